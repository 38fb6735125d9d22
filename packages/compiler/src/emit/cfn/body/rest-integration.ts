import type { Cfn, CfnJson } from "../../../ir/cfn.ts";
import { isIntrinsic } from "../../../ir/cfn.ts";
import type {
  HttpIntegration,
  Integration,
  IntegrationResponse,
  ParameterMapping,
  Template,
} from "../../../ir/integration.ts";
import { never } from "../../../ir/never.ts";
import type { JsonObject } from "../../../source/json.ts";
import { compact, sortedMap, unlessEmpty } from "../../../source/json-map.ts";
import { withReferences } from "./gateway-variables.ts";
import { printList, printOptional, printValue } from "../value.ts";

/**
 * `x-amazon-apigateway-integration` of a REST API, words in the case of the service's own exports; undefined for a kind that a
 * REST API has not.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-integration.html
 */
export function printRestIntegration(integration: Integration): JsonObject | undefined {
  const kind = printKind(integration);
  if (kind === undefined) return undefined;
  return compact({
    ...kind,
    credentials: printOptional(integration.credentials),
    passthroughBehavior: lowerCase(integration.passthroughBehavior),
    contentHandling: printOptional(integration.contentHandling),
    timeoutInMillis: printOptional(integration.timeoutMs),
    cacheNamespace: printOptional(integration.cacheNamespace),
    cacheKeyParameters: unlessEmpty(printList(integration.cacheKeyParameters)),
    responseTransferMode: printOptional(integration.responseTransferMode),
    requestParameters: printMappings(integration.requestParameters),
    requestTemplates: printTemplates(integration.requestTemplates),
    responses: unlessEmpty(
      sortedMap(integration.responses.map((response) => [response.pattern, printResponse(response)])),
    ),
  });
}

/** Parameter mappings as a map, sorted; undefined if there are none. */
export function printMappings(mappings: readonly ParameterMapping[]): JsonObject | undefined {
  return unlessEmpty(sortedMap(mappings.map(({ target, source }) => [target, printValue(source)])));
}

/** Templates by media type, sorted; undefined if there are none. */
export function printTemplates(templates: readonly Template[]): JsonObject | undefined {
  return unlessEmpty(sortedMap(templates.map(({ key, text }) => [key, printValue(withReferences(text))])));
}

function printKind(integration: Integration): JsonObject | undefined {
  switch (integration.kind) {
    case "lambda":
      return {
        type: integration.isProxy ? "aws_proxy" : "aws",
        // Lambda is invoked by POST whatever the client's method.
        httpMethod: printValue(integration.httpMethod ?? "POST"),
        uri: printValue(integration.uri),
      };
    case "service":
      return compact({
        type: integration.isProxy ? "aws_proxy" : "aws",
        httpMethod: printOptional(integration.httpMethod),
        uri: printOptional(integration.uri),
      });
    case "http":
      return compact({
        type: integration.isProxy ? "http_proxy" : "http",
        httpMethod: printOptional(integration.httpMethod),
        uri: printOptional(integration.uri),
        ...printConnection(integration),
      });
    case "mock":
      return { type: "mock" };
    case "subtype":
      return undefined;
    default:
      return never(integration);
  }
}

function printConnection({ vpcLink, tls }: HttpIntegration): JsonObject {
  return compact({
    connectionType: vpcLink && "VPC_LINK",
    connectionId: printOptional(vpcLink?.id),
    integrationTarget: printOptional(vpcLink?.target),
    tlsConfig: tls && unlessEmpty(compact({ insecureSkipVerification: printOptional(tls.insecureSkipVerification) })),
  });
}

function printResponse(response: IntegrationResponse): JsonObject {
  return compact({
    statusCode: printOptional(response.statusCode),
    responseParameters: printMappings(response.parameters),
    responseTemplates: printTemplates(response.templates),
    contentHandling: printOptional(response.contentHandling),
  });
}

function lowerCase(value: Cfn<string> | undefined): CfnJson | undefined {
  return value === undefined || isIntrinsic(value) ? printOptional(value) : value.toLowerCase();
}
