import { descend, items } from "../../../source/node.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";
import { closest } from "../../../source/closest.ts";

/** https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html (read 2026-11-26) */
const groups: readonly string[] = [
  "AdminProtectionRuleSet",
  "AmazonIpReputationList",
  "AnonymousIpList",
  "CommonRuleSet",
  "KnownBadInputsRuleSet",
  "LinuxRuleSet",
  "PHPRuleSet",
  "SQLiRuleSet",
  "UnixRuleSet",
  "WindowsRuleSet",
  "WordPressRuleSet",
].map((name) => `AWSManagedRules${name}`);

/** https://docs.aws.amazon.com/waf/latest/APIReference/API_ManagedRuleGroupConfig.html (read 2026-11-26) */
const configured: readonly string[] = ["ACFPRuleSet", "ATPRuleSet", "AntiDDoSRuleSet", "BotControlRuleSet"].map(
  (name) => `AWSManagedRules${name}`,
);

interface Params {
  readonly name: string;
  readonly isConfigured: boolean;
  readonly suggestion: string | undefined;
}

/** A web ACL with a rule group that there is not is refused. */
export const wafManagedRules: Rule<"rest", Params> = {
  code: "waf/managed-rules",
  severity: "error",
  summary: "A rule group of AWS is one that there is, and that works without configuration of its own.",
  sources: [
    "https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html",
    "https://docs.aws.amazon.com/waf/latest/APIReference/API_ManagedRuleGroupConfig.html",
  ],
  apis: ["rest"],
  message: ({ name, isConfigured }) =>
    isConfigured
      ? `${name} needs a configuration of its own, which can't be said here.`
      : `AWS has no rule group ${name}, as of 2026-11-26.`,
  help: ({ isConfigured, suggestion }) =>
    isConfigured
      ? "Make the web ACL in another template, and name it as waf.aclArn."
      : `Write ${suggestion ?? "a name of AWS's list, AWSManagedRulesCommonRuleSet for instance"}.`,

  bad: [
    { at: "/waf/managedRules/0", yaml, config: { waf: { managedRules: ["CommonRuleSet"] } } },
    { at: "/waf/managedRules/0", yaml, config: { waf: { managedRules: ["AWSManagedRulesBotControlRuleSet"] } } },
  ],
  good: [{ yaml, config: { waf: { managedRules: ["AWSManagedRulesSQLiRuleSet"] } } }],

  check(_, report, __, config) {
    for (const { value, origin } of items(descend(config, "waf", "managedRules"))) {
      if (typeof value !== "string" || groups.includes(value)) continue;
      const suggestion = groups.find((name) => name === `AWSManagedRules${value}`) ?? closest(value, groups);
      report(origin, { name: value, isConfigured: configured.includes(value), suggestion });
    }
  },
};
