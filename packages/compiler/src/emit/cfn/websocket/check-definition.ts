import type { Report } from "../../../diagnostics/diagnostic.ts";
import type { WebSocketApi } from "../../../ir/api.ts";
import { checkNames } from "../check-names.ts";
import { cfnUnintendedIntrinsic } from "../diagnostics.ts";
import type { Template } from "../template.ts";
import { pointerOf, unintendedIntrinsics } from "../unintended-intrinsics.ts";
import { webSocketDefinitionOf } from "./deployment.ts";

/** Reports what the document has that means something else in a template, or that changes there without being released. */
export function checkDefinition(api: WebSocketApi, template: Template, report: Report): void {
  for (const { schema, origin } of api.models) {
    for (const found of unintendedIntrinsics(schema)) {
      report(cfnUnintendedIntrinsic, origin, { key: found.key, at: pointerOf(found) });
    }
  }
  const definition = webSocketDefinitionOf(api);
  const own = new Set(definition.map(({ logicalId }) => logicalId));
  const printed = definition.map(({ properties }) => properties);
  checkNames(api, printed, own, template, report);
}
