import type { Cfn } from "../../ir/cfn.ts";
import type { Integration, IntegrationResponse } from "../../ir/integration.ts";
import { never } from "../../ir/never.ts";
import type { Route } from "../../ir/websocket.ts";
import type { Json, JsonObject } from "../../source/json.ts";
import { compact, compareText } from "../../source/json-map.ts";
import { sortedMembers } from "../members.ts";
import { count, optional, plain, type Fill } from "../stack.ts";
import { isProxy } from "./proxy.ts";

/** Milliseconds. https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations.html */
const defaultTimeoutMs = 29_000;

/** What `GetIntegrations` answers of a route's, with the defaults that the service fills in. */
export function webSocketIntegration({ key, integration }: Route, fill: Fill): JsonObject {
  if (integration === undefined) return {};
  const maps = !isProxy(integration);
  return compact({
    IntegrationId: `integration:${key}`,
    ...backEnd(integration, fill),
    CredentialsArn: optional(integration.credentials, fill),
    ContentHandlingStrategy: optional(integration.contentHandling, fill),
    PassthroughBehavior: optional(integration.passthroughBehavior, fill) ?? "WHEN_NO_MATCH",
    PayloadFormatVersion: optional(integration.payloadFormatVersion, fill) ?? "1.0",
    TimeoutInMillis: count(integration.timeoutMs, fill) ?? defaultTimeoutMs,
    IntegrationResponseSelectionExpression: responseSelection(integration),
    RequestParameters: textMap(
      integration.requestParameters.map(({ target, source }) => [target, source]),
      fill,
    ),
    TemplateSelectionExpression: maps ? optional(integration.templateSelectionExpression, fill) : undefined,
    RequestTemplates: maps
      ? textMap(
          integration.requestTemplates.map(({ key: name, text }) => [name, text]),
          fill,
        )
      : undefined,
  });
}

/** What `GetIntegrationResponses` answers, sorted by key. */
export function webSocketResponses({ integration }: Route, fill: Fill): JsonObject[] {
  const responses: readonly IntegrationResponse[] = integration?.responses ?? [];
  return [...responses]
    .sort((one, other) => compareText(one.pattern, other.pattern))
    .map((response) =>
      compact({
        IntegrationResponseKey: response.pattern,
        ContentHandlingStrategy: optional(response.contentHandling, fill),
        ResponseParameters: textMap(
          response.parameters.map(({ target, source }) => [target, source]),
          fill,
        ),
        TemplateSelectionExpression: optional(response.templateSelectionExpression, fill),
        ResponseTemplates: textMap(
          response.templates.map(({ key, text }) => [key, text]),
          fill,
        ),
      }),
    );
}

function textMap(entries: readonly (readonly [string, Cfn<string>])[], fill: Fill): JsonObject | undefined {
  return sortedMembers(entries.map(([key, value]) => [key, plain(value, fill)]));
}

/** By what the back end says a response is chosen; proxies have none. */
function responseSelection(integration: Integration): string | undefined {
  if (isProxy(integration)) return undefined;
  return integration.kind === "lambda" || integration.kind === "service"
    ? "${integration.response.body.errorMessage}"
    : "${integration.response.statuscode}";
}

function backEnd(integration: Integration, fill: Fill): Record<string, Json | undefined> {
  switch (integration.kind) {
    case "lambda":
    case "service":
    case "http":
      return {
        IntegrationType: `${integration.kind === "http" ? "HTTP" : "AWS"}${integration.isProxy ? "_PROXY" : ""}`,
        IntegrationUri: optional(integration.uri, fill),
        IntegrationMethod: optional(integration.httpMethod, fill) ?? "POST",
        ConnectionType: integration.kind === "http" && integration.vpcLink ? "VPC_LINK" : "INTERNET",
        ConnectionId: integration.kind === "http" ? optional(integration.vpcLink?.id, fill) : undefined,
      };
    case "mock":
      return { IntegrationType: "MOCK", ConnectionType: "INTERNET" };
    case "subtype":
      return {};
    default:
      return never(integration);
  }
}
