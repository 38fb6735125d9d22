import { isObject, own, type Json, type JsonObject } from "../../src/source/json.ts";

/** A document and a configuration that say what a template's resources do. */
export interface Unfolded {
  readonly document: JsonObject;
  readonly config: JsonObject;
}

/** The WebSocket API of a template, as a document: what it says is what somebody who writes by hand would. */
export function unfold(template: JsonObject): Unfolded {
  const resources = Object.values(objectOf(own(template, "Resources")));
  const ofType = (type: string): JsonObject[] =>
    resources
      .filter((each) => own(each, "Type") === `AWS::ApiGatewayV2::${type}`)
      .map((each) => objectOf(own(each, "Properties")));
  const named = new Map(
    Object.entries(objectOf(own(template, "Resources"))).map(([id, each]) => [id, objectOf(own(each, "Properties"))]),
  );
  const [api = {}] = ofType("Api");
  const [stage = {}] = ofType("Stage");
  const [authorizer] = ofType("Authorizer");
  const paths = ofType("Route").map((route): [string, Json] => [
    `/${String(own(route, "RouteKey"))}`,
    { post: operationOf(route, named) },
  ]);
  const document = defined({
    openapi: "3.0.3",
    info: defined({ title: own(api, "Name"), description: own(api, "Description"), version: own(api, "Version") }),
    "x-apigw-type": "websocket",
    "x-apigw-websocket": defined({
      routeSelectionExpression: own(api, "RouteSelectionExpression"),
      apiKeySelectionExpression: own(api, "ApiKeySelectionExpression"),
      disableSchemaValidation: own(api, "DisableSchemaValidation"),
    }),
    paths: Object.fromEntries(paths),
    components: {
      securitySchemes: {
        iam: { type: "apiKey", in: "header", name: "Authorization", "x-amazon-apigateway-authtype": "awsSigv4" },
        key: { type: "apiKey", in: "header", name: "x-api-key" },
        ...(authorizer && {
          [String(own(authorizer, "Name"))]: {
            type: "apiKey",
            in: "query",
            name: "token",
            "x-amazon-apigateway-authorizer": defined({
              type: "request",
              authorizerUri: own(authorizer, "AuthorizerUri"),
              authorizerCredentials: own(authorizer, "AuthorizerCredentialsArn"),
              identitySource: own(authorizer, "IdentitySource"),
            }),
          },
        }),
      },
    },
  });
  return { document, config: configOf(api, stage) };
}

function configOf(api: JsonObject, stage: JsonObject): JsonObject {
  const limits = Object.entries(objectOf(own(stage, "RouteSettings"))).map(([key, settings]): [string, Json] => [
    key,
    defined({
      burst: own(settings, "ThrottlingBurstLimit"),
      requestsPerSecond: own(settings, "ThrottlingRateLimit"),
    }),
  ]);
  const { "httpapi:createdBy": _, "websocketapi:createdBy": __, ...tags } = objectOf(own(api, "Tags"));
  return defined({
    tags,
    endpoint: defined({
      disableExecuteApi: own(api, "DisableExecuteApiEndpoint"),
      ipAddressType: own(api, "IpAddressType"),
    }),
    stage: defined({
      name: own(stage, "StageName"),
      autoDeploy: own(stage, "AutoDeploy"),
      throttling: limits.length === 0 ? undefined : { routes: Object.fromEntries(limits) },
    }),
  });
}

function operationOf(route: JsonObject, named: ReadonlyMap<string, JsonObject>): JsonObject {
  const target = JSON.stringify(own(route, "Target") ?? "");
  const integration = [...named].find(([id]) => new RegExp(`\\b${id}\\b`).test(target))?.[1];
  const authorization = own(route, "AuthorizationType");
  const authorizer = own(own(route, "AuthorizerId"), "Ref");
  const scheme =
    authorization === "AWS_IAM"
      ? "iam"
      : typeof authorizer === "string"
        ? own(named.get(authorizer), "Name")
        : undefined;
  const security = [scheme, own(route, "ApiKeyRequired") === true ? "key" : undefined].filter(
    (one) => typeof one === "string",
  );
  return defined({
    operationId: own(route, "OperationName"),
    security: security.length === 0 ? undefined : [Object.fromEntries(security.map((one) => [one, []]))],
    parameters: Object.entries(objectOf(own(route, "RequestParameters"))).map(([name, constraint]) => ({
      name: name.split(".").slice(3).join("."),
      in: name.split(".")[2] === "querystring" ? "query" : "header",
      required: own(constraint, "Required") ?? false,
      schema: { type: "string" },
    })),
    responses:
      own(route, "RouteResponseSelectionExpression") === undefined
        ? {}
        : { "200": { description: "", content: { "application/json": { schema: {} } } } },
    "x-apigw-websocket": defined({ modelSelectionExpression: own(route, "ModelSelectionExpression") }),
    "x-amazon-apigateway-integration":
      integration &&
      defined({
        type: String(own(integration, "IntegrationType")).toLowerCase(),
        uri: own(integration, "IntegrationUri"),
        httpMethod: own(integration, "IntegrationMethod"),
        timeoutInMillis: own(integration, "TimeoutInMillis"),
      }),
  });
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function defined(object: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(Object.entries(object).filter((entry): entry is [string, Json] => entry[1] !== undefined));
}
