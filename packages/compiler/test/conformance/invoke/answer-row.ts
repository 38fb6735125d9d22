import type { IntegrationResponse, Template } from "../../../src/ir/integration.ts";
import { answerMock, type MockAnswer, type MockRequest } from "../../../src/mapping/mock.ts";
import { chooseRequestTemplate, chooseResponseTemplate } from "../../../src/mapping/template/choose.ts";
import { createExchange } from "../../../src/mapping/template/exchange.ts";
import { readTemplate } from "../../../src/mapping/template/render.ts";
import { selectResponse } from "../../../src/mapping/select-response.ts";
import { isObject, own, type Json } from "../../../src/source/json.ts";
import { requestOf } from "./request.ts";

/** An answer, or why a row has none without what is not in it. */
export type RowAnswer = Pick<MockAnswer, "status" | "headers" | "body"> | { readonly reason: string };

/** Answers the request of a row with the configuration it stands with. */
export function answerRow(row: Json): RowAnswer {
  const config = own(row, "config") ?? {};
  const integration = own(config, "integration") ?? {};
  const method = own(config, "method");
  const requestTemplates = templatesOf(own(integration, "requestTemplates"));
  const responses = responsesOf(own(config, "integrationResponses"));
  const used = JSON.stringify([requestTemplates, responses]);
  if (isLogLine(row)) return { reason: "asks for a line of the execution log" };
  if (isObject(own(row, "select")) && Object.keys(own(row, "select") as object).length === 0) {
    return { reason: "asks for headers that the gateway adds" };
  }
  if (own(method, "requestValidatorId") !== undefined)
    return { reason: "a model decides whether a template is reached" };
  if (used.includes("$stageVariables")) return { reason: "its stage variables are not in it" };
  const request = requestOf(row);
  const passthroughBehavior = text(own(integration, "passthroughBehavior"));
  if (own(integration, "type") === "MOCK") {
    return answerMock({ requestTemplates, passthroughBehavior, responses }, request);
  }
  return text(own(integration, "type"))?.endsWith("_PROXY")
    ? { reason: "a proxy integration renders no template" }
    : answerWithoutBackEnd(requestTemplates, passthroughBehavior, responses, request);
}

/** A back end that succeeds, behind a response template that does not look at its answer. */
function answerWithoutBackEnd(
  requestTemplates: readonly Template[],
  passthroughBehavior: string | undefined,
  responses: readonly IntegrationResponse[],
  { body, ...facts }: MockRequest,
): RowAnswer {
  const response = selectResponse(responses, "200");
  const template = response && chooseResponseTemplate(response.templates, facts.parameters.header.get("Accept"));
  if (!template || typeof template.text !== "string" || template.text.includes("$input")) {
    return { reason: "its answer is the back end's" };
  }
  const exchange = createExchange(facts);
  const choice = chooseRequestTemplate(
    requestTemplates,
    facts.parameters.header.get("Content-Type"),
    passthroughBehavior,
  );
  if (choice.kind === "template") readTemplate(String(choice.template.text)).render(exchange, body);
  const rendered = readTemplate(template.text).render(exchange, "");
  const { status, header } = exchange.overrides().response;
  return { status: status ?? Number(response.statusCode), headers: header, body: rendered.text };
}

function isLogLine(row: Json): boolean {
  const right = own(own(row, "expected"), "right");
  return typeof right === "string" && right.endsWith(".log}}");
}

function templatesOf(json: Json | undefined): Template[] {
  const origin = { file: "", pointer: "" };
  return Object.entries(isObject(json) ? json : {}).map(([key, value]) => ({
    key,
    text: typeof value === "string" ? value : JSON.stringify(value),
    origin,
  }));
}

function responsesOf(json: Json | undefined): IntegrationResponse[] {
  return Object.values(isObject(json) ? json : {}).map((response) => ({
    origin: { file: "", pointer: "" },
    pattern: text(own(response, "selectionPattern")) ?? "",
    statusCode: text(own(response, "statusCode")),
    parameters: [],
    templates: templatesOf(own(response, "responseTemplates")),
    contentHandling: undefined,
    templateSelectionExpression: undefined,
  }));
}

function text(json: Json | undefined): string | undefined {
  return typeof json === "string" ? json : undefined;
}
