import type { Cfn } from "../cfn.ts";

/** CloudWatch alarms about the stage; undefined members are off. */
export interface Alarms {
  /** Who is told: an existing topic, or one that is made for an address. */
  readonly topic:
    | { readonly kind: "existing"; readonly arn: Cfn<string> }
    | { readonly kind: "made"; readonly email: Cfn<string> }
    | undefined;
  readonly clientErrorPercent: number | undefined;
  readonly serverErrorPercent: number | undefined;
  readonly latencyMs: number | undefined;
  /** Standard deviations. */
  readonly countAnomaly: number | undefined;
  readonly minutes: number;
}
