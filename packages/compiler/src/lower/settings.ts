import type { Config } from "../config/config.ts";
import type { HttpSettings, RestSettings, WebSocketSettings } from "../ir/settings.ts";
import type { Context } from "./context.ts";
import { lowerEndpoint, lowerRestEndpoint } from "./settings/endpoint.ts";
import { lowerSdk } from "./settings/sdk.ts";
import { lowerHttpStages, lowerRestStages, lowerTextMap, lowerWebSocketStages } from "./settings/stage.ts";
import { lowerRestSurroundings, lowerSurroundings } from "./settings/surroundings.ts";
import { lowerUsagePlans } from "./settings/usage-plans.ts";

/** The configuration of a REST API, defaults filled in. */
export function lowerRestSettings(context: Context): RestSettings {
  const { config } = context;
  const endpoint = lowerRestEndpoint(context);
  return {
    ...lowerCommon(config),
    ...lowerRestSurroundings(context, endpoint),
    layout: config.layout ?? "body",
    endpoint,
    ...lowerRestStages(config),
  };
}

/** The configuration of an HTTP API, defaults filled in. */
export function lowerHttpSettings(context: Context): HttpSettings {
  const { config } = context;
  return {
    ...lowerCommon(config),
    ...lowerSurroundings(context, { type: "regional", vpcEndpointIds: [] }),
    endpoint: lowerEndpoint(context),
    ...lowerHttpStages(config),
  };
}

/** The configuration of a WebSocket API, defaults filled in. */
export function lowerWebSocketSettings(context: Context): WebSocketSettings {
  const { config } = context;
  return {
    ...lowerCommon(config),
    ...lowerSurroundings(context, { type: "regional", vpcEndpointIds: [] }),
    usagePlans: lowerUsagePlans(config.usagePlans),
    endpoint: lowerEndpoint(context),
    ...lowerWebSocketStages(config),
  };
}

type Common = Pick<
  RestSettings,
  "tags" | "createsLambdaPermissions" | "quotas" | "retains" | "templateFormat" | "sdk" | "docs"
>;

function lowerCommon(config: Config): Common {
  return {
    tags: lowerTextMap(config.tags),
    createsLambdaPermissions: config.lambdaPermissions ?? true,
    quotas: config.quotas ?? {},
    retains: lowerRetains(config),
    templateFormat: config.templateFormat ?? "yaml",
    sdk: lowerSdk(config.sdk),
    docs: { title: config.docs?.title, theme: config.docs?.theme ?? "auto" },
  };
}

/** Logs are what tells of the past: the preset keeps them. */
function lowerRetains({ retain, preset }: Config): RestSettings["retains"] {
  const parts = retain ?? (preset === "production" ? ["logs"] : []);
  return {
    api: parts.includes("api"),
    logs: parts.includes("logs"),
    deployments: parts.includes("deployments"),
  };
}
