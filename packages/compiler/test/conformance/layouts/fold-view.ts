import { isObject, type Json, type JsonObject } from "../../../src/source/json.ts";
import {
  at,
  canonicalModelName,
  canonicalSchema,
  createCollector,
  integrationWithDefaults,
  itemsOf,
  membersOf,
  said,
  text,
  texts,
  type CanonicalApi,
} from "./canonical.ts";

/** A REST API as the service's own `Get…` calls would answer it, which is what `inspect` prints. */
export function foldView(view: JsonObject): CanonicalApi {
  const { add, found } = createCollector();
  const list = (name: string): readonly Json[] => itemsOf(at(view, name, "items"));
  const api = at(view, "restApi");
  const tags = membersOf(at(api, "tags")).map(([Key, Value]) => ({ Key, Value }));
  add("api", text(api, "name") ?? "", {
    description: text(api, "description"),
    version: text(api, "version"),
    types: at(api, "endpointConfiguration", "types"),
    vpcEndpointIds: at(api, "endpointConfiguration", "vpcEndpointIds"),
    isExecuteApiOff: text(api, "disableExecuteApiEndpoint"),
    apiKeySource: text(api, "apiKeySource"),
    binaryMediaTypes: at(api, "binaryMediaTypes"),
    minimumCompressionSize: text(api, "minimumCompressionSize"),
    securityPolicy: text(api, "securityPolicy"),
    accessMode: text(api, "endpointAccessMode"),
    tags,
  });
  for (const model of list("models")) {
    const schema = JSON.parse(text(model, "schema") ?? "{}") as Json;
    add("model", canonicalModelName(text(model, "name") ?? ""), { schema: canonicalSchema(schema, modelOf) });
  }
  for (const authorizer of list("authorizers")) {
    add("authorizer", text(authorizer, "name") ?? "", {
      type: text(authorizer, "type"),
      authType: text(authorizer, "authType"),
      uri: text(authorizer, "authorizerUri"),
      credentials: text(authorizer, "authorizerCredentials"),
      sources: text(authorizer, "identitySource"),
      expression: text(authorizer, "identityValidationExpression"),
      ttl: text(authorizer, "authorizerResultTtlInSeconds"),
      pools: at(authorizer, "providerARNs"),
      jwt: at(authorizer, "jwtConfiguration"),
    });
  }
  for (const validator of list("requestValidators")) {
    add("validator", text(validator, "name") ?? "", {
      body: text(validator, "validateRequestBody"),
      parameters: text(validator, "validateRequestParameters"),
    });
  }
  for (const response of list("gatewayResponses")) {
    if (at(response, "defaultResponse") === true) continue;
    add("gateway response", text(response, "responseType") ?? "", {
      status: text(response, "statusCode"),
      parameters: texts(at(response, "responseParameters")),
      templates: texts(at(response, "responseTemplates")),
    });
  }
  for (const resource of list("resources")) {
    const path = text(resource, "path") ?? "";
    if (path !== "/") add("resource", path, {});
    for (const [method, answer] of membersOf(at(resource, "resourceMethods"))) {
      add("method", `${method} ${path}`, foldMethod(answer));
    }
  }
  return found;
}

function modelOf(reference: string): Json {
  return { model: canonicalModelName(reference.replace(/^.*\/models\//, "")) };
}

/** The name in an id such as `authorizer:staff`. */
function nameIn(id: string | undefined): string | undefined {
  return id?.replace(/^\w+:/, "");
}

function models(uses: Json | undefined): JsonObject {
  return Object.fromEntries(
    membersOf(uses).map(([type, name]) => [type, { model: canonicalModelName(text(name) ?? "") }]),
  );
}

function foldMethod(method: Json): JsonObject {
  return {
    authorization: text(method, "authorizationType") ?? "",
    isKeyRequired: text(method, "apiKeyRequired") === "true",
    ...said({
      authorizer: nameIn(text(method, "authorizerId")),
      scopes: at(method, "authorizationScopes"),
      name: text(method, "operationName"),
      validator: nameIn(text(method, "requestValidatorId")),
    }),
    parameters: Object.fromEntries(
      membersOf(at(method, "requestParameters")).map(([name, isRequired]) => [
        name.replace(/^method\.request\.(\w+)\./, "$1 "),
        text(isRequired) ?? "",
      ]),
    ),
    models: models(at(method, "requestModels")),
    responses: Object.fromEntries(
      membersOf(at(method, "methodResponses")).map(([status, response]) => [
        status,
        said({
          headers: Object.fromEntries(
            membersOf(at(response, "responseParameters")).map(([name, isRequired]) => [
              name.replace(/^method\.response\.header\./, ""),
              text(isRequired) ?? "",
            ]),
          ),
          models: models(at(response, "responseModels")),
        }),
      ]),
    ),
    ...said({ integration: foldIntegration(at(method, "methodIntegration")) }),
  };
}

function foldIntegration(answer: Json | undefined): JsonObject | undefined {
  if (!isObject(answer)) return undefined;
  const responses = membersOf(at(answer, "integrationResponses")).map(([status, response]): [string, JsonObject] => [
    status,
    said({
      pattern: text(response, "selectionPattern"),
      parameters: texts(at(response, "responseParameters")),
      templates: templates(at(response, "responseTemplates")),
      contentHandling: text(response, "contentHandling"),
    }),
  ]);
  const isPlaced = text(answer, "cacheNamespace")?.startsWith("resource:") === true;
  return integrationWithDefaults(
    said({
      type: text(answer, "type"),
      method: text(answer, "httpMethod"),
      uri: text(answer, "uri"),
      connectionType: text(answer, "connectionType"),
      connectionId: text(answer, "connectionId"),
      target: text(answer, "integrationTarget"),
      tls: at(answer, "tlsConfig"),
      credentials: text(answer, "credentials"),
      passthroughBehavior: text(answer, "passthroughBehavior"),
      contentHandling: text(answer, "contentHandling"),
      timeout: text(answer, "timeoutInMillis"),
      // Without a name of its own the cache has the resource's.
      cacheNamespace: isPlaced ? undefined : text(answer, "cacheNamespace"),
      cacheKeys: at(answer, "cacheKeyParameters"),
      transfer: text(answer, "responseTransferMode"),
      parameters: texts(at(answer, "requestParameters")),
      templates: templates(at(answer, "requestTemplates")),
      responses: Object.fromEntries(responses),
    }),
  );
}

/** An empty template is answered as null. */
function templates(answer: Json | undefined): JsonObject {
  return Object.fromEntries(membersOf(answer).map(([type, template]) => [type, text(template) ?? ""]));
}
