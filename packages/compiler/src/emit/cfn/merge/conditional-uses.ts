import type { ConditionBranch } from "../../../ir/cfn.ts";
import { forEachUse } from "../../../ir/name-uses.ts";
import { conditionOf } from "../../../source/condition.ts";
import { isObject, own, type Json } from "../../../source/json.ts";

/** Calls `visit` with each name of a resource in `json`, and the branches of `Fn::If` that it stands in. */
export function forEachConditionalUse(
  json: Json,
  visit: (resource: string, when: readonly ConditionBranch[]) => void,
  when: readonly ConditionBranch[] = [],
): void {
  if (Array.isArray(json)) {
    for (const item of json as readonly Json[]) forEachConditionalUse(item, visit, when);
    return;
  }
  if (!isObject(json)) return;
  const condition = conditionOf(json);
  if (condition !== undefined) {
    const [, whenTrue, whenFalse] = own(json, "Fn::If") as readonly Json[];
    forEachConditionalUse(whenTrue ?? null, visit, [...when, { condition, is: true }]);
    forEachConditionalUse(whenFalse ?? null, visit, [...when, { condition, is: false }]);
    return;
  }
  const [key, ...others] = Object.keys(json);
  if (others.length === 0 && (key === "Ref" || key === "Fn::GetAtt" || key === "Fn::Sub")) {
    forEachUse(json, (use) => {
      if (use.kind === "ref") visit(use.name, when);
      if (use.kind === "attribute") visit(use.resource, when);
    });
    return;
  }
  for (const member of Object.values(json)) forEachConditionalUse(member, visit, when);
}
