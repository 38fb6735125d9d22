import type { ConditionBranch } from "../ir/cfn.ts";

/** Whether two things that stand in branches of `Fn::If` can exist at the same time. */
export function canCoexist(
  first: { readonly when: readonly ConditionBranch[] },
  second: { readonly when: readonly ConditionBranch[] },
): boolean {
  return !first.when.some(({ condition, is }) =>
    second.when.some((branch) => branch.condition === condition && branch.is !== is),
  );
}
