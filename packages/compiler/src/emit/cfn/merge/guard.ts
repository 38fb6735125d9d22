import type { ConditionBranch } from "../../../ir/cfn.ts";
import { isObject, own, type Json, type JsonObject } from "../../../source/json.ts";
import { compareText, jsonMap } from "../../../source/json-map.ts";
import { conditionFor } from "../permissions/conditions.ts";
import type { Template } from "../template.ts";
import { forEachConditionalUse } from "./conditional-uses.ts";
import { resourcesOf, sectionOf } from "./existing.ts";
import { implies } from "./implies.ts";

/** A resource of theirs that exists under a condition, and the resources of ours that refer to it without one. */
export interface UnguardedUse {
  readonly name: string;
  readonly condition: string;
  readonly users: readonly string[];
}

/**
 * Resources that do nothing but join one of theirs to ours: where theirs is not made, there is nothing to join. The rest of ours can
 * do without it only in a way that a person must say.
 */
const joints: ReadonlySet<string> = new Set([
  "AWS::ApiGateway::BasePathMapping",
  "AWS::ApiGateway::BasePathMappingV2",
  "AWS::ApiGateway::DomainNameAccessAssociation",
  "AWS::ApiGateway::UsagePlanKey",
  "AWS::ApiGatewayV2::ApiMapping",
  "AWS::ApiGatewayV2::RoutingRule",
  "AWS::Lambda::Permission",
  "AWS::Route53::RecordSet",
  "AWS::WAFv2::WebACLAssociation",
]);

/**
 * Our template with the conditions of their resources on those of ours, and on outputs, that only serve them; and what is left that
 * refers to such a resource without its condition. CloudFormation refuses a template with a reference to what is not made.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/conditions-section-structure.html
 */
export function guard(
  ours: Template,
  existing: JsonObject,
): { readonly template: Template; readonly unguarded: readonly UnguardedUse[] } {
  const conditionOfTheirs = conditionalResources(existing);
  if (conditionOfTheirs.size === 0) return { template: ours, unguarded: [] };
  const conditions = jsonMap([
    ...Object.entries(sectionOf(existing, "Conditions")),
    ...Object.entries(ours.conditions),
  ]);
  const made = new Map<string, Json>();
  const users = new Map<string, Set<string>>();

  const guarded = (id: string, member: Json): Json => {
    const own = ownCondition(member);
    const missing = new Map<string, string>();
    forEachConditionalUse(member, (name, when) => {
      const condition = conditionOfTheirs.get(name);
      if (condition !== undefined && !implies([...own, ...when], condition, conditions)) missing.set(name, condition);
    });
    if (missing.size === 0 || !isObject(member)) return member;
    if (!isJoint(member)) {
      for (const name of missing.keys()) users.set(name, (users.get(name) ?? new Set()).add(id));
      return member;
    }
    const needed = [...new Set(missing.values())].sort(compareText).map((condition) => ({ condition, is: true }));
    const both = conditionFor([...own, ...needed]);
    for (const { name, expression } of both?.definitions ?? []) made.set(name, expression);
    const { Type, Condition: _, ...rest } = member as Record<string, Json>;
    return jsonMap([["Type", Type], ["Condition", both?.name], ...Object.entries(rest)]);
  };
  const all = (section: JsonObject): JsonObject =>
    jsonMap(Object.entries(section).map(([id, member]) => [id, guarded(id, member)]));

  const template = { ...ours, resources: all(ours.resources), outputs: all(ours.outputs) };
  return {
    template: { ...template, conditions: jsonMap([...Object.entries(ours.conditions), ...made]) },
    unguarded: [...users].map(([name, ids]) => ({
      name,
      condition: conditionOfTheirs.get(name) ?? "",
      users: [...ids],
    })),
  };
}

/** An output has no type: it joins nothing, but says what there is. */
function isJoint(member: JsonObject): boolean {
  const type = own(member, "Type");
  return type === undefined || (typeof type === "string" && joints.has(type));
}

function ownCondition(member: Json): readonly ConditionBranch[] {
  const condition = own(member, "Condition");
  return typeof condition === "string" ? [{ condition, is: true }] : [];
}

function conditionalResources(existing: JsonObject): ReadonlyMap<string, string> {
  return new Map(
    resourcesOf(existing).flatMap(([id, resource]): [string, string][] => {
      const condition = own(resource, "Condition");
      return typeof condition === "string" ? [[id, condition]] : [];
    }),
  );
}
