import { boundOf } from "../../../service/limits.ts";
import { guide } from "../../../service/sources.ts";
import { namedDomains } from "../../domains.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";

/** Routing rules are few on a domain. */
export const domainRuleCount: Rule<"rest", { name: string; count: number; limit: number }> = {
  code: "domain/rule-count",
  severity: "warning",
  summary: "A domain has at most 50 routing rules, unless the account's quota has been raised.",
  sources: [guide("rest-api-routing-rules"), guide("limits")],
  apis: ["rest"],
  message: ({ name, count, limit }) => `${name} has ${count} routing rules; an account's quota is ${limit}.`,
  help: () => "Take rules out, or have the quota raised and say so under quotas.routingRules.",

  bad: [{ at: "/domains/0/rules", yaml, config: domains(51) }],
  good: [{ yaml, config: domains(50) }],

  check(api, report, _, config) {
    const limit = api.settings.quotas["routingRules"] ?? boundOf("routingRules", "rest").max;
    for (const { domain, name, at } of namedDomains(api.settings.domains, config)) {
      const count = domain.rules.length;
      if (count > limit) report(at("rules"), { name, count, limit });
    }
  },
};

function domains(count: number): { domains: { name: string; create: false; rules: { priority: number }[] }[] } {
  const rules = Array.from({ length: count }, (_, index) => ({ priority: index + 1 }));
  return { domains: [{ name: "api.example.com", create: false, rules }] };
}
