import { isObject, type Json, type JsonObject } from "../source/json.ts";
import { jsonMap, sortedMap, unlessEmpty } from "../source/json-map.ts";

/** Members sorted by name, as the service answers maps; undefined for none, which it leaves out. */
export function sortedMembers(list: Iterable<readonly [string, Json | undefined]>): JsonObject | undefined {
  return unlessEmpty(sortedMap(list));
}

/** Every value inside, itself last, put through `change`. */
export function rewrite(json: Json, change: (value: Json) => Json): Json {
  if (Array.isArray(json)) return change((json as readonly Json[]).map((item) => rewrite(item, change)));
  if (!isObject(json)) return change(json);
  return change(jsonMap(Object.entries(json).map(([key, value]) => [key, rewrite(value, change)])));
}
