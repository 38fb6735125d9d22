import { readFileSync } from "node:fs";
import { join } from "node:path";
import { partsOf, type Cfn, type Reference } from "../../src/ir/cfn.ts";
import type { RestApi } from "../../src/ir/api.ts";
import type { ServiceIntegration } from "../../src/ir/integration.ts";
import { createExchange } from "../../src/mapping/template/exchange.ts";
import { readTemplate } from "../../src/mapping/template/render.ts";
import { selectResponse } from "../../src/mapping/select-response.ts";
import { lowerRest } from "../lower/lower-text.ts";

/** The document whose operations call every service that can be called. */
export async function fixtureApi(): Promise<RestApi> {
  const file = join(import.meta.dirname, "services.yaml");
  const { api, findings } = await lowerRest(readFileSync(file, "utf8"));
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 2));
  return api;
}

/** What a client sends. */
export interface ClientRequest {
  readonly body?: unknown;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** `request-1` if not said. */
  readonly requestId?: string;
}

/** What a stack puts in place of references. */
export type Fill = (reference: Reference) => string;

/** Names as a stack in one account gives them. */
export const usualFill: Fill = (reference) => {
  switch (reference.kind) {
    case "ref":
      return usual[reference.name] ?? reference.name;
    case "attribute":
      return `arn:aws:x:us-east-1:000000000000:${reference.resource}`;
    case "parameter":
    case "placeholder":
      return reference.name;
    case "function":
      return "x";
  }
};

const usual: Readonly<Record<string, string>> = {
  "AWS::Region": "us-east-1",
  "AWS::Partition": "aws",
  "AWS::AccountId": "000000000000",
  "AWS::URLSuffix": "amazonaws.com",
};

/** The integration of an operation, which was made for it. */
export function integrationOf(api: RestApi, id: string): ServiceIntegration {
  const integration = api.operations.find((one) => one.id === id)?.integration;
  if (integration?.kind !== "service") throw new Error(`${id} calls no service`);
  return integration;
}

/** The body that the service gets, as the gateway would render it. */
export function rendered(api: RestApi, id: string, request: ClientRequest, fill: Fill = usualFill): string {
  const [template] = integrationOf(api, id).requestTemplates;
  if (template === undefined) throw new Error(`${id} has no template`);
  const { text, problems } = render(
    filled(template.text, fill),
    request,
    request.body === undefined ? "" : JSON.stringify(request.body),
  );
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return text;
}

/** What the client gets of the service's answer. */
export function answered(
  api: RestApi,
  id: string,
  { status, body }: { readonly status: number; readonly body: string },
  request: ClientRequest = {},
): { readonly status: number; readonly body: string } {
  const response = selectResponse(integrationOf(api, id).responses, String(status));
  if (response === undefined) throw new Error(`${id} has no response for ${String(status)}`);
  const [template] = response.templates;
  if (template === undefined) return { status: Number(response.statusCode), body };
  const { text, problems, override } = render(filled(template.text, usualFill), request, body);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return { status: override ?? Number(response.statusCode), body: text.trim() };
}

/** Text with what a stack fills in. */
export function filled(text: Cfn<string>, fill: Fill): string {
  return partsOf(text)
    .map((part) => (typeof part === "string" ? part : fill(part)))
    .join("");
}

function render(
  text: string,
  { path = {}, query = {}, requestId = "request-1" }: ClientRequest,
  payload: string,
): { text: string; problems: readonly unknown[]; override: number | undefined } {
  const maps = {
    path: new Map(Object.entries(path)),
    querystring: new Map(Object.entries(query)),
    header: new Map<string, string>(),
  };
  const exchange = createExchange({ parameters: maps, context: { requestId }, stageVariables: {} });
  const result = readTemplate(text).render(exchange, payload);
  return { text: result.text, problems: result.problems, override: exchange.overrides().response.status };
}
