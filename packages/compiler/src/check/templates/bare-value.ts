import type { Statement } from "../../vtl/ast.ts";
import { walk } from "../../vtl/walk.ts";
import type { Printed } from "./output.ts";

/** Whether it stands where a value of the JSON does, and not where a variable before it may have printed a quote. */
export function isBareValue({ isQuoted, before }: Printed): boolean {
  return !isQuoted && /[:,[]\s*$/.test(before);
}

/** What a template holds against a pattern somewhere, as written; who does that knows what is printed. */
export function matchedIn(body: readonly Statement[]): ReadonlySet<string> {
  const matched = new Set<string>();
  walk(body, {
    reference({ steps, start, literal }) {
      const last = steps.at(-1);
      // Before a method stands a dot.
      if (last?.kind === "method" && last.name === "matches") matched.add(literal.slice(0, last.start - start - 1));
    },
  });
  return matched;
}
