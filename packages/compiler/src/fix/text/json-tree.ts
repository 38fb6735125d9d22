import { parseTree, type Node } from "jsonc-parser";
import type { TextNode, TextScalar, TextTree } from "./text-tree.ts";

/** The places of a JSON text's values; undefined if it cannot be read. */
export function jsonTree(text: string): TextTree | undefined {
  const root = parseTree(text);
  return root && { text, root: nodeOf(root), syntax: "json" };
}

function nodeOf(node: Node): TextNode {
  const span = { start: node.offset, end: node.offset + node.length };
  const children = node.children ?? [];
  if (node.type === "array") return { kind: "list", isFlow: true, ...span, items: children.map(nodeOf) };
  if (node.type !== "object") return { kind: "scalar", ...span, quote: node.type === "string" ? "double" : "none" };
  const members = children.flatMap(({ children: [key, value] = [] }) =>
    key && value
      ? [{ name: String(key.value), key: nodeOf(key) as TextScalar, value: nodeOf(value), isMerged: false }]
      : [],
  );
  return { kind: "map", isFlow: true, ...span, members };
}
