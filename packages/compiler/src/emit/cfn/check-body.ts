import type { Report } from "../../diagnostics/diagnostic.ts";
import type { HttpApi, RestApi } from "../../ir/api.ts";
import { openApiBody } from "./body/index.ts";
import { originInBody } from "./body/origin-of.ts";
import { checkNames } from "./check-names.ts";
import { cfnUnintendedIntrinsic } from "./diagnostics.ts";
import type { Template } from "./template.ts";
import { pointerOf, unintendedIntrinsics } from "./unintended-intrinsics.ts";

/** Reports what the document has that means something else in a template, or that changes there without being released. */
export function checkBody(api: RestApi | HttpApi, template: Template, report: Report): void {
  const body = openApiBody(api);
  for (const found of unintendedIntrinsics(body)) {
    report(cfnUnintendedIntrinsic, originInBody(api, found.path), { key: found.key, at: pointerOf(found) });
  }
  checkNames(api, body, new Set(), template, report);
}
