import { guide } from "../../../service/sources.ts";
import { child, type Node } from "../../../source/node.ts";
import { namedDomains } from "../../domains.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** The endpoint access mode goes with the newer TLS policies. */
export const endpointModeWithoutPolicy: Rule<"rest", { policy: string }> = {
  code: "endpoint/mode-without-policy",
  severity: "error",
  summary: "An endpoint access mode needs a TLS policy whose name starts with SecurityPolicy_.",
  sources: [guide("apigateway-security-policies")],
  apis: ["rest"],
  message: ({ policy }) => `accessMode goes with policies named SecurityPolicy_… only, and the policy is ${policy}.`,
  help: () => "Set securityPolicy beside it, SecurityPolicy_TLS13_1_3_2025_09 for instance, or take accessMode out.",

  bad: [
    { at: "/endpoint/accessMode", yaml, config: { endpoint: { accessMode: "strict" } } },
    { at: "/domains/0/accessMode", yaml, config: { domains: [{ name: "api.example.com", accessMode: "basic" }] } },
  ],
  good: [
    {
      yaml,
      config: { endpoint: { accessMode: "strict", securityPolicy: "SecurityPolicy_TLS13_1_3_2025_09" } },
    },
    {
      yaml,
      config: { domains: [{ name: "api.example.com", accessMode: "basic", securityPolicy: { Ref: "Policy" } }] },
    },
  ],

  check(api, report, _, config) {
    const find = (at: Node, policy: string | undefined): void => {
      const mode = child(at, "accessMode");
      if (mode.value === undefined || policy === undefined || policy.startsWith("SecurityPolicy_")) return;
      report(mode.origin, { policy });
    };
    const { securityPolicy } = api;
    find(child(config, "endpoint"), securityPolicy === undefined ? "the service's own" : literal(securityPolicy));
    for (const { domain, written } of namedDomains(api.settings.domains, config))
      find(written, literal(domain.securityPolicy));
  },
};
