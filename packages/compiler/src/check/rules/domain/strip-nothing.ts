import { guide } from "../../../service/sources.ts";
import { namedDomains, withRule } from "../../domains.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";

/** What a routing rule takes off the path is the base path that it asks for. */
export const domainStripNothing: Rule<"rest", { priority: number }> = {
  code: "domain/strip-nothing",
  severity: "warning",
  summary: "A routing rule that takes the base path off asks for one.",
  sources: [guide("rest-api-routing-rules")],
  apis: ["rest"],
  message: ({ priority }) =>
    `stripBasePath does nothing: the rule of priority ${String(priority)} asks for no base path that could be taken off.`,
  help: () => "Name the paths under basePaths, or take stripBasePath out.",

  bad: [{ at: "/domains/0/rules/0/stripBasePath", yaml, config: withRule({ stripBasePath: true }) }],
  good: [
    { yaml, config: withRule({ stripBasePath: true, basePaths: ["pets"] }) },
    { yaml, config: withRule({ stripBasePath: false }) },
  ],

  check(api, report, _, config) {
    for (const { domain, at } of namedDomains(api.settings.domains, config)) {
      for (const [index, { priority, basePaths, stripsBasePath }] of domain.rules.entries())
        if (stripsBasePath && basePaths.length === 0) report(at("rules", index, "stripBasePath"), { priority });
    }
  },
};
