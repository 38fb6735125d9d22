import { fromParts, partsOf, type Cfn } from "../../ir/cfn.ts";
import type { GatewayResponse } from "../../ir/api.ts";
import type { IntegrationResponse, ParameterMapping, Template } from "../../ir/integration.ts";
import type { Operation, Response } from "../../ir/operation.ts";
import type { Origin } from "../../source/origin.ts";
import type { Allowances } from "./allowances.ts";
import { echoOrigin, gatewayHeaders, responseHeaders, type HeaderValue } from "./headers.ts";
import { declaredHeader } from "./preflight.ts";

/**
 * The operation with responses that pages of other origins may read: where the gateway makes the response, it gets the headers.
 * A proxy hands on what the back end says.
 */
export function withReadableResponses(operation: Operation, allowed: Allowances, origin: Origin): Operation {
  const { integration, responses } = operation;
  // An author's own answer to browsers is what it is.
  if (integration === undefined || integration.kind === "subtype" || operation.method === "options") return operation;
  if (integration.kind !== "mock" && integration.isProxy) return operation;
  const headers = responseHeaders(allowed);
  const statuses = new Set(responses.map(({ status }) => status));
  const isDeclared = ({ statusCode }: IntegrationResponse): boolean =>
    typeof statusCode === "string" && statuses.has(statusCode);
  const readable = new Set(integration.responses.filter(isDeclared).map(({ statusCode }) => statusCode));
  return {
    ...operation,
    responses: responses.map((response) =>
      readable.has(response.status) ? withDeclaredHeaders(response, headers, origin) : response,
    ),
    integration: {
      ...integration,
      responses: integration.responses.map((response) =>
        isDeclared(response) ? withMappedHeaders(response, headers, allowed, origin) : response,
      ),
    },
  };
}

function withDeclaredHeaders(response: Response, headers: readonly HeaderValue[], origin: Origin): Response {
  const known = new Set(response.headers.map(({ name }) => name.toLowerCase()));
  const added = headers.filter(([name]) => !known.has(name.toLowerCase()));
  return { ...response, headers: [...response.headers, ...added.map(([name]) => declaredHeader(name, origin))] };
}

function withMappedHeaders(
  response: IntegrationResponse,
  headers: readonly HeaderValue[],
  allowed: Allowances,
  origin: Origin,
): IntegrationResponse {
  const echo = echoOrigin(allowed);
  return {
    ...response,
    parameters: withHeaders(response.parameters, "method.response.header.", headers, origin),
    templates: response.templates.map((template): Template => ({ ...template, text: followedBy(template.text, echo) })),
  };
}

/** After the template's own text, so that places in it stay what they are; on a line of its own, since the last may be a comment. */
function followedBy(text: Cfn<string>, echo: Cfn<string>): Cfn<string> {
  if (echo === "" || endsWith(text, echo)) return text;
  const last = partsOf(text).at(-1);
  const isWholeLine = typeof last === "string" && (last === "" || last.endsWith("\n"));
  return fromParts([...partsOf(text), isWholeLine ? "" : "\n", ...partsOf(echo)]);
}

/** Whether the text is so already: a Body that was made here is a document of the same API. */
function endsWith(text: Cfn<string>, ending: Cfn<string>): boolean {
  const [first = "", ...rest] = partsOf(ending);
  const tail = partsOf(text).slice(-1 - rest.length);
  const [last = ""] = tail;
  const isFirst = typeof first === "string" && typeof last === "string" && last.endsWith(first);
  return isFirst && JSON.stringify(tail.slice(1)) === JSON.stringify(rest);
}

/** What the gateway itself answers, readable too: its defaults, and what the document or the configuration says of single ones. */
export function withReadableErrors(
  responses: readonly GatewayResponse[],
  allowed: Allowances,
  origin: Origin,
): GatewayResponse[] {
  const defaults = ["DEFAULT_4XX", "DEFAULT_5XX"]
    .filter((type) => !responses.some((response) => response.type === type))
    .map((type): GatewayResponse => ({ origin, type, statusCode: undefined, parameters: [], templates: [] }));
  return [...responses, ...defaults].map((response) => ({
    ...response,
    parameters: withHeaders(response.parameters, "gatewayresponse.header.", gatewayHeaders(allowed), origin),
  }));
}

/** The author's own mapping of a header stays. */
function withHeaders(
  mappings: readonly ParameterMapping[],
  prefix: string,
  headers: readonly HeaderValue[],
  origin: Origin,
): ParameterMapping[] {
  const known = new Set(mappings.map(({ target }) => target.toLowerCase()));
  const added = headers.map(([name, source]) => ({ origin, target: prefix + name, source }));
  return [...mappings, ...added.filter(({ target }) => !known.has(target.toLowerCase()))];
}
