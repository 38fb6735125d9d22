import type { Json, JsonObject } from "../../source/json.ts";
import type { Reference } from "../../vtl/ast.ts";
import { nameOfStep } from "./parameter-read.ts";

/** Names of the members that a reference reads one in the other, up to the first that is not written there. */
export function pathOf({ steps }: Reference): string[] {
  const names = steps.map(nameOfStep);
  const end = names.indexOf(undefined);
  return names.slice(0, end < 0 ? names.length : end).filter((name) => name !== undefined);
}

/** An object that has a value at the end of each path of names. */
export function membersAt(paths: readonly (readonly string[])[], value: string): JsonObject {
  const members: Members = new Map<string, Json | Members>();
  for (const path of paths) put(members, path, value);
  return toJson(members) as JsonObject;
}

type Members = Map<string, Json | Members>;

function put(members: Members, [name, ...rest]: readonly string[], value: string): void {
  if (name === undefined) return;
  const inner = members.get(name);
  if (rest.length === 0) {
    if (inner === undefined) members.set(name, value);
    return;
  }
  const next: Members = inner instanceof Map ? inner : new Map<string, Json | Members>();
  members.set(name, next);
  put(next, rest, value);
}

function toJson(value: Json | Members): Json {
  return value instanceof Map ? Object.fromEntries([...value].map(([name, inner]) => [name, toJson(inner)])) : value;
}
