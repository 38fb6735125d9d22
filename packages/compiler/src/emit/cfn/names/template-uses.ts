import { isObject, own } from "../../../source/json.ts";
import type { Template } from "../template.ts";
import { forEachUse, renameUses, type NameUse } from "./uses.ts";

/** Calls `visit` with every name that the template uses, those of its own included. */
export function forEachUseIn(template: Template, visit: (use: NameUse) => void): void {
  for (const section of [template.conditions, template.resources, template.outputs]) forEachUse(section, visit);
  for (const resource of Object.values(template.resources)) {
    const condition = own(resource, "Condition");
    if (typeof condition === "string" && isObject(resource)) visit({ kind: "condition", name: condition });
  }
}

/** The template with the uses for which `rename` gives a parameter's name turned into references to it. */
export function renameUsesIn(template: Template, rename: (use: NameUse) => string | undefined): Template {
  return {
    ...template,
    conditions: renameUses(template.conditions, rename) as Template["conditions"],
    resources: renameUses(template.resources, rename) as Template["resources"],
    outputs: renameUses(template.outputs, rename) as Template["outputs"],
  };
}
