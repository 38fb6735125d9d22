import type { ConditionBranch } from "../ir/cfn.ts";
import { conditionOf } from "../source/condition.ts";
import { assuming, child, entries, items, type Assumptions, type Node } from "../source/node.ts";
import type { Context } from "./context.ts";
import { tooManyConditions } from "./diagnostics.ts";

/** A part of the document, read for one outcome of the conditions in it. */
export interface Variant {
  readonly when: readonly ConditionBranch[];
  readonly assume: Assumptions;
}

/** More outcomes than this in one operation are refused: nobody writes them, and they double with each condition. */
const maxVariants = 16;

/**
 * All outcomes of the conditions that `undecided` finds, one condition at a time, so that a condition that only matters in
 * one branch of another does not double that other's.
 *
 * @param undecided the next condition that has to be decided before the part can be read under the assumptions; undefined
 *   when there is none
 */
export function variantsOf(
  start: Variant,
  undecided: (assume: Assumptions) => string | undefined,
  node: Node,
  context: Context,
): Variant[] {
  const decided: Variant[] = [];
  const open: Variant[] = [start];
  for (let variant = open.shift(); variant !== undefined; variant = open.shift()) {
    if (decided.length + open.length >= maxVariants) {
      context.report(tooManyConditions, node.origin, { limit: maxVariants });
      return decided.length > 0 ? decided : [variant];
    }
    const condition = undecided(variant.assume);
    if (condition === undefined) decided.push(variant);
    else open.unshift(...[true, false].map((is) => branch(variant, condition, is)));
  }
  return decided;
}

function branch({ when, assume }: Variant, condition: string, is: boolean): Variant {
  return { when: [...when, { condition, is }], assume: new Map(assume).set(condition, is) };
}

/** The condition of the `Fn::If` that stands at the node itself. */
export function conditionAt(node: Node, assume: Assumptions): string | undefined {
  return conditionOf(assuming(node, assume).value);
}

/** The first condition that decides what an operation is, rather than a value in it: at the operation, its integration, or anywhere in its security. */
export function operationCondition(operation: Node, assume: Assumptions): string | undefined {
  const node = assuming(operation, assume);
  const places = ["x-amazon-apigateway-integration", "parameters", "requestBody", "responses"];
  return (
    conditionOf(node.value) ??
    places.map((place) => conditionOf(child(node, place).value)).find((condition) => condition !== undefined) ??
    firstInside(child(node, "security"), 4)
  );
}

function firstInside(node: Node, depth: number): string | undefined {
  const here = conditionOf(node.value);
  if (here !== undefined || depth === 0) return here;
  for (const inner of [...items(node), ...entries(node).map(([, value]) => value)]) {
    const found = firstInside(inner, depth - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
