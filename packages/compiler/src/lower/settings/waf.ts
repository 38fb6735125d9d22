import type { WafConfig } from "../../config/settings/waf.ts";
import type { Waf } from "../../ir/settings/waf.ts";
import { configString } from "../config-value.ts";

/**
 * The groups that AWS recommends for any application, within the capacity of a web ACL:
 * https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html
 */
const baseline = [
  "AWSManagedRulesAmazonIpReputationList",
  "AWSManagedRulesCommonRuleSet",
  "AWSManagedRulesKnownBadInputsRuleSet",
];

/** Some 7 requests a second from one address, all day. */
const defaultRateLimit = 2000;

/** `waf` of the configuration; undefined for none. */
export function lowerWaf(waf: WafConfig | undefined): Waf | undefined {
  if (waf === undefined) return undefined;
  if (waf.aclArn !== undefined) return { kind: "existing", arn: configString(waf.aclArn) };
  return {
    kind: "made",
    managedRules: waf.managedRules ?? baseline,
    rateLimit: waf.rateLimit === false ? undefined : (waf.rateLimit ?? defaultRateLimit),
  };
}
