import { own } from "../source/json.ts";
import type { Node } from "../source/node.ts";
import type { Context } from "./context.ts";

/** Keywords that say nothing of what is valid. */
const annotations: ReadonlySet<string> = new Set([
  "$ref",
  "description",
  "summary",
  "nullable",
  "title",
  "$comment",
  "default",
  "deprecated",
]);

/** Whether a schema says more than its `$ref`. OpenAPI 3.1 lets other keywords stand beside it, and both must hold; before, they are ignored. */
export function saysMoreThanReference({ value }: Node, { document }: Context): boolean {
  if (document.version !== "3.1" || typeof own(value, "$ref") !== "string") return false;
  return Object.keys(value as object).some((key) => !annotations.has(key) && !key.startsWith("x-"));
}
