import { apiIds } from "../ids.ts";
import { compact } from "../../../source/json-map.ts";
import type { CfnPart } from "../part.ts";
import { tagMap } from "../tags.ts";
import { printOptional, printValue } from "../value.ts";

/**
 * The WebSocket API itself: its name, and what chooses a route.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-api.html
 */
export const webSocketApi: CfnPart<"websocket"> = {
  feature: "api",
  apis: ["websocket"],
  emit: (api) => ({
    resources: [
      {
        logicalId: apiIds.websocket.api,
        type: "AWS::ApiGatewayV2::Api",
        properties: compact({
          Name: printValue(api.title),
          ProtocolType: "WEBSOCKET",
          Description: printOptional(api.description),
          Version: printOptional(api.version),
          RouteSelectionExpression: api.routeSelectionExpression,
          ApiKeySelectionExpression: api.apiKeySelectionExpression,
          DisableExecuteApiEndpoint: printOptional(api.settings.endpoint.disablesExecuteApi),
          DisableSchemaValidation: printOptional(api.disablesSchemaValidation),
          IpAddressType: printOptional(api.settings.endpoint.ipAddressType),
          Tags: tagMap(api.settings.tags),
        }),
      },
    ],
  }),
};
