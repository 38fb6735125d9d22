import type { Integration, Template } from "../../ir/integration.ts";
import type { Operation } from "../../ir/operation.ts";
import { culprit } from "../../check/templates/culprit.ts";
import { refusalOf, unlikeItsType, type Refusal } from "../../mapping/accepts.ts";
import { mapRequestParameters } from "../../mapping/map-parameters.ts";
import { selectResponse } from "../../mapping/select-response.ts";
import { chooseRequestTemplate, chooseResponseTemplate, headerOf } from "../../mapping/template/choose.ts";
import { createExchange, type Exchange } from "../../mapping/template/exchange.ts";
import { overrideProblems } from "../../mapping/template/overrides.ts";
import { readTemplate } from "../../mapping/template/render.ts";
import type { Origin } from "../../source/origin.ts";
import type { Span } from "../../vtl/ast.ts";
import type { Problem } from "../../vtl/problem.ts";
import type { Rendered } from "../../vtl/compile.ts";
import { usageError } from "../usage-error.ts";
import { fillText } from "./filled-text.ts";
import { requestParameters, responseParameters, type ShownParameters } from "./parameters.ts";
import type { RenderInput } from "./read-input.ts";

/** A template that was rendered, or the payload that was handed on where there is none. */
export interface RenderedStage {
  readonly name: "request" | "response";
  /** Media type of the template; undefined if there is none. */
  readonly key: string | undefined;
  readonly origin: Origin | undefined;
  readonly text: string;
  /** Status of the response, if it is one. */
  readonly status: number | undefined;
  /** Parameters of what is sent on, as mappings and overrides make them; of a response its overridden headers. */
  readonly parameters: ShownParameters;
  readonly problems: readonly Problem[];
  readonly trace: Rendered["trace"];
  readonly marks: Rendered["marks"];
  /** Why what came out is not taken where it goes. */
  readonly refusal: StageRefusal | undefined;
}

/** Why something rendered is not taken, and which stretch of the template made that; undefined where it is the whole. */
export interface StageRefusal {
  readonly message: string;
  readonly span: Span | undefined;
}

/**
 * Renders the request's template or, if `said` is what the back end says, that of the response to it. The request's is
 * then rendered before it, with no body, for the overrides it makes.
 *
 * @throws UsageError if the operation has no template to render
 */
export function renderStage(
  { integration, method, path }: Operation,
  input: RenderInput,
  { said, traces }: { readonly said: string | undefined; readonly traces: boolean },
): RenderedStage {
  const name = `${method.toUpperCase()} ${path}`;
  if (!integration) throw usageError(`${name} has no integration.`);
  if (integration.kind === "subtype" || (integration.kind !== "mock" && integration.isProxy)) {
    throw usageError(`${name} has a proxy integration, which renders no template.`);
  }
  const exchange = createExchange(input);
  const request = renderRequest(integration, exchange, input, said === undefined ? input.body : "", traces);
  if (said === undefined) return request;

  const response = selectResponse(integration.responses, said);
  if (!response)
    return unanswered(
      "response",
      `there is no integration response for "${said}", and no default one: the gateway answers 500`,
    );
  const template = chooseResponseTemplate(response.templates, headerOf(input.parameters.header, "accept"));
  const stage = withOverrideProblems(renderOne("response", template, exchange, input.body, traces), template, exchange);
  const { status } = exchange.overrides().response;
  const written = typeof response.statusCode === "string" ? Number(response.statusCode) : undefined;
  const refusal = template && unlikeItsType(template.key, stage.text);
  const parameters = responseParameters(exchange.overrides());
  return { ...stage, status: status ?? written, parameters, refusal: refused(stage, refusal) };
}

function renderRequest(
  integration: Integration,
  exchange: Exchange,
  input: RenderInput,
  body: string,
  traces: boolean,
): RenderedStage {
  const passthrough = integration.passthroughBehavior;
  const choice = chooseRequestTemplate(
    integration.requestTemplates,
    headerOf(input.parameters.header, "content-type"),
    typeof passthrough === "string" ? passthrough : undefined,
  );
  if (choice.kind === "unsupported")
    return unanswered("request", "no template fits this Content-Type, and the gateway answers 415");
  const template = choice.kind === "template" ? choice.template : undefined;
  const stage = withOverrideProblems(renderOne("request", template, exchange, body, traces), template, exchange);
  const mapped = mapRequestParameters(integration.requestParameters, input, body);
  return {
    ...stage,
    parameters: requestParameters(mapped, exchange.overrides()),
    refusal: refused(stage, refusalOf(integration, stage.text)),
  };
}

function withOverrideProblems(stage: RenderedStage, template: Template | undefined, exchange: Exchange): RenderedStage {
  const length = typeof template?.text === "string" ? template.text.length : 0;
  return { ...stage, problems: [...stage.problems, ...overrideProblems(exchange.overrides(), length)] };
}

/** What the gateway refuses before it renders anything. */
export function unanswered(name: RenderedStage["name"], message: string): RenderedStage {
  const nothing: Rendered = { text: "", problems: [], trace: [], marks: [] };
  const refusal = { message, span: undefined };
  return { name, key: undefined, origin: undefined, ...nothing, status: undefined, parameters: {}, refusal };
}

/** A refusal with its place in the template; none of what a template has made only a part of. */
export function refused(stage: RenderedStage, refusal: Refusal | undefined): StageRefusal | undefined {
  if (refusal === undefined || stage.problems.some(({ severity }) => severity === "error")) return undefined;
  const { message, offset } = refusal;
  return { message, span: stage.marks.length === 0 ? undefined : culprit(stage, offset) };
}

/** Renders a template; without one the payload is handed on as it is. */
export function renderOne(
  name: RenderedStage["name"],
  template: Template | undefined,
  exchange: Exchange,
  payload: string,
  traces: boolean,
): RenderedStage {
  const filled = template && fillText(template.text);
  const rendered: Rendered = filled
    ? readTemplate(filled.text).render(exchange, payload, { traces, marks: true })
    : { text: payload, problems: [], trace: [], marks: [] };
  const written = <T extends Span>(at: T): T => (filled ? { ...at, ...filled.writtenAt(at) } : at);
  return {
    name,
    key: template?.key,
    origin: template && (template.textOrigin ?? template.origin),
    ...rendered,
    problems: rendered.problems.map(written),
    marks: rendered.marks.map(written),
    status: undefined,
    parameters: {},
    refusal: undefined,
  };
}
