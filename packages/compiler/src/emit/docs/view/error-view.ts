import type { GatewayResponse, HttpApi, RestApi } from "../../../ir/api.ts";
import type { Operation, Parameter } from "../../../ir/operation.ts";
import { gatewayErrors, type GatewayError, type GatewayErrorCause } from "../../../service/gateway-errors.ts";
import { cfnText } from "../../cfn-text.ts";
import type { PageContext } from "./context.ts";

/** One of the gateway's own errors, as this API has set it up. */
export interface ErrorView {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly when: string;
  /** The template of its body; undefined for the service's own. */
  readonly body: string | undefined;
}

/** The gateway's own errors of an API, by status; those that share a body follow in one row for each class. */
export function errorViews({ api, errorIds }: PageContext): ErrorView[] {
  return gatewayErrors[api.kind].map((error) => ({
    id: errorIds.get(error.type) ?? "",
    type: error.type,
    status: statusOf(error, api),
    when: error.when,
    body: bodyOf(api, error.type),
  }));
}

/** Bodies that the document gives to all errors of a class that have none of their own. */
export function sharedBodies({ api }: PageContext): { readonly name: string; readonly body: string }[] {
  return ["4XX", "5XX"].flatMap((name) => {
    const body = bodyOf(api, `DEFAULT_${name}`);
    return body === undefined ? [] : [{ name, body }];
  });
}

function bodyOf(api: RestApi | HttpApi, type: string): string | undefined {
  const response = responseOf(api, type);
  const template = response?.templates.find(({ key }) => key === "application/json") ?? response?.templates[0];
  return template && cfnText(template.text).trim();
}

/** Those that an operation may answer with, by what it asks for and has. */
export function errorsOf(operation: Operation, context: PageContext): ErrorView[] {
  const causes = causesOf(operation, context.api);
  const all = errorViews(context);
  return gatewayErrors[context.api.kind].flatMap((error, index) => {
    const view = all[index];
    return view && error.causes.some((cause) => causes.has(cause)) ? [view] : [];
  });
}

function responseOf(api: RestApi | HttpApi, type: string): GatewayResponse | undefined {
  return api.kind === "rest" ? api.gatewayResponses.find((response) => response.type === type) : undefined;
}

/** A status of the whole class holds for those without one of their own. */
function statusOf({ type, status }: GatewayError, api: RestApi | HttpApi): string {
  const types = [type, status < 500 ? "DEFAULT_4XX" : "DEFAULT_5XX"];
  const [set] = types.flatMap((one) => responseOf(api, one)?.statusCode ?? []);
  return set === undefined ? String(status) : cfnText(set);
}

function causesOf(operation: Operation, api: RestApi | HttpApi): ReadonlySet<GatewayErrorCause> {
  const { authorization, isApiKeyRequired, parameters, requestBody, integration } = operation;
  const validator = api.kind === "rest" ? api.validators.find(({ name }) => name === operation.validator) : undefined;
  const causes = new Set<GatewayErrorCause>(["always"]);
  if (authorization.kind !== "none") causes.add(authorization.kind);
  if (isApiKeyRequired) causes.add("apiKey");
  if (requestBody && validator && validator.validatesBody !== false) causes.add("validatedBody");
  if (parameters.some(isCheckable) && validator && validator.validatesParameters !== false) {
    causes.add("validatedParameters");
  }
  if (requestBody) causes.add("body");
  if (integration && integration.kind !== "mock") causes.add("backEnd");
  const isProxy = integration === undefined || integration.kind === "subtype" || isProxying(integration);
  if (api.kind === "rest" && requestBody && !isProxy) causes.add("mapping");
  return causes;
}

function isProxying(integration: object): boolean {
  return "isProxy" in integration && integration.isProxy === true;
}

/** Path parameters are there, or it is another path. */
function isCheckable({ in: place, isRequired }: Parameter): boolean {
  return place !== "path" && isRequired;
}
