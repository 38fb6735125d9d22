import type { WebSocketApi } from "../../ir/api.ts";
import type { Authorizer } from "../../ir/authorizer.ts";
import type { Route } from "../../ir/websocket.ts";
import type { JsonObject } from "../../source/json.ts";
import { ids } from "../ids.ts";
import { compact, compareText, jsonMap } from "../../source/json-map.ts";
import type { View } from "../options.ts";
import { optional, plain, truth } from "../stack.ts";
import { webSocketIntegration, webSocketResponses } from "./integration.ts";
import { isProxy } from "./proxy.ts";
import { webSocketRoute } from "./route.ts";

/**
 * A WebSocket API: each member is what the service's `Get…` of that name answers. There is no import to compare it with, so that it
 * is what the template makes.
 */
export function webSocketView(api: WebSocketApi, view: View): JsonObject {
  const routes = [...api.routes].sort((one, other) => compareText(one.key, other.key));
  const withIntegration = routes.filter(({ integration }) => integration !== undefined);
  const mapped = withIntegration.filter(({ integration }) => integration !== undefined && !isProxy(integration));
  return {
    api: apiOf(api, view),
    routes: { Items: routes.map(webSocketRoute) },
    integrations: { Items: withIntegration.map((route) => webSocketIntegration(route, view.fill)) },
    integrationResponses: jsonMap(mapped.map((route) => [route.key, { Items: webSocketResponses(route, view.fill) }])),
    routeResponses: jsonMap(
      routes.filter(isTwoWay).map(({ key }) => [key, { Items: [{ RouteResponseKey: "$default" }] }]),
    ),
    models: { Items: modelsOf(api) },
    authorizers: { Items: [...api.authorizers].sort(byName).flatMap((one) => authorizerOf(one, view)) },
  };
}

function isTwoWay({ reply, replyModels }: Route): boolean {
  return reply !== undefined || replyModels !== undefined;
}

function apiOf(api: WebSocketApi, { fill }: View): JsonObject {
  const { endpoint, tags } = api.settings;
  return compact({
    ApiId: ids.api,
    Name: plain(api.title, fill),
    Description: optional(api.description, fill),
    Version: optional(api.version, fill),
    ProtocolType: "WEBSOCKET",
    RouteSelectionExpression: api.routeSelectionExpression,
    ApiKeySelectionExpression: api.apiKeySelectionExpression ?? "$request.header.x-api-key",
    DisableExecuteApiEndpoint: truth(endpoint.disablesExecuteApi, fill),
    DisableSchemaValidation: truth(api.disablesSchemaValidation, fill),
    IpAddressType: optional(endpoint.ipAddressType, fill) ?? "ipv4",
    Tags: jsonMap(Object.entries(tags).map(([key, value]) => [key, plain(value, fill)])),
  });
}

function modelsOf({ models, routes }: WebSocketApi): JsonObject[] {
  const used = new Set(
    routes.flatMap(({ requestModels, replyModels }) =>
      [requestModels, replyModels].flatMap((selection) => (selection?.models ?? []).map(({ model }) => model)),
    ),
  );
  return models
    .filter(({ name }) => used.has(name))
    .sort(byName)
    .map(({ name, description, schema }) =>
      compact({
        ModelId: ids.model(name),
        Name: name,
        ContentType: "application/json",
        Description: description,
        Schema: schema,
      }),
    );
}

function authorizerOf(authorizer: Authorizer, { fill }: View): JsonObject[] {
  if (authorizer.kind !== "request") return [];
  return [
    compact({
      AuthorizerId: ids.authorizer(authorizer.name),
      Name: authorizer.name,
      AuthorizerType: "REQUEST",
      AuthorizerUri: plain(authorizer.uri, fill),
      AuthorizerCredentialsArn: optional(authorizer.credentials, fill),
      IdentitySource: authorizer.identitySources.map((source) => plain(source, fill)),
    }),
  ];
}

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return compareText(one.name, other.name);
}
