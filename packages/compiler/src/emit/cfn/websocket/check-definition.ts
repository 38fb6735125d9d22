import type { Report } from "../../../diagnostics/diagnostic.ts";
import type { WebSocketApi } from "../../../ir/api.ts";
import { cfnUnintendedIntrinsic } from "../diagnostics.ts";
import { pointerOf, unintendedIntrinsics } from "../unintended-intrinsics.ts";

/** Reports what a model has that means something else in a template. */
export function checkDefinition(api: WebSocketApi, report: Report): void {
  for (const { schema, origin } of api.models) {
    for (const found of unintendedIntrinsics(schema)) {
      report(cfnUnintendedIntrinsic, origin, { key: found.key, at: pointerOf(found) });
    }
  }
}
