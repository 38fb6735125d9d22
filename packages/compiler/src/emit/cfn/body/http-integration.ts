import type { Integration } from "../../../ir/integration.ts";
import { never } from "../../../ir/never.ts";
import type { JsonObject } from "../../../source/json.ts";
import { compact, sortedMap, unlessEmpty } from "../../../source/json-map.ts";
import { printOptional, printValue } from "../value.ts";
import { printMappings } from "../mappings.ts";

/**
 * `x-amazon-apigateway-integration` of an HTTP API; undefined for a kind that an HTTP API has not.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-integration.html
 */
export function printHttpIntegration(integration: Integration): JsonObject | undefined {
  const kind = printKind(integration);
  if (kind === undefined) return undefined;
  return compact({
    ...kind,
    credentials: printOptional(integration.credentials),
    timeoutInMillis: printOptional(integration.timeoutMs),
    requestParameters: printMappings(integration.requestParameters),
    responseParameters: unlessEmpty(
      sortedMap(integration.responses.map(({ pattern, parameters }) => [pattern, printMappings(parameters)])),
    ),
  });
}

function printKind(integration: Integration): JsonObject | undefined {
  // Only Lambda functions have a choice of formats: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations.html
  const version = integration.kind === "lambda" ? integration.payloadFormatVersion : "1.0";
  const payloadFormatVersion = printOptional(version);
  switch (integration.kind) {
    case "lambda":
      return compact({
        type: integration.isProxy ? "AWS_PROXY" : "AWS",
        httpMethod: printValue(integration.httpMethod ?? "POST"),
        uri: printValue(integration.uri),
        connectionType: "INTERNET",
        payloadFormatVersion,
      });
    case "http":
      return compact({
        type: integration.isProxy ? "HTTP_PROXY" : "HTTP",
        httpMethod: printOptional(integration.httpMethod),
        uri: printOptional(integration.uri),
        connectionType: integration.vpcLink ? "VPC_LINK" : "INTERNET",
        connectionId: printOptional(integration.vpcLink?.id),
        payloadFormatVersion,
        tlsConfig:
          integration.tls &&
          unlessEmpty(compact({ serverNameToVerify: printOptional(integration.tls.serverNameToVerify) })),
      });
    case "subtype":
      return compact({
        type: "AWS_PROXY",
        integrationSubtype: printValue(integration.subtype),
        connectionType: "INTERNET",
        payloadFormatVersion,
      });
    case "service":
    case "mock":
      return undefined;
    default:
      return never(integration);
  }
}
