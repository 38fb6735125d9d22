import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Api } from "../../ir/api.ts";
import { closest } from "../../source/closest.ts";
import { below } from "../../source/origin.ts";
import { cfnIdDeployment, cfnIdTaken, cfnIdUnknown } from "./diagnostics.ts";
import { renameResource } from "./rename-resource.ts";
import { own } from "../../source/json.ts";
import type { Template } from "./template.ts";

/**
 * The template with the logical ids that the configuration keeps, so that a stack that has these resources under other ids is
 * updated instead of made anew.
 */
export function withKeptIds(api: Api, template: Template, report: Report): Template {
  let renamed = template;
  for (const [made, kept] of Object.entries(api.settings.keptIds.ids)) {
    const at = below(api.settings.keptIds.origin, made);
    if (made === kept) continue;
    if (/^Deployment[0-9a-f]{10}$/.test(made) || isDeployment(renamed, made)) {
      report(cfnIdDeployment, at, { made });
    } else if (!Object.hasOwn(renamed.resources, made)) {
      report(cfnIdUnknown, at, { made, suggestion: closest(made, Object.keys(renamed.resources)) });
    } else if (Object.hasOwn(renamed.resources, kept) || Object.hasOwn(renamed.parameters, kept)) {
      report(cfnIdTaken, at, { kept });
    } else renamed = renameResource(renamed, made, kept);
  }
  return renamed;
}

function isDeployment({ resources }: Template, id: string): boolean {
  const type = own(own(resources, id), "Type");
  return typeof type === "string" && type.endsWith("::Deployment");
}
