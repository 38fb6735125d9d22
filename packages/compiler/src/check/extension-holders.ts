import type { Place } from "../service/extensions.ts";
import { child, descend, items, type Node } from "../source/node.ts";
import { documentIndex } from "./document-index.ts";

/** The objects of a document in which extensions can stand. */
export function extensionHolders(root: Node): readonly { readonly place: Place; readonly node: Node }[] {
  const { paths, operations, securitySchemes } = documentIndex(root);
  const held = (place: Place, nodes: readonly Node[]): { place: Place; node: Node }[] =>
    nodes.map((node) => ({ place, node }));
  return [
    ...held("root", [root]),
    ...held("server", items(child(root, "servers"))),
    ...held("tag", items(child(root, "tags"))),
    ...held("components", [descend(root, "components")]),
    ...held(
      "securityScheme",
      securitySchemes.map(({ node }) => node),
    ),
    ...held(
      "pathItem",
      paths.map(({ node }) => node),
    ),
    ...held(
      "operation",
      operations.map(({ node }) => node),
    ),
  ];
}
