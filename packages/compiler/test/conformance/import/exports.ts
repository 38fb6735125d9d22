import { jsonMap } from "../../../src/source/json-map.ts";
import { isObject, own, type Json, type JsonObject } from "../../../src/source/json.ts";
import { compare, type Field } from "./compare.ts";
import { importDocument } from "./import-document.ts";
import { normalise } from "./normalise.ts";
import type { Export } from "./steps.ts";

/**
 * Holds a recorded export against the API that it was made of: read back, the service's own words for the API must give
 * the same API.
 *
 * Documentation is not in an export that does not ask for it; without extensions, nor is what they say.
 */
export async function exportFields(recorded: Json, { view, hasExtensions }: Export): Promise<Field[]> {
  const body = own(recorded, "body");
  const text = typeof body === "string" ? body : JSON.stringify(body ?? null);
  const read = await importDocument(text, "rest", {}, undefined);
  const wanted = exported(read.view ?? {}, hasExtensions);
  return compare(normalise(wanted), normalise(exported(view, hasExtensions)), new Map());
}

const lists = ["resources", "models", "authorizers", "requestValidators", "gatewayResponses"];

function exported(view: JsonObject, hasExtensions: boolean): JsonObject {
  const api = own(view, "restApi");
  const named = ["name", "version", ...(hasExtensions ? ["binaryMediaTypes", "minimumCompressionSize"] : [])];
  const kept = hasExtensions ? lists : ["resources", "models"];
  const shown = jsonMap([
    ...named.map((name) => [name, own(api, name)] as const),
    ...kept.map((list) => [list, own(view, list)] as const),
  ]);
  return hasExtensions ? withoutApiId(shown, api) : withoutIntegrations(withoutApiId(shown, api));
}

/** Two APIs differ in their id. */
function withoutApiId(shown: JsonObject, api: Json | undefined): JsonObject {
  const id = own(api, "id");
  const text = JSON.stringify(shown);
  return JSON.parse(typeof id === "string" ? text.replaceAll(`restapis/${id}/`, "restapis/id/") : text) as JsonObject;
}

function withoutIntegrations(json: JsonObject): JsonObject {
  const drop = (value: Json): Json => {
    if (Array.isArray(value)) return (value as readonly Json[]).map(drop);
    if (!isObject(value)) return value;
    const kept = Object.entries(value).filter(([key]) => key !== "methodIntegration");
    return jsonMap(kept.map(([key, inner]) => [key, drop(inner)]));
  };
  return drop(json) as JsonObject;
}
