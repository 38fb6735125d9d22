import type { JsonObject } from "../../source/json.ts";
import { usageError } from "../usage-error.ts";

/** Who is to be permitted something. */
export interface Principal {
  readonly kind: "identity" | "account" | "service";
  readonly name: string;
  /** Twelve digits; undefined for a service. */
  readonly account: string | undefined;
  /** As a resource policy says it. */
  readonly json: JsonObject;
}

/**
 * Reads `--principal`: the ARN of a role or user, an account, or a service.
 *
 * @throws UsageError for everybody, and for what is none of these
 */
export function readPrincipal(text: string | undefined): Principal {
  if (text === undefined) {
    throw usageError("Name who is to be permitted: --principal arn:aws:iam::123456789012:role/orders");
  }
  const [, account] = /^arn:aws[a-z-]*:iam::(\d{12}):(?:role|user)\/\S+$/.exec(text) ?? [];
  if (account !== undefined) return { kind: "identity", name: text, account, json: { AWS: text } };
  const [, number] = /^(?:arn:aws[a-z-]*:iam::)?(\d{12})(?::root)?$/.exec(text) ?? [];
  if (number !== undefined) return { kind: "account", name: text, account: number, json: { AWS: text } };
  if (/^[a-z0-9.-]+\.amazonaws\.com(?:\.cn)?$/.test(text)) {
    return { kind: "service", name: text, account: undefined, json: { Service: text } };
  }
  const why = text === "*" ? "everybody is nobody in particular" : "that is neither";
  throw usageError(
    `--principal takes the ARN of a role or user, an account or a service such as events.amazonaws.com; ${why}.`,
  );
}
