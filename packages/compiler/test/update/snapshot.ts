import { isObject, own, type Json, type JsonObject } from "../../src/source/json.ts";

/** One thing in the account. */
export interface Thing {
  readonly type: string;
  properties: JsonObject;
}

type Things = ReadonlyMap<string, Thing>;

/** Where operations go unless a line says otherwise. */
export const usualTarget = "https://example.com";

/**
 * What the API's definition has now, of its Body or of its methods and routes: a line for each operation, with who may call it, what
 * the body must have, and what it calls if that is not the usual. `POST /pets by tokens/token requires name to https://two.example.com`
 */
export function answersOf(api: string, things: Things): readonly string[] {
  const body = own(things.get(api)?.properties, "Body");
  return (isObject(body) ? ofBody(body) : ofResources(api, things)).map(line).sort();
}

interface Answer {
  readonly key: string;
  readonly guard: string | undefined;
  readonly required: readonly string[] | undefined;
  readonly target: string;
}

function line({ key, guard, required, target }: Answer): string {
  const parts = [
    key,
    guard,
    required && `requires ${required.join(",")}`,
    target === usualTarget || target === "" ? undefined : `to ${target}`,
  ];
  return parts.filter((part) => part !== undefined).join(" ");
}

const methods = /^(?:get|put|post|delete|patch|head|options|x-amazon-apigateway-any-method)$/;

function ofBody(body: JsonObject): readonly Answer[] {
  return membersOf(own(body, "paths")).flatMap(([path, item]) =>
    membersOf(item)
      .filter(([key]) => methods.test(key))
      .map(([key, operation]) => ({
        key: `${key.startsWith("x-") ? "ANY" : key.toUpperCase()} ${path}`,
        guard: guardInBody(body, operation),
        required: requiredInBody(body, operation),
        target: text(at(operation, "x-amazon-apigateway-integration", "uri")),
      })),
  );
}

function guardInBody(body: JsonObject, operation: Json): string | undefined {
  const [requirement] = listOf(own(operation, "security"));
  const [[name] = [undefined]] = membersOf(requirement);
  if (name === undefined) return undefined;
  const scheme = at(body, "components", "securitySchemes", name);
  const type = at(scheme, "x-amazon-apigateway-authorizer", "type");
  return type === undefined ? "guarded" : `by ${name}/${text(type)}`;
}

function requiredInBody(body: JsonObject, operation: Json): readonly string[] | undefined {
  const validator = own(operation, "x-amazon-apigateway-request-validator");
  const checks = at(body, "x-amazon-apigateway-request-validators", text(validator), "validateRequestBody");
  const name = text(at(operation, "requestBody", "content", "application/json", "schema", "$ref"))
    .split("/")
    .at(-1);
  if (checks !== true || name === undefined) return undefined;
  return listOf(at(body, "components", "schemas", name, "required")).map(text);
}

function ofResources(api: string, things: Things): readonly Answer[] {
  return [...things.values()].flatMap(({ type, properties }): Answer[] => {
    if (text(own(properties, "RestApiId") ?? own(properties, "ApiId")) !== api) return [];
    if (type === "AWS::ApiGatewayV2::Route") {
      const integration = things.get(text(own(properties, "Target")).replace("integrations/", ""));
      const target = text(own(integration?.properties, "IntegrationUri"));
      return [
        { key: text(own(properties, "RouteKey")), guard: guardOf(properties, things), required: undefined, target },
      ];
    }
    if (type !== "AWS::ApiGateway::Method") return [];
    return [
      {
        key: `${text(own(properties, "HttpMethod"))} ${pathOf(text(own(properties, "ResourceId")), things) || "/"}`,
        guard: guardOf(properties, things),
        required: requiredOf(properties, things),
        target: text(at(properties, "Integration", "Uri")),
      },
    ];
  });
}

function guardOf(properties: JsonObject, things: Things): string | undefined {
  const kind = own(properties, "AuthorizationType");
  if (kind === undefined || kind === "NONE") return undefined;
  const authorizer = things.get(text(own(properties, "AuthorizerId")))?.properties;
  if (authorizer === undefined) return "guarded";
  return `by ${text(own(authorizer, "Name"))}/${text(own(authorizer, "Type")).toLowerCase()}`;
}

function requiredOf(properties: JsonObject, things: Things): readonly string[] | undefined {
  const validator = things.get(text(own(properties, "RequestValidatorId")))?.properties;
  const model = things.get(text(at(properties, "RequestModels", "application/json")))?.properties;
  if (own(validator, "ValidateRequestBody") !== true || model === undefined) return undefined;
  return listOf(at(model, "Schema", "required")).map(text);
}

function pathOf(id: string, things: Things): string {
  const thing = things.get(id);
  if (thing?.type !== "AWS::ApiGateway::Resource") return "";
  return `${pathOf(text(own(thing.properties, "ParentId")), things)}/${text(own(thing.properties, "PathPart"))}`;
}

function at(value: Json | undefined, ...steps: readonly string[]): Json | undefined {
  return steps.reduce<Json | undefined>(own, value);
}

function membersOf(value: Json | undefined): readonly (readonly [string, Json])[] {
  return isObject(value) ? Object.entries(value) : [];
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** A property as text; `""` for none. */
export function text(value: Json | undefined): string {
  return typeof value === "string" ? value : value === undefined ? "" : JSON.stringify(value);
}
