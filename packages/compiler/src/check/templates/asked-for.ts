import type { Expression, Reference, Statement } from "../../vtl/ast.ts";
import { walk } from "../../vtl/walk.ts";

/** References that conditions ask for whether there is a value: `#if("$!name" != "")`, `#if($name == $null)`, `#if($name)`. */
export function askedFor(body: readonly Statement[]): ReadonlySet<Reference> {
  const asked = new Set<Reference>();
  walk(body, {
    statement(node) {
      if (node.kind !== "if") return;
      for (const { condition } of node.branches) for (const reference of askedIn(condition)) asked.add(reference);
    },
  });
  return asked;
}

function askedIn(node: Expression): readonly Reference[] {
  switch (node.kind) {
    case "reference":
      return [node];
    case "not":
      return askedIn(node.operand);
    case "group":
      return askedIn(node.inner);
    case "binary": {
      if (/^(?:&&|\|\|)$/.test(node.operator)) return [...askedIn(node.left), ...askedIn(node.right)];
      if (!/^[!=]=$/.test(node.operator)) return [];
      const [side, other] = isNothing(node.left) ? [node.right, node.left] : [node.left, node.right];
      const reference = isNothing(other) ? soleReference(side) : undefined;
      return reference ? [reference] : [];
    }
    default:
      return [];
  }
}

/** The empty text, or a variable such as `$null`, which is never set. */
function isNothing(node: Expression): boolean {
  if (node.kind === "string") return node.text === "";
  return node.kind === "reference" && node.steps.length === 0 && /^(?:null|nil|none|undefined)$/i.test(node.name);
}

/** `$name`, also as the whole of a text, `"$!name"`. */
function soleReference(node: Expression): Reference | undefined {
  if (node.kind === "reference") return node;
  const [part, ...others] = node.kind === "string" ? (node.template?.body ?? []) : [];
  return part?.kind === "reference" && others.length === 0 ? part : undefined;
}
