import type { Value } from "../../../vtl/values/value.ts";
import type { Condition, JsonPath, Operand } from "../ast.ts";
import type { EvaluatePath, Surroundings } from "../surroundings.ts";
import { exceptionOf, isInvalidPath } from "../failure.ts";
import { operandOf, type Side } from "./side.ts";
import { compareSides } from "./operators.ts";
import { spend } from "../../../vtl/meter.ts";

/** Whether a filter takes an item. What makes no sense in it, such as a pattern that is none, takes nothing. */
export function holds(condition: Condition, item: Value, surroundings: Surroundings, evaluate: EvaluatePath): boolean {
  try {
    return test(condition, { item, surroundings, evaluate });
  } catch (thrown) {
    if (isInvalidPath(thrown)) return false;
    throw thrown;
  }
}

interface Context {
  readonly item: Value;
  readonly surroundings: Surroundings;
  readonly evaluate: EvaluatePath;
}

function test(condition: Condition, context: Context): boolean {
  spend(context.surroundings.meter, 1);
  switch (condition.kind) {
    case "and":
      return condition.operands.every((operand) => test(operand, context));
    case "or":
      return condition.operands.some((operand) => test(operand, context));
    case "not":
      return !test(condition.operand, context);
    case "exists":
      return isThere(condition.path, context) === condition.isWanted;
    case "compare": {
      const { meter } = context.surroundings;
      return compareSides(condition.operator, sideOf(condition.left, context), sideOf(condition.right, context), meter);
    }
  }
}

function evaluateFrom(path: JsonPath, { item, surroundings, evaluate }: Context, requiresProperties: boolean): Value {
  const from = path.root === "$" && !requiresProperties ? surroundings.document : item;
  return evaluate(path, from, { ...surroundings, requiresProperties });
}

function isThere(path: JsonPath, context: Context): boolean {
  try {
    evaluateFrom(path, context, true);
    return true;
  } catch (thrown) {
    if (exceptionOf(thrown) === "PathNotFoundException") return false;
    throw thrown;
  }
}

function sideOf(operand: Operand, context: Context): Side {
  if (operand.kind !== "path") return operand;
  try {
    return operandOf(evaluateFrom(operand.path, context, false));
  } catch (thrown) {
    if (exceptionOf(thrown) === "PathNotFoundException") return { kind: "undefined" };
    throw thrown;
  }
}
