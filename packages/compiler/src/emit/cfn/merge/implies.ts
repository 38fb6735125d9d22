import type { ConditionBranch } from "../../../ir/cfn.ts";
import { own, type Json, type JsonObject } from "../../../source/json.ts";
import { canonicalJson } from "../canonical-json.ts";

/** More comparisons than this are not tried out. */
const mostComparisons = 10;

/**
 * Whether a condition holds whenever `given` is the case, by the conditions of a template: by what they compare, not by their names.
 * Where that cannot be told, it does not.
 */
export function implies(given: readonly ConditionBranch[], condition: string, conditions: JsonObject): boolean {
  if (given.some((branch) => branch.is && branch.condition === condition)) return true;
  const comparisons = new Map<string, Comparison>();
  const named = (name: string): Formula => formulaOf({ Condition: name }, conditions, comparisons, []);
  const wanted = named(condition);
  const known = given.map(({ condition: name, is }) => ({ formula: named(name), is }));
  const keys = [...comparisons.keys()];
  if (keys.length > mostComparisons) return false;
  for (let bits = 0; bits < 2 ** keys.length; bits += 1) {
    const isTrue = (key: string): boolean => (bits & (1 << keys.indexOf(key))) !== 0;
    const equal = keys.filter(isTrue).flatMap((key) => comparisons.get(key) ?? []);
    if (contradict(equal) || !known.every(({ formula, is }) => formula(isTrue) === is)) continue;
    if (!wanted(isTrue)) return false;
  }
  return true;
}

/** What is compared: a text with what the stack gives. */
type Comparison = Readonly<Record<"value" | "text", string>>;

type Formula = (isTrue: (comparison: string) => boolean) => boolean;

/** One value cannot be two texts. */
function contradict(equal: readonly Comparison[]): boolean {
  return equal.some(({ value, text }, index) =>
    equal.slice(index + 1).some((other) => other.value === value && other.text !== text),
  );
}

function formulaOf(
  json: Json,
  conditions: JsonObject,
  comparisons: Map<string, Comparison>,
  within: readonly string[],
): Formula {
  const inner = (each: Json): Formula => formulaOf(each, conditions, comparisons, within);
  const list = (key: string): Formula[] | undefined => {
    const operands = own(json, key);
    return Array.isArray(operands) ? (operands as readonly Json[]).map(inner) : undefined;
  };
  const name = own(json, "Condition");
  const definition = typeof name === "string" && !within.includes(name) ? own(conditions, name) : undefined;
  if (typeof name === "string" && definition !== undefined)
    return formulaOf(definition, conditions, comparisons, [...within, name]);
  const all = list("Fn::And");
  if (all !== undefined) return (isTrue) => all.every((operand) => operand(isTrue));
  const any = list("Fn::Or");
  if (any !== undefined) return (isTrue) => any.some((operand) => operand(isTrue));
  const not = list("Fn::Not");
  if (not !== undefined) return (isTrue) => !not.every((operand) => operand(isTrue));

  const comparison = comparisonOf(json);
  const key = canonicalJson(comparison);
  comparisons.set(key, comparison);
  return (isTrue) => isTrue(key);
}

/** Whatever is no comparison with a text is like none other. */
function comparisonOf(json: Json): Comparison {
  const sides = own(json, "Fn::Equals");
  const [first, second] = Array.isArray(sides) ? (sides as readonly Json[]) : [];
  if (typeof second === "string" && first !== undefined) return { value: canonicalJson(first), text: second };
  if (typeof first === "string" && second !== undefined) return { value: canonicalJson(second), text: first };
  return { value: canonicalJson(json), text: "" };
}
