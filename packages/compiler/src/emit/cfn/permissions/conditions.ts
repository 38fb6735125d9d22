import type { CfnJson, ConditionBranch } from "../../../ir/cfn.ts";
import { logicalId } from "../logical-id.ts";
import type { Condition } from "../part.ts";

/** Most operands of Fn::And: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-conditions.html (read 2026-11-23). */
const maxOperands = 10;

/** The condition under which a thing exists: a name for its `Condition`, and its definition where it is not the document's own. */
export function conditionFor(
  when: readonly ConditionBranch[],
): { readonly name: string; readonly definitions: readonly Condition[] } | undefined {
  const [only, ...more] = when;
  if (only === undefined) return undefined;
  if (more.length === 0 && only.is) return { name: only.condition, definitions: [] };
  const name = logicalId("When", branchWords(when));
  return { name, definitions: [{ name, expression: and(when.map(printBranch)) }] };
}

/** The branches in words, equal for equal branches: `HasPets`, `Not IsOpen`. */
export function branchWords(when: readonly ConditionBranch[]): string[] {
  return when.map(({ condition, is }) => `${is ? "" : "Not "}${condition}`);
}

function printBranch({ condition, is }: ConditionBranch): CfnJson {
  return is ? { Condition: condition } : { "Fn::Not": [{ Condition: condition }] };
}

function and(operands: readonly CfnJson[]): CfnJson {
  const [only] = operands;
  if (operands.length === 1 && only !== undefined) return only;
  if (operands.length <= maxOperands) return { "Fn::And": operands };
  return { "Fn::And": [...operands.slice(0, maxOperands - 1), and(operands.slice(maxOperands - 1))] };
}
