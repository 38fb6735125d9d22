import type { IntegrationResponse, MockIntegration } from "../ir/integration.ts";
import type { Cfn } from "../ir/cfn.ts";
import type { Problem } from "../vtl/problem.ts";
import { memberOf } from "../vtl/values/members.ts";
import { isKind } from "../vtl/values/value.ts";
import { readJson } from "./json-path/read-json.ts";
import { selectResponse } from "./select-response.ts";
import { chooseRequestTemplate, chooseResponseTemplate, headerOf } from "./template/choose.ts";
import { createExchange, type ExchangeFacts } from "./template/exchange.ts";
import { overrideProblems } from "./template/overrides.ts";
import { readTemplate } from "./template/render.ts";

/** A request to a mock integration. */
export interface MockRequest extends ExchangeFacts {
  readonly body: string;
}

/** What the gateway answers. */
export interface MockAnswer {
  readonly status: number;
  /** Overrides of the response templates; others are mapped from parameters. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly body: string;
  /** What went wrong in the templates. */
  readonly problems: readonly Problem[];
}

/**
 * Answers as a mock integration does: the request template makes `{"statusCode": …}`, which selects a response, whose
 * template then renders without a payload.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html
 */
export function answerMock(
  {
    requestTemplates,
    passthroughBehavior,
    responses,
  }: Pick<MockIntegration, "requestTemplates" | "passthroughBehavior" | "responses">,
  { body, ...facts }: MockRequest,
): MockAnswer {
  const exchange = createExchange(facts);
  const problems: Problem[] = [];
  const render = (text: Cfn<string>, payload: string): string => {
    const rendered = readTemplate(typeof text === "string" ? text : "").render(exchange, payload);
    problems.push(...rendered.problems);
    return rendered.text;
  };
  const passthrough = typeof passthroughBehavior === "string" ? passthroughBehavior : undefined;
  const choice = chooseRequestTemplate(
    requestTemplates,
    headerOf(facts.parameters.header, "content-type"),
    passthrough,
  );
  if (choice.kind === "unsupported") return { ...empty, status: 415, problems };
  const statusCode = mockStatus(choice.kind === "template" ? render(choice.template.text, body) : body);
  const response = statusCode === undefined ? undefined : selectResponse(responses, String(statusCode));
  if (!response || isStopped(problems)) return { ...empty, status: 500, problems };

  const template = chooseResponseTemplate(response.templates, headerOf(facts.parameters.header, "accept"));
  const text = template ? render(template.text, "") : "";
  const overrides = exchange.overrides();
  problems.push(...overrideProblems(overrides, typeof template?.text === "string" ? template.text.length : 0));
  if (isStopped(problems)) return { ...empty, status: 500, problems };
  const { status = statusOf(response), header: headers } = overrides.response;
  return { status, headers, body: text, problems };
}

const empty: Pick<MockAnswer, "headers" | "body"> = { headers: new Map(), body: "" };

/** The status code that a mock's request template asks for: a whole number in an object, read as leniently as the service does. */
export function mockStatus(rendered: string): number | undefined {
  const read = readJson(rendered);
  if (read.error !== undefined || !isKind(read.value, "map")) return undefined;
  const status = memberOf(read.value, "statusCode");
  return typeof status === "number" ? status : undefined;
}

function isStopped(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === "error");
}

function statusOf({ statusCode }: IntegrationResponse): number {
  return typeof statusCode === "string" ? Number(statusCode) : 200;
}
