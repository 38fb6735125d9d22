import type { Integration, IntegrationResponse, Template } from "../../../ir/integration.ts";
import type { Route } from "../../../ir/websocket.ts";
import type { JsonObject } from "../../../source/json.ts";
import { calledBy, type Called } from "../called.ts";
import { apiIds } from "../ids.ts";
import { printMappings } from "../mappings.ts";
import { compact, sortedMap, unlessEmpty } from "../../../source/json-map.ts";
import { byLogicalId } from "../native/by-logical-id.ts";
import type { CfnPart, Resource } from "../part.ts";
import { printOptional, printValue } from "../value.ts";
import { webSocketIds } from "./ids.ts";
import { underCondition } from "./under-condition.ts";

/**
 * The integration of each route that has one, and how what it answers becomes a message. Proxies have no templates nor responses.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-integration.html
 */
export const webSocketIntegrations: CfnPart<"websocket"> = {
  feature: "integrations",
  apis: ["websocket"],
  emit: ({ routes }) => ({
    resources: byLogicalId(
      routes.flatMap((route) => {
        const { integration } = route;
        const called = integration && calledBy(integration);
        if (integration === undefined || called === undefined) return [];
        const responses = isProxy(called) ? [] : integration.responses;
        return [printIntegration(route, integration, called), ...responses.map((each) => printResponse(route, each))];
      }),
    ),
  }),
};

function printIntegration(route: Route, integration: Integration, called: Called): Resource {
  const maps = !isProxy(called);
  return {
    logicalId: webSocketIds.integration(route),
    type: "AWS::ApiGatewayV2::Integration",
    ...underCondition(route),
    properties: compact({
      ApiId: { Ref: apiIds.websocket.api },
      IntegrationType: called.type,
      IntegrationMethod: called.type === "MOCK" ? undefined : printValue(called.httpMethod ?? "POST"),
      IntegrationUri: printOptional(called.uri),
      ConnectionType: called.vpcLink && "VPC_LINK",
      ConnectionId: printOptional(called.vpcLink?.id),
      CredentialsArn: printOptional(integration.credentials),
      ContentHandlingStrategy: printOptional(integration.contentHandling),
      PassthroughBehavior: printOptional(integration.passthroughBehavior),
      PayloadFormatVersion: printOptional(integration.payloadFormatVersion),
      TimeoutInMillis: printOptional(integration.timeoutMs),
      RequestParameters: printMappings(integration.requestParameters),
      TemplateSelectionExpression: maps ? printOptional(integration.templateSelectionExpression) : undefined,
      RequestTemplates: maps ? printTemplates(integration.requestTemplates) : undefined,
    }),
  };
}

function isProxy({ type }: Called): boolean {
  return type === "AWS_PROXY" || type === "HTTP_PROXY";
}

function printResponse(route: Route, response: IntegrationResponse): Resource {
  return {
    logicalId: webSocketIds.integrationResponse(route, response.pattern),
    type: "AWS::ApiGatewayV2::IntegrationResponse",
    ...underCondition(route),
    properties: compact({
      ApiId: { Ref: apiIds.websocket.api },
      IntegrationId: { Ref: webSocketIds.integration(route) },
      IntegrationResponseKey: response.pattern,
      ContentHandlingStrategy: printOptional(response.contentHandling),
      ResponseParameters: printMappings(response.parameters),
      TemplateSelectionExpression: printOptional(response.templateSelectionExpression),
      ResponseTemplates: printTemplates(response.templates),
    }),
  };
}

function printTemplates(templates: readonly Template[]): JsonObject | undefined {
  return unlessEmpty(sortedMap(templates.map(({ key, text }) => [key, printValue(text)])));
}
