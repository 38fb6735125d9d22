import type { Integration, IntegrationResponse, ParameterMapping, Template } from "../../ir/integration.ts";
import { never } from "../../ir/never.ts";
import type { Json, JsonObject } from "../../source/json.ts";
import { compact } from "../../source/json-map.ts";
import { sortedMembers } from "../members.ts";
import type { View } from "../options.ts";
import { count, optional, plain, truth, type Fill } from "../stack.ts";

/** Milliseconds. https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html */
const defaultTimeoutMs = 29_000;

/** What `GetIntegration` answers; `resourceId` names the cache unless the document does. */
export function methodIntegration(integration: Integration, resourceId: string, { fill }: View): JsonObject {
  return compact({
    ...backEnd(integration, fill),
    credentials: optional(integration.credentials, fill),
    requestParameters: mappings(integration.requestParameters, fill),
    requestTemplates: templates(integration.requestTemplates, fill),
    passthroughBehavior: optional(integration.passthroughBehavior, fill) ?? "WHEN_NO_MATCH",
    contentHandling: optional(integration.contentHandling, fill),
    timeoutInMillis: count(integration.timeoutMs, fill) ?? defaultTimeoutMs,
    cacheNamespace: optional(integration.cacheNamespace, fill) ?? resourceId,
    cacheKeyParameters: integration.cacheKeyParameters.map((parameter) => plain(parameter, fill)),
    responseTransferMode: optional(integration.responseTransferMode, fill),
    integrationResponses: sortedMembers(
      integration.responses.map((response) => [statusOf(response, fill), integrationResponse(response, fill)]),
    ),
  });
}

function backEnd(integration: Integration, fill: Fill): Record<string, Json | undefined> {
  switch (integration.kind) {
    case "mock":
      return { type: "MOCK" };
    case "lambda":
    case "service":
      return {
        type: integration.isProxy ? "AWS_PROXY" : "AWS",
        httpMethod: optional(integration.httpMethod, fill),
        uri: optional(integration.uri, fill),
      };
    case "http":
      return {
        type: integration.isProxy ? "HTTP_PROXY" : "HTTP",
        httpMethod: optional(integration.httpMethod, fill),
        uri: optional(integration.uri, fill),
        connectionType: integration.vpcLink ? "VPC_LINK" : "INTERNET",
        connectionId: optional(integration.vpcLink?.id, fill),
        integrationTarget: optional(integration.vpcLink?.target, fill),
        tlsConfig:
          integration.tls?.insecureSkipVerification === undefined
            ? undefined
            : { insecureSkipVerification: truth(integration.tls.insecureSkipVerification, fill) },
      };
    case "subtype":
      return { type: "AWS_PROXY" };
    default:
      return never(integration);
  }
}

function integrationResponse(response: IntegrationResponse, fill: Fill): JsonObject {
  return compact({
    statusCode: statusOf(response, fill),
    selectionPattern: response.pattern === "default" ? undefined : response.pattern,
    responseParameters: mappings(response.parameters, fill),
    responseTemplates: templates(response.templates, fill),
    contentHandling: optional(response.contentHandling, fill),
  });
}

function statusOf({ statusCode }: IntegrationResponse, fill: Fill): string {
  return optional(statusCode, fill) ?? "200";
}

function mappings(list: readonly ParameterMapping[], fill: Fill): JsonObject | undefined {
  return sortedMembers(list.map(({ target, source }) => [target, plain(source, fill)]));
}

function templates(list: readonly Template[], fill: Fill): JsonObject | undefined {
  // An empty template is answered as none.
  return sortedMembers(list.map(({ key, text }) => [key, text === "" ? null : plain(text, fill)]));
}
