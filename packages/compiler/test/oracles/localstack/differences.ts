import { isDeepStrictEqual } from "node:util";
import { isObject, own, type Json } from "../../../src/source/json.ts";

/** Where two values differ, a line each: the way there, and both sides. */
export function differences(path: string, left: Json | undefined, right: Json | undefined): string[] {
  if (isDeepStrictEqual(left, right)) return [];
  if (!isObject(left) || !isObject(right)) return [`${path}: ${shown(left)} in the Body, ${shown(right)} natively`];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].flatMap((key) => differences(`${path} / ${key}`, own(left, key), own(right, key)));
}

function shown(value: Json | undefined): string {
  return value === undefined ? "nothing" : JSON.stringify(value).slice(0, 200);
}
