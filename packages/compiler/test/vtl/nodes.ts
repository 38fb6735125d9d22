import type { Span, Template } from "../../src/vtl/ast.ts";

/** A node of a parsed template, and what it stands in. */
export interface Found {
  readonly node: Span & { readonly kind: string };
  readonly parent: Found | undefined;
}

/** All nodes of a template, inside references and strings as well. */
export function nodesOf(template: Template): Found[] {
  const found: Found[] = [];
  const visit = (value: unknown, parent: Found | undefined): void => {
    if (typeof value !== "object" || value === null) return;
    let here = parent;
    if ("kind" in value && "start" in value && "end" in value) {
      here = { node: value as Found["node"], parent };
      found.push(here);
    }
    for (const member of Object.values(value)) visit(member, here);
  };
  visit(template, undefined);
  return found;
}
