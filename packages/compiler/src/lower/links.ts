import type { ResponseLink } from "../ir/operation.ts";
import { deref, entries, follow, type Node } from "../source/node.ts";
import { textOf } from "./text.ts";

/** The calls that a response leads to, by its `links`. */
export function lowerLinks(response: Node): ResponseLink[] {
  return entries(follow(response, "links")).flatMap(([, written]) => {
    const node = deref(written);
    if (node === undefined) return [];
    return {
      origin: node.origin,
      operationId: textOf(node, "operationId"),
      operationRef: textOf(node, "operationRef"),
      parameters: entries(follow(node, "parameters")).map(([name, { value }]) => ({
        name,
        value: typeof value === "string" ? value : JSON.stringify(value),
      })),
    };
  });
}
