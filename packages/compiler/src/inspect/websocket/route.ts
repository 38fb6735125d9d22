import type { ModelSelection, Route } from "../../ir/websocket.ts";
import type { JsonObject } from "../../source/json.ts";
import { ids } from "../ids.ts";
import { compact } from "../../source/json-map.ts";
import { sortedMembers } from "../members.ts";

/** What `GetRoutes` answers of one. */
export function webSocketRoute(route: Route): JsonObject {
  const { authorization, key, reply, replyModels, requestModels } = route;
  return compact({
    RouteId: ids.route(key),
    RouteKey: key,
    OperationName: route.operationId,
    ApiKeyRequired: route.isApiKeyRequired,
    AuthorizationType: { none: "NONE", iam: "AWS_IAM", authorizer: "CUSTOM" }[authorization.kind],
    AuthorizerId: authorization.kind === "authorizer" ? ids.authorizer(authorization.name) : undefined,
    RequestParameters: parametersOf(route),
    ModelSelectionExpression: requestModels?.expression,
    RequestModels: modelsOf(requestModels),
    RouteResponseSelectionExpression: reply !== undefined || replyModels !== undefined ? "$default" : undefined,
    Target: route.integration && `integrations/integration:${key}`,
  });
}

function parametersOf({ key, parameters }: Route): JsonObject | undefined {
  if (key !== "$connect") return undefined;
  return sortedMembers(
    parameters.flatMap(({ in: location, name, isRequired }): [string, JsonObject][] => {
      const where = location === "query" ? "querystring" : location;
      return where === "querystring" || where === "header"
        ? [[`route.request.${where}.${name}`, { Required: isRequired }]]
        : [];
    }),
  );
}

function modelsOf(selection: ModelSelection | undefined): JsonObject | undefined {
  return sortedMembers((selection?.models ?? []).map(({ key, model }) => [key, model]));
}
