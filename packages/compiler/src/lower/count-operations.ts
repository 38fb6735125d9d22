import { isObject, own, type Json } from "../source/json.ts";
import { methodOf } from "./method-keys.ts";

/**
 * The most operations that are compiled: more than thirty times what the service takes without asking, and as many as are
 * read in two seconds.
 */
export const maxOperations = 10_000;

/** How many operations the paths of a document have, as written: a reference or a condition counts as one. */
export function countOperations(root: Json | undefined): number {
  const paths = own(root, "paths");
  if (!isObject(paths)) return 0;
  return Object.values(paths).reduce<number>((count, item) => count + countIn(item), 0);
}

function countIn(item: Json): number {
  if (!isObject(item)) return 0;
  return Object.keys(item).filter((key) => methodOf(key) !== undefined || key === "$ref" || key === "Fn::If").length;
}
