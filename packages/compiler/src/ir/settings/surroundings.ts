import type { UsagePlan } from "./usage-plans.ts";

/** What stands around a REST API alone. */
export interface RestSurroundings {
  readonly usagePlans: readonly UsagePlan[];
}
