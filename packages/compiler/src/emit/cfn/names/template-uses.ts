import { isObject, own } from "../../../source/json.ts";
import type { Template } from "../template.ts";
import { forEachUse, replaceUses, type NameUse, type StandInOf } from "../../../ir/name-uses.ts";

/** Calls `visit` with every name that the template uses, those of its own included. */
export function forEachUseIn(template: Template, visit: (use: NameUse) => void): void {
  for (const section of [template.conditions, template.resources, template.outputs]) forEachUse(section, visit);
  for (const resource of Object.values(template.resources)) {
    const condition = own(resource, "Condition");
    if (typeof condition === "string" && isObject(resource)) visit({ kind: "condition", name: condition });
  }
}

/** The template with something else in place of the uses that `standIn` knows of. */
export function replaceUsesIn(template: Template, standIn: StandInOf): Template {
  return {
    ...template,
    conditions: replaceUses(template.conditions, standIn) as Template["conditions"],
    resources: replaceUses(template.resources, standIn) as Template["resources"],
    outputs: replaceUses(template.outputs, standIn) as Template["outputs"],
  };
}
