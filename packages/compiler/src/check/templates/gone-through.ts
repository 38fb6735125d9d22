import type { Steps } from "../../mapping/takes/strict-json.ts";
import type { Reference, Statement } from "../../vtl/ast.ts";
import { walk } from "../../vtl/walk.ts";
import { answerShape } from "./answer-shape.ts";

/**
 * Parts of the body that a template goes through without naming what is in them, by a loop or by `keySet` and its like; as paths that
 * samples have, `/order/tags`, `/items/-`.
 */
export function goneThroughIn(body: readonly Statement[]): ReadonlySet<string> {
  const loops = new Set<Reference>();
  walk(body, {
    statement(node) {
      if (node.kind === "foreach" && node.args[2]?.kind === "reference") loops.add(node.args[2]);
    },
  });
  const paths = new Set<string>();
  answerShape(body, (reference, { steps }) => {
    if (steps && (loops.has(reference) || takesApart(reference))) paths.add(pathOf(steps));
  });
  return paths;
}

function takesApart({ steps }: Reference): boolean {
  const last = steps.at(-1);
  return last?.kind === "method" && /^(?:keySet|entrySet|values)$/.test(last.name);
}

function pathOf(steps: Steps): string {
  return steps.map((step) => `/${typeof step === "number" ? "-" : step}`).join("");
}
