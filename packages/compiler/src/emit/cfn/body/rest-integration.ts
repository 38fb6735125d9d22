import type { Cfn, CfnJson } from "../../../ir/cfn.ts";
import { isIntrinsic } from "../../../ir/cfn.ts";
import type { HttpIntegration, Integration, IntegrationResponse, Template } from "../../../ir/integration.ts";
import type { JsonObject } from "../../../source/json.ts";
import { compact, sortedMap, unlessEmpty } from "../../../source/json-map.ts";
import { calledBy } from "../called.ts";
import { printMappings } from "../mappings.ts";
import { withReferences } from "./gateway-variables.ts";
import { printList, printOptional, printValue } from "../value.ts";

/**
 * `x-amazon-apigateway-integration` of a REST API, words in the case of the service's own exports; undefined for a kind that a
 * REST API has not.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-integration.html
 */
export function printRestIntegration(integration: Integration): JsonObject | undefined {
  const called = calledBy(integration);
  if (called === undefined) return undefined;
  return compact({
    type: called.type.toLowerCase(),
    httpMethod: printOptional(called.httpMethod),
    uri: printOptional(called.uri),
    connectionType: called.vpcLink && "VPC_LINK",
    connectionId: printOptional(called.vpcLink?.id),
    integrationTarget: printOptional(called.vpcLink?.target),
    tlsConfig: integration.kind === "http" ? printTls(integration) : undefined,
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

/** Templates by media type, sorted; undefined if there are none. */
export function printTemplates(templates: readonly Template[]): JsonObject | undefined {
  return unlessEmpty(sortedMap(templates.map(({ key, text }) => [key, printValue(withReferences(text))])));
}

function printTls({ tls }: HttpIntegration): JsonObject | undefined {
  return tls && unlessEmpty(compact({ insecureSkipVerification: printOptional(tls.insecureSkipVerification) }));
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
