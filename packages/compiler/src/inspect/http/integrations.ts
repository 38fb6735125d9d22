import type { HttpApi } from "../../ir/api.ts";
import type { Integration, ParameterMapping } from "../../ir/integration.ts";
import { never } from "../../ir/never.ts";
import type { Json, JsonObject } from "../../source/json.ts";
import { ids } from "../ids.ts";
import { compact } from "../../source/json-map.ts";
import { sortedMembers } from "../members.ts";
import type { View } from "../options.ts";
import { count, optional, plain, type Fill } from "../stack.ts";

/** Milliseconds. https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations.html */
const defaultTimeoutMs = 30_000;

/** The integrations of an API and their ids: operations that refer to one shared integration have the same. */
export interface Integrations {
  /** What `GetIntegrations` answers. */
  readonly items: readonly JsonObject[];
  idOf(integration: Integration): string;
}

/** Numbers the integrations in document order. */
export function integrationsOf(api: HttpApi, view: View): Integrations {
  const byPlace = new Map<string, { readonly id: string; readonly integration: Integration }>();
  for (const { integration } of api.operations.filter(view.exists)) {
    if (integration === undefined || byPlace.has(placeOf(integration))) continue;
    byPlace.set(placeOf(integration), { id: ids.integration(byPlace.size + 1), integration });
  }
  return {
    items: [...byPlace.values()].map(({ id, integration }) => integrationItem(id, integration, view.fill)),
    idOf: (integration) => byPlace.get(placeOf(integration))?.id ?? "",
  };
}

function placeOf({ origin }: Integration): string {
  return `${origin.file}#${origin.pointer}`;
}

function integrationItem(id: string, integration: Integration, fill: Fill): JsonObject {
  return compact({
    IntegrationId: id,
    ...backEnd(integration, fill),
    CredentialsArn: optional(integration.credentials, fill),
    PayloadFormatVersion: optional(integration.payloadFormatVersion, fill) ?? "1.0",
    RequestParameters: mappings(integration.requestParameters, fill),
    ResponseParameters: sortedMembers(
      integration.responses.map(({ pattern, parameters }) => [pattern, mappings(parameters, fill)]),
    ),
    TimeoutInMillis: count(integration.timeoutMs, fill) ?? defaultTimeoutMs,
  });
}

function backEnd(integration: Integration, fill: Fill): Record<string, Json | undefined> {
  switch (integration.kind) {
    case "lambda":
      return {
        IntegrationType: integration.isProxy ? "AWS_PROXY" : "AWS",
        IntegrationUri: plain(integration.uri, fill),
        IntegrationMethod: optional(integration.httpMethod, fill) ?? "POST",
        ConnectionType: "INTERNET",
      };
    case "http":
      return {
        IntegrationType: integration.isProxy ? "HTTP_PROXY" : "HTTP",
        IntegrationUri: optional(integration.uri, fill),
        IntegrationMethod: optional(integration.httpMethod, fill),
        ConnectionType: integration.vpcLink ? "VPC_LINK" : "INTERNET",
        ConnectionId: optional(integration.vpcLink?.id, fill),
        TlsConfig:
          integration.tls?.serverNameToVerify === undefined
            ? undefined
            : { ServerNameToVerify: plain(integration.tls.serverNameToVerify, fill) },
      };
    case "subtype":
      return {
        IntegrationType: "AWS_PROXY",
        IntegrationSubtype: plain(integration.subtype, fill),
        ConnectionType: "INTERNET",
      };
    case "service":
      return { IntegrationType: "AWS", IntegrationUri: optional(integration.uri, fill) };
    case "mock":
      return { IntegrationType: "MOCK" };
    default:
      return never(integration);
  }
}

function mappings(list: readonly ParameterMapping[], fill: Fill): JsonObject | undefined {
  return sortedMembers(list.map(({ target, source }) => [target, plain(source, fill)]));
}
