import { guide } from "../../../service/sources.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import { firstOf, printIpRange } from "../../ip-range.ts";
import { policyAddresses } from "../../policy-addresses.ts";
import type { Rule } from "../../rule.ts";

/** A block that is written from the middle: whoever reads it takes it for something narrower. */
export const policyHostBits: Rule<"rest", { text: string; block: string }> = {
  code: "policy/host-bits",
  severity: "warning",
  summary: "A block of addresses starts with its first address.",
  sources: ["https://www.rfc-editor.org/rfc/rfc4632#section-3.1", guide("apigateway-resource-policies-examples")],
  apis: ["rest"],
  message: ({ text, block }) => `${text} is the whole block ${block}, not the one address.`,
  help: ({ text, block }) => `Write ${block}, or ${text.replace(/\/.*/, "")} if that one address is meant.`,

  bad: [
    { at: "/policy/ipRanges/0", yaml, config: { policy: { ipRanges: ["192.0.2.17/24"] } } },
    { at: "/policy/blockedIpRanges/0", yaml, config: { policy: { blockedIpRanges: ["2001:db8:1::1/32"] } } },
  ],
  good: [{ yaml, config: { policy: { ipRanges: ["192.0.2.16/28", "192.0.2.17/32", "192.0.2.17"] } } }],

  check(api, report, document, config) {
    for (const { text, range, origin } of policyAddresses(document, config, api.settings.endpoint.type === "private")) {
      if (range !== undefined && firstOf(range) !== range.address) report(origin, { text, block: printIpRange(range) });
    }
  },
};
