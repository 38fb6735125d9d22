import type { Report } from "../../../diagnostics/diagnostic.ts";
import type { HttpApi, RestApi } from "../../../ir/api.ts";
import { cfnNativeLimit, cfnNativeTls } from "../diagnostics.ts";
import { templateLimits } from "../template-limits.ts";
import { methodExistence } from "./methods.ts";

/**
 * Whether the API can be said in its layout, as far as is known before it is printed; reports why not.
 *
 * Counting first keeps an API that has no chance from being printed.
 */
export function checkLayout(api: RestApi | HttpApi, report: Report): boolean {
  if (api.kind !== "rest" || api.settings.layout === "body") return true;
  for (const { integration, method, path } of api.operations) {
    if (integration?.kind !== "http" || integration.tls?.insecureSkipVerification === undefined) continue;
    if (integration.tls.insecureSkipVerification !== false) report(cfnNativeTls, integration.origin, { method, path });
  }
  const count = 1 + methodExistence(api).length + api.models.length;
  if (count <= templateLimits.resources) return true;
  report(cfnNativeLimit, api.origin, { what: "resources", count, limit: templateLimits.resources });
  return false;
}
