import type { ConfigValue } from "../config-value.ts";

/** REST only: the web ACL before the stage, an existing one or one that the stack makes. */
export interface WafConfig {
  /** ARN of an existing web ACL, regional; nothing else can be said then. */
  readonly aclArn?: ConfigValue<string>;
  /** Rule groups that AWS keeps, in the order of evaluation; default: the common rules, known bad inputs, bad addresses. */
  readonly managedRules?: readonly string[];
  /** Requests from one address within five minutes; more are blocked for a while. Default: 2000. `false` for no limit. */
  readonly rateLimit?: number | false;
}
