import type { Statement } from "../../vtl/ast.ts";

/** Whether the first text that is printed begins a form, `Action=…`. */
export function makesForm(body: readonly Statement[]): boolean {
  const first = body.map((node) => (node.kind === "text" ? node.text.trim() : "")).find((text) => text !== "");
  return /^[\w.]+=[^\s{[]*(?:\s*&|\s*$)/.test(first ?? "");
}

/** What is printed, that of all branches, one after the other. */
export function printedIn(body: readonly Statement[]): readonly Statement[] {
  return body.flatMap((node) => {
    switch (node.kind) {
      case "foreach":
        return printedIn(node.block.body);
      case "if": {
        const blocks = [...node.branches.map(({ block }) => block), ...(node.otherwise ? [node.otherwise] : [])];
        return blocks.flatMap((block) => printedIn(block.body));
      }
      case "text":
      case "reference":
        return [node];
      default:
        return [];
    }
  });
}
