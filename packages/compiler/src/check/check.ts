import type { Report } from "../diagnostics/diagnostic.ts";
import type { Api } from "../ir/api.ts";
import type { Node } from "../source/node.ts";
import { featureRules } from "./features.ts";
import type { Rule, RuleReport } from "./rule.ts";
import { rules } from "./rules/index.ts";

export { applyRuleSettings, type RuleSettings } from "./rule-settings.ts";

/** All rules, those of the feature table included. */
export const allRules: readonly Rule[] = [...rules, ...featureRules];

/**
 * Runs every rule of the API's type over the IR or, where the IR has no trace of what is wrong, the document.
 *
 * @param config the configuration as it was written; left out where there is none
 */
export function check(api: Api, document: Node, report: Report, config: Node = { ...document, value: {} }): void {
  for (const rule of allRules) {
    if (!rule.apis.includes(api.kind)) continue;
    const ruleReport = reportOnce(rule, report);
    if ("check" in rule) rule.check(api, ruleReport, document, config);
    else rule.checkDocument(document, ruleReport);
  }
}

/** Operations written for several outcomes of a condition share most of their text: what is wrong there is said once. */
function reportOnce(rule: Rule, report: Report): RuleReport<unknown> {
  const said = new Set<string>();
  return (origin, params) => {
    const finding = JSON.stringify([origin, rule.message(params)]);
    if (said.has(finding)) return;
    said.add(finding);
    report(rule, origin, params);
  };
}
