import { isDeepStrictEqual } from "node:util";
import { isObject, own, type Json } from "../../../src/source/json.ts";

/** A place where two values differ, and what each has there. */
export interface Difference {
  /** Keys to it. */
  readonly path: readonly string[];
  readonly body: Json | undefined;
  readonly native: Json | undefined;
}

/** Where the values of the two layouts differ, each as deep down as can be. */
export function differences(
  body: Json | undefined,
  native: Json | undefined,
  path: readonly string[] = [],
): Difference[] {
  if (isDeepStrictEqual(body, native)) return [];
  if (!isObject(body) || !isObject(native)) return [{ path, body, native }];
  const keys = new Set([...Object.keys(body), ...Object.keys(native)]);
  return [...keys].flatMap((key) => differences(own(body, key), own(native, key), [...path, key]));
}

/** A line for a reader. */
export function showDifference({ path, body, native }: Difference): string {
  return `${path.join(" / ")}: ${shown(body)} in the Body, ${shown(native)} natively`;
}

function shown(value: Json | undefined): string {
  return value === undefined ? "nothing" : JSON.stringify(value).slice(0, 200);
}
