import type { Integration } from "../ir/integration.ts";
import type { Operation } from "../ir/operation.ts";
import type { Note } from "./change.ts";
import { isSame, shown } from "./same.ts";

/** What has something behind it: an operation, or a route. */
type Answered = Pick<Operation, "integration" | "origin">;

/** What stands behind an operation. Clients see the gateway only: another back end is safe by itself. */
export function diffIntegration(old: Answered, now: Answered, name: string, note: Note): void {
  const [before, after] = [old.integration, now.integration];
  if (isSame(before, after)) return;
  const places = { old: before?.origin ?? old.origin, new: after?.origin ?? now.origin };
  if (after === undefined) {
    note("integration/removed", "breaking", `${name} has no integration any more: it cannot be deployed.`, places);
    return;
  }
  if (before === undefined) {
    note("integration/added", "safe", `${name} has an integration.`, places);
    return;
  }
  if (before.kind !== after.kind) {
    note(
      "integration/kind",
      "safe",
      `${name} is answered by ${words[after.kind]} instead of ${words[before.kind]}.`,
      places,
    );
    return;
  }
  const [from, to] = [targetOf(before), targetOf(after)];
  if (from !== to) note("integration/target", "safe", `${name} is answered by ${to} instead of ${from}.`, places);
  if (isInsecure(after) && !isInsecure(before)) {
    note("integration/tls", "weakened", `${name} no longer verifies the certificate of its back end.`, places);
  }
  const changed = settings.filter((key) => !isSame(before[key], after[key]));
  if (changed.length > 0) {
    note("integration/settings", "safe", `The integration of ${name} changes its ${changed.join(", ")}.`, places);
  }
}

const words: Readonly<Record<Integration["kind"], string>> = {
  lambda: "a Lambda function",
  http: "an HTTP back end",
  service: "an AWS service",
  subtype: "an AWS service",
  mock: "the gateway itself (mock)",
};

const settings = [
  "timeoutMs",
  "credentials",
  "requestParameters",
  "requestTemplates",
  "templateSelectionExpression",
  "responses",
  "passthroughBehavior",
  "contentHandling",
  "cacheKeyParameters",
  "cacheNamespace",
  "payloadFormatVersion",
  "responseTransferMode",
] as const;

function targetOf(integration: Integration): string {
  switch (integration.kind) {
    case "subtype":
      return shown(integration.subtype);
    case "mock":
      return words.mock;
    default:
      return `${"httpMethod" in integration && integration.httpMethod !== undefined ? `${shown(integration.httpMethod)} ` : ""}${shown(integration.uri)}`;
  }
}

function isInsecure(integration: Integration): boolean {
  return integration.kind === "http" && integration.tls?.insecureSkipVerification === true;
}
