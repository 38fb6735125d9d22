import { isObject, own, type Json, type JsonObject } from "../../../src/source/json.ts";
import {
  at,
  canonicalModelName,
  canonicalSchema,
  createCollector,
  integrationWithDefaults,
  itemsOf,
  membersOf,
  said,
  stepsOf,
  text,
  texts,
  type CanonicalApi,
  type Collector,
} from "./canonical.ts";

const methods = ["get", "put", "post", "delete", "options", "head", "patch"];
const anyMethod = "x-amazon-apigateway-any-method";

/**
 * A REST API as its OpenAPI Body says it, read by the service's documentation of the import.
 *
 * @param resource AWS::ApiGateway::RestApi, intrinsics filled in
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html
 */
export function foldBody(resource: Json): CanonicalApi {
  const properties = at(resource, "Properties");
  const body = at(properties, "Body");
  const collector = createCollector();
  foldApi(properties, body, collector);
  for (const [name, schema] of membersOf(at(body, "components", "schemas"))) {
    collector.add("model", canonicalModelName(name), { schema: canonicalSchema(schema, modelOf) });
  }
  for (const [name, scheme] of membersOf(at(body, "components", "securitySchemes")))
    foldAuthorizer(name, scheme, collector);
  for (const [name, validator] of membersOf(at(body, "x-amazon-apigateway-request-validators"))) {
    collector.add("validator", name, {
      body: text(validator, "validateRequestBody") ?? "false",
      parameters: text(validator, "validateRequestParameters") ?? "false",
    });
  }
  for (const [type, response] of membersOf(at(body, "x-amazon-apigateway-gateway-responses"))) {
    collector.add("gateway response", type, {
      status: text(response, "statusCode"),
      parameters: texts(at(response, "responseParameters")),
      templates: texts(at(response, "responseTemplates")),
    });
  }
  for (const part of itemsOf(at(body, "x-amazon-apigateway-documentation", "documentationParts"))) {
    const location = texts(at(part, "location"));
    const words = ["type", "path", "method", "statusCode", "name"].map((key) => text(location, key) ?? "-");
    collector.add("documentation", words.join(" "), { properties: at(part, "properties") ?? {} });
  }
  const paths = membersOf(at(body, "paths"));
  for (const path of new Set(paths.flatMap(([path]) => stepsOf(path)))) collector.add("resource", path, {});
  for (const [path, item] of paths) foldPath(path, item, body, collector);
  return collector.found;
}

function foldApi(properties: Json | undefined, body: Json | undefined, { add }: Collector): void {
  const [server] = itemsOf(at(body, "servers"));
  const endpoint = at(server, "x-amazon-apigateway-endpoint-configuration");
  const own = (key: string): Json | undefined => at(body, `x-amazon-apigateway-${key}`);
  add("api", text(body, "info", "title") ?? "", {
    description: text(body, "info", "description"),
    version: text(body, "info", "version"),
    types: at(properties, "EndpointConfiguration", "Types"),
    ipAddressType: at(properties, "EndpointConfiguration", "IpAddressType"),
    vpcEndpointIds: at(endpoint, "vpcEndpointIds"),
    isExecuteApiOff: text(endpoint, "disableExecuteApiEndpoint") ?? "false",
    apiKeySource: text(own("api-key-source")) ?? "HEADER",
    binaryMediaTypes: own("binary-media-types"),
    minimumCompressionSize: text(own("minimum-compression-size")),
    policy: own("policy"),
    securityPolicy: text(own("security-policy")),
    accessMode: text(own("endpoint-access-mode")),
    tags: at(properties, "Tags"),
  });
}

function modelOf(reference: string): Json {
  return { model: canonicalModelName(reference.replace("#/components/schemas/", "")) };
}

function foldAuthorizer(name: string, scheme: Json, { add }: Collector): void {
  const extension = at(scheme, "x-amazon-apigateway-authorizer");
  if (extension === undefined) return;
  const type = text(extension, "type")?.toUpperCase();
  const header = `method.request.header.${text(scheme, "name") ?? ""}`;
  const isHeader = type === "TOKEN" || type === "COGNITO_USER_POOLS";
  add("authorizer", name, {
    type,
    authType: text(scheme, "x-amazon-apigateway-authtype"),
    uri: text(extension, "authorizerUri"),
    credentials: text(extension, "authorizerCredentials"),
    sources: isHeader ? header : (text(extension, "identitySource") ?? (type === "JWT" ? header : undefined)),
    expression: text(extension, "identityValidationExpression"),
    ttl: text(extension, "authorizerResultTtlInSeconds"),
    pools: at(extension, "providerARNs"),
    jwt: at(extension, "jwtConfiguration"),
  });
}

function foldPath(path: string, item: Json, body: Json | undefined, { add }: Collector): void {
  const resource = stepsOf(path).at(-1) ?? "/";
  for (const key of [...methods, anyMethod]) {
    const operation = own(item, key);
    if (!isObject(operation)) continue;
    add("method", `${key === anyMethod ? "ANY" : key.toUpperCase()} ${resource}`, {
      ...authorization(operation, body),
      name: text(operation, "operationId"),
      validator: text(operation, "x-amazon-apigateway-request-validator"),
      parameters: parameters(operation),
      models: models(at(operation, "requestBody", "content")),
      responses: Object.fromEntries(
        membersOf(at(operation, "responses")).map(([status, response]) => [
          status,
          said({
            headers: Object.fromEntries(membersOf(at(response, "headers")).map(([header]) => [header, "false"])),
            models: models(at(response, "content")),
          }),
        ]),
      ),
      integration: foldIntegration(at(operation, "x-amazon-apigateway-integration")),
    });
  }
}

function authorization(operation: JsonObject, body: Json | undefined): JsonObject {
  let type = "NONE";
  let more: JsonObject = {};
  let isKeyRequired = false;
  for (const requirement of itemsOf(at(operation, "security"))) {
    for (const [name, scopes] of membersOf(requirement)) {
      const scheme = at(body, "components", "securitySchemes", name);
      const authorizer = text(scheme, "x-amazon-apigateway-authorizer", "type");
      if (authorizer !== undefined) {
        const own: Readonly<Record<string, string>> = { jwt: "JWT", cognito_user_pools: "COGNITO_USER_POOLS" };
        type = own[authorizer] ?? "CUSTOM";
        more = said({ authorizer: name, scopes: type === "CUSTOM" ? undefined : scopes });
      } else if (text(scheme, "x-amazon-apigateway-authtype") === "awsSigv4") type = "AWS_IAM";
      else if (text(scheme, "type") === "apiKey") isKeyRequired = true;
    }
  }
  return { authorization: type, isKeyRequired, ...more };
}

const places: Readonly<Record<string, string>> = { path: "path", query: "querystring", header: "header" };

function parameters(operation: JsonObject): JsonObject {
  return Object.fromEntries(
    itemsOf(at(operation, "parameters")).map((parameter) => [
      `${places[text(parameter, "in") ?? ""] ?? "?"} ${text(parameter, "name") ?? ""}`,
      text(parameter, "required") ?? "false",
    ]),
  );
}

/** A body's model by name, or what it says where it has none. */
function models(content: Json | undefined): JsonObject {
  return Object.fromEntries(
    membersOf(content).map(([type, media]) => [type, canonicalSchema(at(media, "schema") ?? {}, modelOf)]),
  );
}

function foldIntegration(written: Json | undefined): JsonObject | undefined {
  if (!isObject(written)) return undefined;
  const upper = (key: string): string | undefined => text(written, key)?.toUpperCase();
  const responses = membersOf(at(written, "responses")).map(([pattern, response]): [string, JsonObject] => [
    text(response, "statusCode") ?? "200",
    said({
      pattern: pattern === "default" ? undefined : pattern,
      parameters: texts(at(response, "responseParameters")),
      templates: texts(at(response, "responseTemplates")),
      contentHandling: text(response, "contentHandling"),
    }),
  ]);
  return integrationWithDefaults(
    said({
      type: upper("type"),
      method: text(written, "httpMethod"),
      uri: text(written, "uri"),
      connectionType: text(written, "connectionType"),
      connectionId: text(written, "connectionId"),
      target: text(written, "integrationTarget"),
      tls: at(written, "tlsConfig"),
      credentials: text(written, "credentials"),
      passthroughBehavior: upper("passthroughBehavior"),
      contentHandling: text(written, "contentHandling"),
      timeout: text(written, "timeoutInMillis"),
      cacheNamespace: text(written, "cacheNamespace"),
      cacheKeys: at(written, "cacheKeyParameters"),
      transfer: text(written, "responseTransferMode"),
      parameters: texts(at(written, "requestParameters")),
      templates: texts(at(written, "requestTemplates")),
      // The service keeps one response to a status: of several the last.
      responses: Object.fromEntries(responses),
    }),
  );
}
