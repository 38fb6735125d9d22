import { isObject, type Json, type JsonObject } from "./json.ts";

/**
 * An object with these own members in this order, whatever their names (`__proto__` too). Members whose value is undefined
 * are left out, which is what most optional properties need.
 */
export function jsonMap(members: Iterable<readonly [string, Json | undefined]>): JsonObject {
  const object: Record<string, Json> = {};
  for (const [key, value] of members) {
    if (value === undefined) continue;
    // Assigning is faster than defining, and means something else for this one name.
    if (key === "__proto__")
      Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
    else object[key] = value;
  }
  return object;
}

/** {@link jsonMap} with its members sorted by name: for maps whose order says nothing. */
export function sortedMap(members: Iterable<readonly [string, Json | undefined]>): JsonObject {
  return jsonMap([...members].sort(([one], [other]) => compareText(one, other)));
}

/** The object without the members that are undefined. */
export function compact(members: Readonly<Record<string, Json | undefined>>): JsonObject {
  return jsonMap(Object.entries(members));
}

/** The object with `change` made to each member; undefined leaves it out. It is the same object if nothing changes. */
export function changeMembers(object: JsonObject, change: (member: Json, key: string) => Json | undefined): JsonObject {
  const keys = Object.keys(object);
  const changed = keys.map((key) => change(object[key] as Json, key));
  return keys.every((key, index) => changed[index] === object[key])
    ? object
    : jsonMap(keys.map((key, index) => [key, changed[index]]));
}

/** The list with `change` made to each item; undefined leaves it out. It is the same list if nothing changes. */
export function changeItems(
  list: readonly Json[],
  change: (item: Json, index: number) => Json | undefined,
): readonly Json[] {
  const changed = list.map(change);
  return changed.every((item, index) => item === list[index]) ? list : changed.filter((item) => item !== undefined);
}

/** The value with the members of all its objects sorted by name: for JSON of the user's, in which order says nothing either. */
export function sortedJson(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(sortedJson);
  if (!isObject(value)) return value;
  // Without a function to compare by, the order is that of UTF-16 code units too, and sooner there.
  const keys = Object.keys(value).sort();
  return jsonMap(keys.map((key) => [key, sortedJson(value[key] as Json)]));
}

/** undefined for an empty map or list, so that {@link compact} leaves it out. */
export function unlessEmpty<T extends Json>(value: T): T | undefined {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0 ? undefined : value;
}

/** Order by UTF-16 code units: the same on every machine, unlike a locale's. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
