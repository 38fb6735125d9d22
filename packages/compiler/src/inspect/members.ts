import { isObject, type Json, type JsonObject } from "../source/json.ts";

/** An object with these own members in this order, whatever their names; those that are undefined are left out. */
export function members(list: Iterable<readonly [string, Json | undefined]>): JsonObject {
  const object: Record<string, Json> = {};
  for (const [key, value] of list) {
    if (value === undefined) continue;
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return object;
}

/** {@link members} of an object literal. */
export function defined(object: Readonly<Record<string, Json | undefined>>): JsonObject {
  return members(Object.entries(object));
}

/** {@link members} sorted by name, as the service answers maps; undefined for none, which it leaves out. */
export function sortedMap(list: Iterable<readonly [string, Json | undefined]>): JsonObject | undefined {
  const sorted = [...list].filter(([, value]) => value !== undefined);
  return sorted.length === 0 ? undefined : members(sorted.sort(([one], [other]) => compare(one, other)));
}

/** A list; undefined for an empty one, which the service leaves out. */
export function unlessEmpty(list: readonly Json[]): Json | undefined {
  return list.length === 0 ? undefined : list;
}

/** Order by UTF-16 code units: the same on every machine. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Every value inside, itself last, put through `change`. */
export function rewrite(json: Json, change: (value: Json) => Json): Json {
  if (Array.isArray(json)) return change((json as readonly Json[]).map((item) => rewrite(item, change)));
  if (!isObject(json)) return change(json);
  return change(members(Object.entries(json).map(([key, value]) => [key, rewrite(value, change)])));
}
