import type { Cfn } from "../../../ir/cfn.ts";
import type { Integration, IntegrationResponse, ParameterMapping, Template } from "../../../ir/integration.ts";
import { never } from "../../../ir/never.ts";
import type { Route } from "../../../ir/websocket.ts";
import type { JsonObject } from "../../../source/json.ts";
import { apiIds } from "../ids.ts";
import { compact, sortedMap, unlessEmpty } from "../../../source/json-map.ts";
import { byLogicalId } from "../native/by-logical-id.ts";
import type { CfnPart, Resource } from "../part.ts";
import { printOptional, printValue } from "../value.ts";
import { webSocketIds } from "./ids.ts";

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
        const kind = integration && printKind(integration);
        if (integration === undefined || kind === undefined) return [];
        const responses = isProxy(integration) ? [] : integration.responses;
        return [printIntegration(route, integration, kind), ...responses.map((each) => printResponse(route, each))];
      }),
    ),
  }),
};

function printIntegration(route: Route, integration: Integration, kind: JsonObject): Resource {
  const maps = !isProxy(integration);
  return {
    logicalId: webSocketIds.integration(route),
    type: "AWS::ApiGatewayV2::Integration",
    properties: compact({
      ApiId: { Ref: apiIds.websocket.api },
      ...kind,
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

/** What is called; undefined for what only HTTP APIs have. */
function printKind(integration: Integration): JsonObject | undefined {
  switch (integration.kind) {
    case "lambda":
      return {
        IntegrationType: integration.isProxy ? "AWS_PROXY" : "AWS",
        // Lambda is invoked by POST.
        IntegrationMethod: printValue(integration.httpMethod ?? "POST"),
        IntegrationUri: printValue(integration.uri),
      };
    case "service":
      return compact({
        IntegrationType: integration.isProxy ? "AWS_PROXY" : "AWS",
        IntegrationMethod: printValue(integration.httpMethod ?? "POST"),
        IntegrationUri: printOptional(integration.uri),
      });
    case "http":
      return compact({
        IntegrationType: integration.isProxy ? "HTTP_PROXY" : "HTTP",
        IntegrationMethod: printValue(integration.httpMethod ?? "POST"),
        IntegrationUri: printOptional(integration.uri),
        ConnectionType: integration.vpcLink && "VPC_LINK",
        ConnectionId: printOptional(integration.vpcLink?.id),
      });
    case "mock":
      return { IntegrationType: "MOCK" };
    case "subtype":
      return undefined;
    default:
      return never(integration);
  }
}

function isProxy(integration: Integration): boolean {
  return integration.kind !== "mock" && integration.kind !== "subtype" && integration.isProxy;
}

function printResponse(route: Route, response: IntegrationResponse): Resource {
  return {
    logicalId: webSocketIds.integrationResponse(route, response.pattern),
    type: "AWS::ApiGatewayV2::IntegrationResponse",
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

function printMappings(mappings: readonly ParameterMapping[]): JsonObject | undefined {
  return printMap(mappings.map(({ target, source }) => [target, source]));
}

function printTemplates(templates: readonly Template[]): JsonObject | undefined {
  return printMap(templates.map(({ key, text }) => [key, text]));
}

function printMap(members: readonly (readonly [string, Cfn<string>])[]): JsonObject | undefined {
  return unlessEmpty(sortedMap(members.map(([key, value]) => [key, printValue(value)])));
}
