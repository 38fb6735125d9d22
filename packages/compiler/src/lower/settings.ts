import type { Config } from "../config/config.ts";
import type { Cfn } from "../ir/cfn.ts";
import type { AccessLogs, HttpSettings, RestSettings, Throttling, WebSocketSettings } from "../ir/settings.ts";
import { configString, configValue } from "./config-value.ts";
import type { Context } from "./context.ts";
import { lowerEndpoint, lowerRestEndpoint } from "./settings/endpoint.ts";
import { lowerRestSurroundings, lowerSurroundings } from "./settings/surroundings.ts";
import { lowerUsagePlans } from "./settings/usage-plans.ts";

/** Days that access logs are kept where the configuration does not say. */
const defaultRetentionDays = 90;

/** The configuration of a REST API, defaults filled in. */
export function lowerRestSettings(context: Context): RestSettings {
  const { config } = context;
  const endpoint = lowerRestEndpoint(context);
  return {
    ...lowerCommon(config),
    ...lowerRestSurroundings(context, endpoint),
    layout: config.layout ?? "body",
    endpoint,
    stage: { ...lowerStage(config, "prod"), isTraced: config.stage?.tracing ?? false },
  };
}

/** The configuration of an HTTP API, defaults filled in. */
export function lowerHttpSettings(context: Context): HttpSettings {
  const { config } = context;
  return {
    ...lowerCommon(config),
    ...lowerSurroundings(context, { type: "regional", vpcEndpointIds: [] }),
    endpoint: lowerEndpoint(context),
    stage: { ...lowerStage(config, "$default"), autoDeploys: config.stage?.autoDeploy ?? true },
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
    stage: { ...lowerStage(config, "prod"), autoDeploys: config.stage?.autoDeploy ?? true },
  };
}

type Common = Pick<RestSettings, "tags" | "createsLambdaPermissions" | "quotas" | "templateFormat" | "sdk" | "docs">;

function lowerCommon(config: Config): Common {
  return {
    tags: lowerTextMap(config.tags),
    createsLambdaPermissions: config.lambdaPermissions ?? true,
    quotas: config.quotas ?? {},
    templateFormat: config.templateFormat ?? "yaml",
    sdk: { packageName: config.sdk?.packageName, target: config.sdk?.target ?? "ts" },
    docs: { title: config.docs?.title, theme: config.docs?.theme ?? "auto" },
  };
}

function lowerStage(config: Config, defaultName: string): Omit<RestSettings["stage"], "isTraced"> {
  const { stage } = config;
  return {
    name: configValue(stage?.name) ?? defaultName,
    description: configValue(stage?.description),
    variables: lowerTextMap(stage?.variables),
    throttling: lowerThrottling(config),
    accessLogs: lowerAccessLogs(config),
    hasDetailedMetrics: stage?.metrics ?? false,
    redeploy: stage?.redeploy ?? 0,
  };
}

function lowerThrottling({ stage }: Config): Throttling | undefined {
  if (stage?.throttling === undefined) return undefined;
  return {
    requestsPerSecond: configValue(stage.throttling.requestsPerSecond),
    burst: configValue(stage.throttling.burst),
  };
}

function lowerAccessLogs({ stage }: Config): AccessLogs | undefined {
  const written = stage?.accessLogs ?? {};
  if (written === false) return undefined;
  return {
    retentionDays: written.retentionDays ?? defaultRetentionDays,
    format: written.format,
    kmsKeyArn: configValue(written.kmsKeyArn),
  };
}

function lowerTextMap(values: Config["tags"]): Record<string, Cfn<string>> {
  return Object.fromEntries(Object.entries(values ?? {}).map(([key, value]) => [key, configString(value)]));
}
