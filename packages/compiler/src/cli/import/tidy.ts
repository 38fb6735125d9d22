import { jsonMap } from "../../source/json-map.ts";
import { isObject, own, type Json, type JsonObject } from "../../source/json.ts";

/** Members that say what the service does anyway, in an integration of an export. */
const integrationDefaults: ReadonlyMap<string, string> = new Map([
  ["passthroughBehavior", "when_no_match"],
  ["connectionType", "INTERNET"],
]);

/**
 * An exported document as somebody would have written it: without what the service fills in (its own address, the time of the export, default
 * values, marks of the export), and with a resource policy that does not name the old API.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-export-api.html
 */
export function tidyExport(document: JsonObject): JsonObject {
  return jsonMap(
    Object.entries(document).flatMap(([key, value]): [string, Json][] => {
      if (key === "info") return [[key, tidyInfo(value)]];
      if (key === "servers")
        return nonEmpty(
          key,
          listOf(value).filter((server) => !isOwnAddress(own(server, "url"))),
        );
      if (key === "host") return isOwnAddress(value) ? [] : [[key, value]];
      if (key === "basePath" || key === "schemes") return isOwnAddress(own(document, "host")) ? [] : [[key, value]];
      if (key === "paths") return [[key, tidyPaths(value)]];
      if (key === "components") return isEmpty(value) ? [] : [[key, value]];
      if (key === "definitions" || key === "tags") return isEmpty(value) ? [] : [[key, value]];
      if (key === "x-amazon-apigateway-policy") return [[key, withoutOldApi(value)]];
      if (key === "x-amazon-apigateway-importexport-version") return [];
      if (key === "x-amazon-apigateway-documentation") return [[key, without(value, "createdDate")]];
      return [[key, value]];
    }),
  );
}

/** Whether it is the address of an API's own endpoint, as a URL or a host. */
export function isOwnAddress(address: Json | undefined): boolean {
  return (
    typeof address === "string" &&
    /^(?:(?:https?|wss):\/\/)?[a-z0-9]+(?:-vpce-[a-z0-9]+)?\.execute-api\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?(?:[/:]|$)/i.test(
      address,
    )
  );
}

/** The version of an export is the time when its deployment was made. */
function tidyInfo(info: Json): Json {
  const version = own(info, "version");
  if (!isObject(info) || typeof version !== "string" || !/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d/.test(version))
    return info;
  return { ...info, version: "1.0.0" };
}

function tidyPaths(paths: Json): Json {
  return mapMembers(paths, (item) =>
    mapMembers(item, (operation) => {
      const integration = own(operation, "x-amazon-apigateway-integration");
      if (!isObject(operation) || !isObject(integration)) return operation;
      return jsonMap(
        Object.entries(operation).map(([key, value]) => [key, value === integration ? tidyIntegration(value) : value]),
      );
    }),
  );
}

function tidyIntegration(integration: JsonObject): JsonObject {
  const keys = own(integration, "cacheKeyParameters");
  const hasKeys = Array.isArray(keys) && keys.length > 0;
  return jsonMap(
    Object.entries(integration).filter(([key, value]) => {
      const usual = integrationDefaults.get(key);
      if (typeof value === "string" && usual?.toUpperCase() === value.toUpperCase()) return false;
      // The id of the resource, which another API has not.
      if (key === "cacheNamespace" || key === "cacheKeyParameters") return hasKeys;
      return !(key === "responses" && isEmpty(value));
    }),
  );
}

/** `arn:aws:execute-api:eu-west-1:123456789012:a1b2c3/*` as `execute-api:/*`, which the service completes with the new API. */
function withoutOldApi(policy: Json): Json {
  if (Array.isArray(policy)) return (policy as readonly Json[]).map(withoutOldApi);
  if (isObject(policy)) return mapMembers(policy, withoutOldApi);
  if (typeof policy !== "string") return policy;
  return policy.replace(/^arn:aws[a-z-]*:execute-api:[a-z0-9-]*:\d*:[a-z0-9]+\//, "execute-api:/");
}

function mapMembers(value: Json, map: (member: Json) => Json): Json {
  if (!isObject(value)) return value;
  return jsonMap(Object.entries(value).map(([key, member]) => [key, map(member)]));
}

function without(value: Json, name: string): Json {
  if (!isObject(value)) return value;
  return jsonMap(Object.entries(value).filter(([key]) => key !== name));
}

function nonEmpty(key: string, list: readonly Json[]): [string, Json][] {
  return list.length === 0 ? [] : [[key, list]];
}

function isEmpty(value: Json): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}
