import type { Json } from "../../source/json.ts";
import { sortedJson } from "../../source/json-map.ts";

/** The value as text: equal for equal values, in whatever order their members were written. */
export function canonicalJson(value: Json): string {
  return JSON.stringify(sortedJson(value));
}
