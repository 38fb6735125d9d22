import type { Integration } from "../../ir/integration.ts";

/** Whether an integration hands messages on as they are, so that its templates and responses take no part. */
export function isProxy(integration: Integration): boolean {
  return integration.kind === "subtype" || (integration.kind !== "mock" && integration.isProxy);
}
