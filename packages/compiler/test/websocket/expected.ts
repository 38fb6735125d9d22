import type { WebSocketApi } from "../../src/ir/api.ts";
import type { Cfn } from "../../src/ir/cfn.ts";
import type { Integration, ParameterMapping, Template } from "../../src/ir/integration.ts";
import type { ModelSelection, Route } from "../../src/ir/websocket.ts";
import { isObject, type Json, type JsonObject } from "../../src/source/json.ts";

/** What the IR says, in the form that {@link foldTemplate} gives. Values are known: the documents here have no intrinsics. */
export function expectedOf(api: WebSocketApi): JsonObject {
  const used = new Set(
    api.routes.flatMap(({ requestModels, replyModels }) => [...keysOf(requestModels), ...keysOf(replyModels)]),
  );
  const schemas = new Map(api.models.map(({ name, schema }) => [name, schema]));
  return {
    api: defined({
      Name: known(api.title),
      ProtocolType: "WEBSOCKET",
      Description: known(api.description),
      Version: known(api.version),
      RouteSelectionExpression: api.routeSelectionExpression,
      ApiKeySelectionExpression: api.apiKeySelectionExpression,
      DisableExecuteApiEndpoint: known(api.settings.endpoint.disablesExecuteApi),
      DisableSchemaValidation: known(api.disablesSchemaValidation),
      IpAddressType: known(api.settings.endpoint.ipAddressType),
    }),
    authorizers: Object.fromEntries(
      api.authorizers.flatMap((one) =>
        one.kind === "request"
          ? [
              [
                one.name,
                defined({
                  AuthorizerType: "REQUEST",
                  AuthorizerUri: known(one.uri),
                  AuthorizerCredentialsArn: known(one.credentials),
                  IdentitySource: one.identitySources.map((source) => known(source) ?? null),
                }),
              ],
            ]
          : [],
      ),
    ),
    models: Object.fromEntries([...used].map((name) => [name, standingAlone(name, schemas)])),
    routes: Object.fromEntries(api.routes.map((route) => [route.key, routeOf(route)])),
  };
}

function routeOf(route: Route): JsonObject {
  const isTwoWay = route.reply !== undefined || route.replyModels !== undefined;
  const { authorization, integration } = route;
  const parameters = route.key !== "$connect" ? [] : route.parameters;
  return {
    ...defined({
      AuthorizationType: { none: "NONE", iam: "AWS_IAM", authorizer: "CUSTOM" }[authorization.kind],
      OperationName: route.operationId,
      ApiKeyRequired: route.isApiKeyRequired || route.key === "$connect" ? route.isApiKeyRequired : undefined,
      RequestParameters: unlessEmpty(
        Object.fromEntries(
          parameters.map(({ name, in: location, isRequired }) => [
            `route.request.${location === "query" ? "querystring" : location}.${name}`,
            { Required: isRequired },
          ]),
        ),
      ),
      ...selectionOf(route.requestModels, "RequestModels"),
      RouteResponseSelectionExpression: isTwoWay ? "$default" : undefined,
    }),
    authorizer: authorization.kind === "authorizer" ? authorization.name : null,
    integration: integration === undefined ? null : integrationOf(integration),
    responses: integration === undefined || isProxy(integration) ? {} : responsesOf(integration),
    replies: isTwoWay
      ? [defined({ RouteResponseKey: "$default", ...selectionOf(route.replyModels, "ResponseModels") })]
      : [],
  };
}

function integrationOf(integration: Integration): JsonObject {
  const name = { lambda: "AWS", service: "AWS", http: "HTTP", mock: "MOCK", subtype: "" }[integration.kind];
  const calls = integration.kind === "mock" || integration.kind === "subtype" ? undefined : integration;
  const maps = !isProxy(integration);
  const link = integration.kind === "http" ? integration.vpcLink : undefined;
  return defined({
    IntegrationType: isProxy(integration) ? `${name}_PROXY` : name,
    IntegrationMethod: calls && (known(calls.httpMethod) ?? "POST"),
    IntegrationUri: calls && known(calls.uri),
    ConnectionType: link && "VPC_LINK",
    ConnectionId: link && known(link.id),
    CredentialsArn: known(integration.credentials),
    ContentHandlingStrategy: known(integration.contentHandling),
    PassthroughBehavior: known(integration.passthroughBehavior),
    PayloadFormatVersion: known(integration.payloadFormatVersion),
    TimeoutInMillis: known(integration.timeoutMs),
    RequestParameters: mapOf(
      integration.requestParameters.map(({ target, source }: ParameterMapping) => [target, source]),
    ),
    TemplateSelectionExpression: maps ? known(integration.templateSelectionExpression) : undefined,
    RequestTemplates: maps ? templatesOf(integration.requestTemplates) : undefined,
  });
}

function responsesOf({ responses }: Integration): JsonObject {
  return Object.fromEntries(
    responses.map((response) => [
      response.pattern,
      defined({
        ContentHandlingStrategy: known(response.contentHandling),
        ResponseParameters: mapOf(response.parameters.map(({ target, source }) => [target, source])),
        TemplateSelectionExpression: known(response.templateSelectionExpression),
        ResponseTemplates: templatesOf(response.templates),
      }),
    ]),
  );
}

/** Every model that is reached stands below `definitions`. */
function standingAlone(name: string, schemas: ReadonlyMap<string, Json>): Json {
  const reached = new Set<string>();
  const local = (schema: Json): Json => {
    if (Array.isArray(schema)) return (schema as readonly Json[]).map(local);
    if (!isObject(schema)) return schema;
    return Object.fromEntries(
      Object.entries(schema).map(([key, member]): [string, Json] => {
        const to = key === "$ref" && typeof member === "string" ? member.split("/").at(-1) : undefined;
        if (to === undefined) return [key, local(member)];
        reached.add(to);
        return [key, `#/definitions/${to}`];
      }),
    );
  };
  const own = local(schemas.get(name) ?? {});
  const definitions: Record<string, Json> = {};
  for (const each of reached) definitions[each] = local(schemas.get(each) ?? {});
  const whole: JsonObject = { $schema: "http://json-schema.org/draft-04/schema#", ...(isObject(own) ? own : {}) };
  return reached.size === 0 ? whole : { ...whole, definitions };
}

function isProxy(integration: Integration): boolean {
  return integration.kind !== "mock" && integration.kind !== "subtype" && integration.isProxy;
}

function keysOf(selection: ModelSelection | undefined): string[] {
  return (selection?.models ?? []).map(({ model }) => model);
}

function selectionOf(selection: ModelSelection | undefined, name: string): Record<string, Json | undefined> {
  const models = Object.fromEntries((selection?.models ?? []).map(({ key, model }) => [key, model]));
  return { ModelSelectionExpression: selection?.expression, [name]: unlessEmpty(models) };
}

function templatesOf(templates: readonly Template[]): JsonObject | undefined {
  return mapOf(templates.map(({ key, text }) => [key, text]));
}

function mapOf(entries: readonly (readonly [string, Cfn<string>])[]): JsonObject | undefined {
  return unlessEmpty(Object.fromEntries(entries.map(([key, value]) => [key, known(value) ?? null])));
}

function known<T extends string | number | boolean>(value: Cfn<T> | undefined): T | undefined {
  if (typeof value === "object") throw new Error("an intrinsic");
  return value;
}

function unlessEmpty(object: JsonObject): JsonObject | undefined {
  return Object.keys(object).length === 0 ? undefined : object;
}

function defined(object: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(Object.entries(object).filter((entry): entry is [string, Json] => entry[1] !== undefined));
}
