import { own, type Json } from "../../source/json.ts";
import { deref, type Node } from "../../source/node.ts";
import { set, type Conversion } from "./conversion.ts";

const places: readonly (readonly [from: string, to: string])[] = [
  ["#/definitions/", "#/components/schemas/"],
  ["#/parameters/", "#/components/parameters/"],
  ["#/responses/", "#/components/responses/"],
];

/** A reference of the document itself as it reads in the 3.x shape. Any other is found by its old pointer. */
export function rewriteReference(ref: string): string {
  for (const [from, to] of places) if (ref.startsWith(from)) return to + ref.slice(from.length);
  return ref;
}

/**
 * The object of a reference, rewritten; what it leads to is converted as well, since nothing else might lead there.
 * undefined if `node` is no reference.
 */
export function convertReference(conversion: Conversion, node: Node, convert: (node: Node) => Json): Json | undefined {
  const ref = own(node.value, "$ref");
  if (typeof ref !== "string") return undefined;
  const { file, pending } = conversion;
  const isOwn = node.origin.file === file;
  if (!isOwn || !places.some(([from]) => ref.startsWith(from))) {
    pending.push(() => {
      const target = deref(node);
      if (target !== undefined) convert(target);
    });
  }
  const rewritten: Record<string, Json> = { ...(node.value as Record<string, Json>) };
  set(rewritten, "$ref", isOwn ? rewriteReference(ref) : ref);
  return rewritten;
}
