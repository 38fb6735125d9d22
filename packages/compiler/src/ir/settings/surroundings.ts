import type { Located } from "../../source/origin.ts";
import type { Alarms } from "./alarms.ts";
import type { Domain } from "./domains.ts";
import type { Iam } from "./iam.ts";
import type { Trail } from "./trail.ts";
import type { UsagePlan } from "./usage-plans.ts";
import type { VpcLink } from "./vpc-links.ts";
import type { Waf } from "./waf.ts";

/** What stands around an API of any type. */
export interface Surroundings {
  readonly domains: readonly Domain[];
  readonly iam: Iam;
  /** Those that the stack makes. */
  readonly vpcLinks: readonly VpcLink[];
  /** Our logical id → the one that the stack has. */
  readonly keptIds: Located & { readonly ids: Readonly<Record<string, string>> };
  readonly alarms: Alarms | undefined;
  readonly trail: Trail | undefined;
}

/** What stands around a REST API. */
export interface RestSurroundings extends Surroundings {
  readonly usagePlans: readonly UsagePlan[];
  readonly waf: Waf | undefined;
}
