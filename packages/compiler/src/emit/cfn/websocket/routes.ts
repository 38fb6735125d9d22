import type { Authorization } from "../../../ir/authorizer.ts";
import type { ModelSelection, Route } from "../../../ir/websocket.ts";
import type { JsonObject } from "../../../source/json.ts";
import { apiIds } from "../ids.ts";
import { compact, compareText, sortedMap, unlessEmpty } from "../../../source/json-map.ts";
import { byLogicalId } from "../native/by-logical-id.ts";
import type { CfnPart, Resource } from "../part.ts";
import { conditionFor } from "../permissions/conditions.ts";
import { webSocketIds } from "./ids.ts";
import { underCondition } from "./under-condition.ts";

/**
 * The routes; those of a two-way one have a response, without which nothing comes back.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-route.html,
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-route-response.html
 */
export const webSocketRoutes: CfnPart<"websocket"> = {
  feature: "routes",
  apis: ["websocket"],
  emit: ({ routes }) => ({
    conditions: routes.flatMap((route) => conditionFor(route.when)?.definitions ?? []),
    resources: byLogicalId(
      routes.flatMap((route) => [printRoute(route), ...(isTwoWay(route) ? [printRouteResponse(route)] : [])]),
    ),
  }),
};

/** Whether the client gets what the integration answers. */
function isTwoWay({ reply, replyModels }: Route): boolean {
  return reply !== undefined || replyModels !== undefined;
}

function printRoute(route: Route): Resource {
  const hasIntegration = route.integration !== undefined && route.integration.kind !== "subtype";
  return {
    logicalId: webSocketIds.route(route),
    type: "AWS::ApiGatewayV2::Route",
    ...underCondition(route),
    ...waitsForModels(route.requestModels),
    properties: compact({
      ApiId: { Ref: apiIds.websocket.api },
      RouteKey: route.key,
      OperationName: route.operationId,
      // Said even where it is none: an update that leaves it out would keep what was there.
      ...(route.key === "$connect" ? printAuthorization(route.authorization) : notAuthorized),
      ApiKeyRequired: route.isApiKeyRequired || route.key === "$connect" ? route.isApiKeyRequired : undefined,
      RequestParameters: printParameters(route),
      ModelSelectionExpression: route.requestModels?.expression,
      RequestModels: printModels(route.requestModels),
      RouteResponseSelectionExpression: isTwoWay(route) ? "$default" : undefined,
      Target: hasIntegration ? { "Fn::Sub": `integrations/\${${webSocketIds.integration(route)}}` } : undefined,
    }),
  };
}

/** Elsewhere the service refuses another: "authorization is restricted to the $connect route only". */
const notAuthorized: JsonObject = { AuthorizationType: "NONE" };

function printAuthorization(authorization: Authorization): JsonObject {
  switch (authorization.kind) {
    case "none":
      return notAuthorized;
    case "iam":
      return { AuthorizationType: "AWS_IAM" };
    case "authorizer":
      return { AuthorizationType: "CUSTOM", AuthorizerId: { Ref: webSocketIds.authorizer(authorization) } };
  }
}

const locations: ReadonlyMap<string, string> = new Map([
  ["query", "querystring"],
  ["header", "header"],
]);

/** Those of the request to connect; other routes have none. */
function printParameters({ key, parameters }: Route): JsonObject | undefined {
  if (key !== "$connect") return undefined;
  return unlessEmpty(
    sortedMap(
      parameters.flatMap(({ in: location, name, isRequired }) => {
        const printed = locations.get(location);
        return printed === undefined ? [] : [[`route.request.${printed}.${name}`, { Required: isRequired }] as const];
      }),
    ),
  );
}

function printModels(selection: ModelSelection | undefined): JsonObject | undefined {
  return unlessEmpty(sortedMap((selection?.models ?? []).map(({ key, model }) => [key, model] as const)));
}

/** Models are named by their names, which say nothing of an order. */
function waitsForModels(selection: ModelSelection | undefined): Pick<Resource, "dependsOn"> {
  const models = new Set((selection?.models ?? []).map(({ model }) => webSocketIds.model(model)));
  return models.size === 0 ? {} : { dependsOn: [...models].sort(compareText) };
}

function printRouteResponse(route: Route): Resource {
  return {
    logicalId: webSocketIds.routeResponse(route),
    type: "AWS::ApiGatewayV2::RouteResponse",
    ...underCondition(route),
    ...waitsForModels(route.replyModels),
    properties: compact({
      ApiId: { Ref: apiIds.websocket.api },
      RouteId: { Ref: webSocketIds.route(route) },
      RouteResponseKey: "$default",
      ModelSelectionExpression: route.replyModels?.expression,
      ResponseModels: printModels(route.replyModels),
    }),
  };
}
