import type { CfnJson, ConditionBranch } from "../../../ir/cfn.ts";

/** What stands for nothing in a branch of `Fn::If`. */
export const noValue: CfnJson = { Ref: "AWS::NoValue" };

interface Branching {
  readonly when: readonly ConditionBranch[];
}

/** What is there if the condition holds, and if not, the condition itself taken off; what does not depend on it is on both sides. */
export function splitByCondition<T extends Branching>(
  branches: readonly T[],
  condition: string,
): { readonly holds: readonly T[]; readonly fails: readonly T[] } {
  const side = (is: boolean): T[] =>
    branches.flatMap((branch) => {
      const own = branch.when.filter((step) => step.condition === condition);
      if (own.some((step) => step.is !== is)) return [];
      return { ...branch, when: branch.when.filter((step) => step.condition !== condition) };
    });
  return { holds: side(true), fails: side(false) };
}
