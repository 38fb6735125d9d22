import type { Report } from "../../diagnostics/diagnostic.ts";
import type { HttpApi, RestApi } from "../../ir/api.ts";
import { openApiBody } from "./body/index.ts";
import { originInBody } from "./body/origin-of.ts";
import { cfnNameTaken, cfnUnintendedIntrinsic } from "./diagnostics.ts";
import { compareText } from "./json-map.ts";
import { forEachUse } from "./names/uses.ts";
import type { Template } from "./template.ts";
import { pointerOf, unintendedIntrinsics } from "./unintended-intrinsics.ts";

/** Reports what the document has that cannot be said in a template without meaning something else. */
export function checkBody(api: RestApi | HttpApi, template: Template, report: Report): void {
  const body = openApiBody(api);
  for (const found of unintendedIntrinsics(body)) {
    report(cfnUnintendedIntrinsic, originInBody(api, found.path), { key: found.key, at: pointerOf(found) });
  }
  const taken = new Set<string>();
  forEachUse(body, (use) => {
    const name = use.kind === "attribute" ? use.resource : use.name;
    if ((use.kind === "ref" || use.kind === "attribute") && Object.hasOwn(template.resources, name)) taken.add(name);
  });
  for (const name of [...taken].sort(compareText)) report(cfnNameTaken, api.origin, { name });
}
