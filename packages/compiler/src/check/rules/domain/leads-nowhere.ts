import type { ApiKind } from "../../../ir/api.ts";
import { guide } from "../../../service/sources.ts";
import { namedDomains } from "../../domains.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";

/** A domain without a path or rule answers nobody. */
export const domainLeadsNowhere: Rule<ApiKind, { name: string }> = {
  code: "domain/leads-nowhere",
  severity: "warning",
  summary: "Something of a domain leads to the API.",
  sources: [guide("how-to-custom-domains")],
  apis: ["rest", "http", "websocket"],
  message: ({ name }) => `Nothing of ${name} leads to the API: its lists are empty.`,
  help: () => 'Write paths: [""] for the whole domain, or leave paths and rules out.',

  bad: [
    { at: "/domains/0", yaml, config: { domains: [{ name: "api.example.com", create: false, paths: [] }] } },
    {
      apis: ["rest"],
      at: "/domains/0",
      yaml,
      config: { domains: [{ name: "api.example.com", create: false, rules: [] }] },
    },
  ],
  good: [
    { yaml, config: { domains: [{ name: "api.example.com", create: false }] } },
    {
      yaml,
      config: {
        stages: { beta: {} },
        domains: [{ name: "a.example.com", create: false, paths: [], stages: { beta: ["b"] } }],
      },
    },
  ],

  check(api, report, _, config) {
    for (const { domain, name, at } of namedDomains(api.settings.domains, config))
      if (domain.paths.length === 0 && domain.rules.length === 0) report(at(), { name });
  },
};
