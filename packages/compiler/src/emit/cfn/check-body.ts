import type { Report } from "../../diagnostics/diagnostic.ts";
import type { HttpApi, RestApi } from "../../ir/api.ts";
import { openApiBody } from "./body/index.ts";
import { originInBody } from "./body/origin-of.ts";
import { cfnNameTaken, cfnUnintendedIntrinsic, cfnUnreleasedChange } from "./diagnostics.ts";
import { compareText } from "../../source/json-map.ts";
import { forEachUse, type NameUse } from "./names/uses.ts";
import { vpcEndpointId } from "../../ir/made-ids.ts";
import { standsFor } from "../../ir/stand-in.ts";
import { stagesOf } from "./stage/stages.ts";
import type { Template } from "./template.ts";
import { pointerOf, unintendedIntrinsics } from "./unintended-intrinsics.ts";

/** Whether lowering itself put the name into the Body. */
function isMade({ serviceRoles, settings }: RestApi | HttpApi, name: string): boolean {
  const made = [...serviceRoles, ...settings.vpcLinks];
  return name === vpcEndpointId || made.some(({ logicalId }) => logicalId === name);
}

/** Reports what the document has that means something else in a template, or that changes there without being released. */
export function checkBody(api: RestApi | HttpApi, template: Template, report: Report): void {
  const body = openApiBody(api);
  for (const found of unintendedIntrinsics(body)) {
    report(cfnUnintendedIntrinsic, originInBody(api, found.path), { key: found.key, at: pointerOf(found) });
  }
  const owners = new Set<string>();
  const names = new Set<string>();
  forEachUse(body, (use) => {
    const owner = use.kind === "attribute" ? use.resource : use.name;
    if (isMade(api, owner)) return;
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

/** What another deployment of the stack can give another value, by the name the user knows; undefined for what stays. */
function inWords(use: NameUse): string | undefined {
  if (use.kind === "attribute") return `${use.resource}.${use.attribute}`;
  if (use.kind !== "ref") return use.name;
  return use.name.startsWith("AWS::") ? undefined : (standsFor(use.name)?.name ?? use.name);
}
