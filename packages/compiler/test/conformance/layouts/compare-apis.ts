import { isDeepStrictEqual } from "node:util";
import { isObject, own, type Json, type JsonObject } from "../../../src/source/json.ts";
import type { CanonicalApi } from "./canonical.ts";

/** How many resources were held against each other, and what differs. */
export interface Differences {
  readonly compared: number;
  readonly differences: readonly string[];
}

/**
 * Differences between two descriptions of one API, a line each.
 *
 * A schema that the left one has in line has a model with a name of its own in the right one: then what it says is compared.
 */
export function compareApis(left: CanonicalApi, right: CanonicalApi): Differences {
  const [one, other] = [left, withModelsInLine(right, left)];
  const differences: string[] = [];
  for (const name of new Set([...one.keys(), ...other.keys()])) {
    const [here, there] = [one.get(name), other.get(name)];
    if (here === undefined || there === undefined) {
      differences.push(`${name} is in one of them only`);
      continue;
    }
    differences.push(...differencesIn(name, here, there));
  }
  return { compared: one.size, differences };
}

/** Differences inside of two values, each with the way to it. */
function differencesIn(path: string, here: Json | undefined, there: Json | undefined): string[] {
  if (isDeepStrictEqual(here, there)) return [];
  if (!isObject(here) || !isObject(there)) return [`${path}: ${shown(here)} ≠ ${shown(there)}`];
  const keys = new Set([...Object.keys(here), ...Object.keys(there)]);
  return [...keys].flatMap((key) => differencesIn(`${path} / ${key}`, own(here, key), own(there, key)));
}

function shown(value: Json | undefined): string {
  return value === undefined ? "none" : JSON.stringify(value);
}

/** The API without the models that `other` has not, and their schemas in place of their names. */
export function withModelsInLine(api: CanonicalApi, other: CanonicalApi): CanonicalApi {
  const inline = [...api.keys()].filter((key) => key.startsWith("model ") && !other.has(key));
  const schemas = new Map(inline.map((key) => [key.slice("model ".length), api.get(key)?.["schema"] ?? {}]));
  const resolve = (json: Json): Json => {
    if (Array.isArray(json)) return (json as readonly Json[]).map(resolve);
    if (!isObject(json)) return json;
    const { model } = json;
    const keys = Object.keys(json);
    if (keys.length === 1 && typeof model === "string" && schemas.has(model)) return schemas.get(model) ?? {};
    return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, resolve(value)]));
  };
  const kept = [...api].filter(([key]) => !inline.includes(key));
  return new Map(kept.map(([key, value]) => [key, resolve(value) as JsonObject]));
}
