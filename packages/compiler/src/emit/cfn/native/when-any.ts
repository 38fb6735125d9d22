import type { CfnJson, ConditionBranch } from "../../../ir/cfn.ts";
import { compareText } from "../../../source/json-map.ts";
import { logicalId } from "../logical-id.ts";
import type { Condition } from "../part.ts";
import { branchWords, conditionFor } from "../permissions/conditions.ts";

/** Most operands of Fn::Or: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-conditions.html (read 2026-11-25). */
const maxOperands = 10;

/** More conditions than this are not looked through for whether one of them always holds. */
const maxConditions = 10;

type Branches = readonly ConditionBranch[];

/** The condition under which something exists, and what has to be defined for it. */
export interface Existence {
  readonly condition?: string;
  readonly definitions: readonly Condition[];
}

/** Under what condition a thing exists that any of `whens` asks for; without one where it always exists. */
export function whenAny(whens: readonly Branches[]): Existence {
  const distinct = withoutNarrower(whens);
  if (holdsAlways(distinct)) return { definitions: [] };
  const [only] = distinct;
  if (distinct.length === 1 && only !== undefined) {
    const condition = conditionFor(only);
    return condition ? { condition: condition.name, definitions: condition.definitions } : { definitions: [] };
  }
  const each = distinct.map((when) => conditionFor(when)).filter((one) => one !== undefined);
  const name = logicalId(
    "When",
    distinct.map((when) => branchWords(when).join(" and ")),
    distinct.flatMap((when, index) => [...(index > 0 ? ["or"] : []), ...branchWords(when)]),
  );
  const expression = or(each.map((one) => ({ Condition: one.name })));
  return { condition: name, definitions: [...each.flatMap(({ definitions }) => definitions), { name, expression }] };
}

/** The branches in an order of their own, without those that another one holds for anyway. */
function withoutNarrower(whens: readonly Branches[]): Branches[] {
  const keyed = new Map(whens.map((when) => [branchWords(when).sort(compareText).join("\n"), when]));
  const sorted = [...keyed].sort(([one], [other]) => compareText(one, other)).map(([, when]) => when);
  return sorted.filter((when) => !sorted.some((other) => other !== when && isWithin(other, when)));
}

function isWithin(wide: Branches, narrow: Branches): boolean {
  const steps = new Set(branchWords(narrow));
  return branchWords(wide).every((step) => steps.has(step));
}

/** Whether one of the branches holds, whatever the conditions are. */
function holdsAlways(whens: readonly Branches[]): boolean {
  const conditions = [...new Set(whens.flat().map(({ condition }) => condition))];
  if (whens.some((when) => when.length === 0)) return true;
  if (conditions.length > maxConditions) return false;
  for (let values = 0; values < 2 ** conditions.length; values += 1) {
    const holds = (condition: string): boolean => ((values >> conditions.indexOf(condition)) & 1) === 1;
    if (!whens.some((when) => when.every(({ condition, is }) => holds(condition) === is))) return false;
  }
  return true;
}

function or(operands: readonly CfnJson[]): CfnJson {
  const [only] = operands;
  if (operands.length === 1 && only !== undefined) return only;
  if (operands.length <= maxOperands) return { "Fn::Or": operands };
  return { "Fn::Or": [...operands.slice(0, maxOperands - 1), or(operands.slice(maxOperands - 1))] };
}
