import type { RestEndpoint } from "../../ir/settings/endpoint.ts";
import type { RestSurroundings, Surroundings } from "../../ir/settings/surroundings.ts";
import { below } from "../../source/origin.ts";
import { configValue } from "../config-value.ts";
import type { Context } from "../context.ts";
import { lowerAlarms } from "./alarms.ts";
import { lowerDomains } from "./domains.ts";
import { lowerTrail } from "./trail.ts";
import { lowerUsagePlans } from "./usage-plans.ts";
import { lowerVpcLinks } from "./vpc-links.ts";
import { lowerWaf } from "./waf.ts";

/** What the configuration puts around a REST API. */
export function lowerRestSurroundings(
  context: Context,
  endpoint: Pick<RestEndpoint, "type" | "vpcEndpointIds">,
): RestSurroundings {
  return {
    ...lowerSurroundings(context, endpoint),
    usagePlans: lowerUsagePlans(context.config.usagePlans),
    waf: lowerWaf(context.config.waf),
  };
}

/** What the configuration puts around an API of any type. */
export function lowerSurroundings(
  { config, configOrigin, kind }: Context,
  endpoint: Pick<RestEndpoint, "type" | "vpcEndpointIds">,
): Surroundings {
  return {
    domains: lowerDomains(kind, config.domains, endpoint),
    iam: { permissionsBoundary: configValue(config.iam?.permissionsBoundary), path: config.iam?.path },
    vpcLinks: lowerVpcLinks(config.vpcLinks),
    keptIds: { origin: below(configOrigin, "ids"), ids: config.ids ?? {} },
    alarms: lowerAlarms(config.alarms),
    trail: lowerTrail(config.trail),
  };
}
