import type { Reference, Statement } from "../../vtl/ast.ts";
import { walk } from "../../vtl/walk.ts";

/** Names of variables that a template sets, or takes items of loops by. */
export function variablesOf(body: readonly Statement[]): ReadonlySet<string> {
  const names = new Set<string>();
  walk(body, {
    reference({ name }, use) {
      if (use === "target") names.add(name);
    },
  });
  return names;
}

/** Whether a reference is just `${name}`, which can be for another tool to fill in before the template is one. */
export function canBePlaceholder({ isFormal, isQuiet, steps }: Reference): boolean {
  return isFormal && !isQuiet && steps.length === 0;
}
