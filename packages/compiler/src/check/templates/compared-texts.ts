import type { Expression, Statement } from "../../vtl/ast.ts";
import { walk } from "../../vtl/walk.ts";

/** Texts that a template compares something with, by `==` or a method: what it reads can be expected to be one of them. */
export function comparedTexts(body: readonly Statement[]): readonly string[] {
  const texts = new Set<string>();
  const add = (node: Expression | undefined): void => {
    if (node?.kind === "string" && node.text !== "") texts.add(node.text);
  };
  walk(body, {
    expression(node) {
      if (node.kind !== "binary" || !/^[!=]=$/.test(node.operator)) return;
      add(node.left);
      add(node.right);
    },
    reference({ steps }) {
      for (const step of steps)
        if (step.kind === "method" && /^(?:equals|equalsIgnoreCase|contains|startsWith|endsWith)$/.test(step.name))
          add(step.args[0]);
    },
  });
  return [...texts];
}
