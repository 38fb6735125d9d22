import { isIntrinsic, type Cfn } from "../../../ir/cfn.ts";
import type { Integration, IntegrationResponse } from "../../../ir/integration.ts";
import type { JsonObject } from "../../../source/json.ts";
import { printTemplates } from "../body/rest-integration.ts";
import { calledBy } from "../called.ts";
import { printMappings } from "../mappings.ts";
import { compareText, compact, unlessEmpty } from "../../../source/json-map.ts";
import { printList, printOptional, printValue } from "../value.ts";

/**
 * `Integration` of a method; undefined for a kind that a REST API has not.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-integration.html
 */
export function printNativeIntegration(integration: Integration): JsonObject | undefined {
  const called = calledBy(integration);
  if (called === undefined) return undefined;
  return compact({
    Type: called.type,
    IntegrationHttpMethod: printOptional(called.httpMethod),
    Uri: printOptional(called.uri),
    ConnectionType: called.vpcLink && "VPC_LINK",
    ConnectionId: printOptional(called.vpcLink?.id),
    IntegrationTarget: printOptional(called.vpcLink?.target),
    Credentials: printOptional(integration.credentials),
    PassthroughBehavior: printOptional(integration.passthroughBehavior),
    ContentHandling: printOptional(integration.contentHandling),
    TimeoutInMillis: printOptional(integration.timeoutMs),
    CacheNamespace: printOptional(integration.cacheNamespace),
    CacheKeyParameters: unlessEmpty(printList(integration.cacheKeyParameters)),
    ResponseTransferMode: printOptional(integration.responseTransferMode),
    RequestParameters: printMappings(integration.requestParameters),
    RequestTemplates: printTemplates(integration.requestTemplates),
    IntegrationResponses: unlessEmpty(byStatus(integration.responses).map(printResponse)),
  });
}

/** One response to each status: the service keeps no more, and of a Body the last. */
function byStatus(responses: readonly IntegrationResponse[]): IntegrationResponse[] {
  const sorted = [...responses].sort((one, other) => compareText(one.pattern, other.pattern));
  return [...new Map(sorted.map((response) => [keyOf(response.statusCode), response])).values()];
}

function keyOf(status: Cfn<string> | undefined): string {
  return isIntrinsic(status) ? JSON.stringify(printValue(status)) : (status ?? "200");
}

function printResponse(response: IntegrationResponse): JsonObject {
  return compact({
    StatusCode: printValue(response.statusCode ?? "200"),
    // The default answers what no pattern takes.
    SelectionPattern: response.pattern === "default" ? undefined : response.pattern,
    ResponseParameters: printMappings(response.parameters),
    ResponseTemplates: printTemplates(response.templates),
    ContentHandling: printOptional(response.contentHandling),
  });
}
