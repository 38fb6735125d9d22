import type { Expression, Reference, Statement } from "../../vtl/ast.ts";
import { walk } from "../../vtl/walk.ts";

/** Properties and methods of values that are true or false and never missing. */
const booleanMembers =
  /^(?:hasNext|first|last|isEmpty|empty|contains|containsAll|containsKey|containsValue|equals|equalsIgnoreCase|startsWith|endsWith|matches|isBlank|add|addAll|remove|removeAll)$/;

/** Variables that a template sets to nothing but true or false. */
export function booleanVariables(body: readonly Statement[]): ReadonlySet<string> {
  const booleans = new Set<string>();
  const others = new Set<string>();
  walk(body, {
    statement(node) {
      if (node.kind === "set" && node.target.steps.length === 0) {
        (isBooleanExpression(node.value, booleans) ? booleans : others).add(node.target.name);
      } else if (node.kind === "foreach" && node.args[0]?.kind === "reference") others.add(node.args[0].name);
    },
  });
  return new Set([...booleans].filter((name) => !others.has(name)));
}

/** Whether a reference is true or false, by its last step or its variable. */
export function isBoolean({ name, steps }: Reference, booleans: ReadonlySet<string>): boolean {
  const last = steps.at(-1);
  if (last === undefined) return booleans.has(name) || name === "velocityHasNext";
  return last.kind !== "index" && booleanMembers.test(last.name);
}

function isBooleanExpression(node: Expression, booleans: ReadonlySet<string>): boolean {
  switch (node.kind) {
    case "boolean":
    case "not":
      return true;
    case "binary":
      return !/^[-+*/%]$/.test(node.operator);
    case "group":
      return isBooleanExpression(node.inner, booleans);
    case "reference":
      return isBoolean(node, booleans);
    default:
      return false;
  }
}
