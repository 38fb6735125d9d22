import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Api } from "../../ir/api.ts";
import type { CfnJson } from "../../ir/cfn.ts";
import { vpcEndpointId } from "../../ir/made-ids.ts";
import { standsFor } from "../../ir/stand-in.ts";
import { compareText } from "../../source/json-map.ts";
import { cfnNameTaken, cfnUnreleasedChange } from "./diagnostics.ts";
import { forEachUse, type NameUse } from "../../ir/name-uses.ts";
import { stagesOf } from "./stage/stages.ts";
import type { Template } from "./template.ts";

/**
 * Reports the document's names that a resource of ours has too, and values that change in the stack without being released.
 *
 * `definition` is what is deployed, printed; `own` are the ids of ours that it names.
 */
export function checkNames(
  api: Api,
  definition: CfnJson,
  own: ReadonlySet<string>,
  template: Template,
  report: Report,
): void {
  const owners = new Set<string>();
  const names = new Set<string>();
  forEachUse(definition, (use) => {
    const owner = use.kind === "attribute" ? use.resource : use.name;
    if (own.has(owner) || isMade(api, owner)) return;
    if (use.kind === "attribute" || use.kind === "ref") owners.add(owner);
    const name = inWords(use);
    if (name !== undefined) names.add(name);
  });
  const taken = [...owners].filter((name) => Object.hasOwn(template.resources, name)).sort(compareText);
  for (const name of taken) report(cfnNameTaken, api.origin, { name });

  const [example, ...others] = [...names].sort(compareText);
  const isSnapshot = api.kind === "rest" || stagesOf(api).some(({ autoDeploys }) => !autoDeploys);
  if (example !== undefined && isSnapshot) {
    report(cfnUnreleasedChange, api.origin, { example, others: others.length });
  }
}

/** Whether lowering itself put the name into the definition. */
function isMade({ serviceRoles, settings }: Api, name: string): boolean {
  const made = [...serviceRoles, ...settings.vpcLinks];
  return name === vpcEndpointId || made.some(({ logicalId }) => logicalId === name);
}

/** What another deployment of the stack can give another value, by the name the user knows; undefined for what stays. */
function inWords(use: NameUse): string | undefined {
  if (use.kind === "attribute") return `${use.resource}.${use.attribute}`;
  if (use.kind !== "ref") return use.name;
  return use.name.startsWith("AWS::") ? undefined : (standsFor(use.name)?.name ?? use.name);
}
