import type { RestSurroundings } from "../../ir/settings/surroundings.ts";
import type { Context } from "../context.ts";
import { lowerUsagePlans } from "./usage-plans.ts";

/** What the configuration puts around a REST API alone. */
export function lowerRestSurroundings({ config }: Context): RestSurroundings {
  return { usagePlans: lowerUsagePlans(config.usagePlans) };
}
