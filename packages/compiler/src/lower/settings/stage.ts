import type { Config } from "../../config/config.ts";
import type { ConfigValue } from "../../config/config-value.ts";
import type { CachingConfig, CanaryConfig, MethodCachingConfig, StageConfig } from "../../config/settings/stage.ts";
import type { ApiKind } from "../../ir/api.ts";
import type { Cfn } from "../../ir/cfn.ts";
import type {
  Caching,
  Canary,
  ClientCertificate,
  DeploymentChoice,
  HttpStage,
  MethodCaching,
  RestStage,
  Stage,
  Throttling,
  WebSocketStage,
} from "../../ir/settings/stage.ts";
import { configString, configValue } from "../config-value.ts";
import { lowerAccessLogs, lowerExecutionLogs, type LogDefaults } from "./logs.ts";

/** The stage that each API has, and those that `stages` adds. */
export interface Stages<S extends Stage> {
  readonly stage: S;
  readonly furtherStages: readonly S[];
}

/** The stages of a REST API. */
export function lowerRestStages(config: Config): Stages<RestStage> {
  return lowerStages(config, (key, written) => ({
    ...lowerStage(config, "rest", key, written),
    ...lowerBackEndSide(config, written),
    isTraced: written.tracing ?? config.preset === "production",
    caching: written.caching && lowerCaching(written.caching),
    documentationVersion: configValue(written.documentationVersion),
    canary: written.canary && lowerCanary(written.canary),
  }));
}

/** The stages of an HTTP API. */
export function lowerHttpStages(config: Config): Stages<HttpStage> {
  return lowerStages(config, (key, written) => ({
    ...lowerStage(config, "http", key, written),
    autoDeploys: deploysItself(written),
  }));
}

/** The stages of a WebSocket API. */
export function lowerWebSocketStages(config: Config): Stages<WebSocketStage> {
  return lowerStages(config, (key, written) => ({
    ...lowerStage(config, "websocket", key, written),
    ...lowerBackEndSide(config, written),
    autoDeploys: deploysItself(written),
  }));
}

/** A stage that deploys by itself leaves the deployment that it is to stay with. */
function deploysItself({ autoDeploy, deployment }: StageConfig): boolean {
  return deployment === undefined && (autoDeploy ?? true);
}

/** What a further stage does not say is as on the first one, but for what is about one release of one stage. */
function lowerStages<S extends Stage>(
  config: Config,
  lower: (key: string | undefined, written: StageConfig) => S,
): Stages<S> {
  const { name: _, deployment: __, canary: ___, redeploy: ____, ...shared } = config.stage ?? {};
  return {
    stage: lower(undefined, config.stage ?? {}),
    furtherStages: Object.entries(config.stages ?? {}).map(([key, written]) => lower(key, { ...shared, ...written })),
  };
}

const defaultNames: Readonly<Record<ApiKind, string>> = { rest: "prod", http: "$default", websocket: "prod" };

function lowerStage(config: Config, kind: ApiKind, key: string | undefined, written: StageConfig): Stage {
  const { throttling } = written;
  return {
    key,
    name: configValue(written.name) ?? key ?? defaultNames[kind],
    description: configValue(written.description),
    variables: lowerTextMap(written.variables),
    tags: { ...lowerTextMap(config.tags), ...lowerTextMap(written.tags) },
    throttling: throttling && lowerThrottling(throttling),
    routeThrottling: Object.entries(throttling?.routes ?? {}).map(([route, limits]) => ({
      key: route,
      ...lowerThrottling(limits),
    })),
    accessLogs: lowerAccessLogs(written.accessLogs, kind, logDefaults(config)),
    hasDetailedMetrics: written.metrics ?? config.preset === "production",
    redeploy: written.redeploy ?? 0,
    deployment: lowerDeployment(written.deployment),
  };
}

function lowerBackEndSide(
  config: Config,
  written: StageConfig,
): Pick<WebSocketStage, "executionLogs" | "clientCertificate"> {
  return {
    executionLogs: lowerExecutionLogs(written.executionLogs, written.accessLogs, logDefaults(config)),
    clientCertificate: lowerCertificate(written.clientCertificate),
  };
}

/** Days that logs are kept; the preset keeps a year, which audits ask for. */
function logDefaults({ preset }: Config): LogDefaults {
  return preset === "production"
    ? { retentionDays: 365, key: { kind: "made" }, executionLogs: "error" }
    : { retentionDays: 90, key: undefined, executionLogs: undefined };
}

function lowerCertificate(written: StageConfig["clientCertificate"]): ClientCertificate | undefined {
  if (written === undefined || written === false) return undefined;
  return written === true ? { kind: "made" } : { kind: "existing", id: configString(written) };
}

function lowerCaching({ size, methods, ...all }: CachingConfig): Caching {
  return {
    ...lowerMethodCaching({ enabled: true, encrypted: true, ...all }),
    size: size ?? "0.5",
    methods: Object.entries(methods ?? {}).map(([key, written]) => ({ key, ...lowerMethodCaching(written) })),
  };
}

function lowerMethodCaching({ enabled, ttlSeconds, encrypted }: MethodCachingConfig): MethodCaching {
  return { isEnabled: enabled, ttlSeconds: configValue(ttlSeconds), isEncrypted: encrypted };
}

function lowerCanary({ stable, percent, variables, useStageCache }: CanaryConfig): Canary {
  return {
    stable: lowerDeployment(stable),
    percent: configValue(percent) ?? 0,
    variables: lowerTextMap(variables),
    usesStageCache: useStageCache ?? false,
  };
}

/** A text names a Deployment of the template, anything else gives the id of one. */
function lowerDeployment(written: ConfigValue<string> | undefined): DeploymentChoice | undefined {
  if (written === undefined) return undefined;
  return typeof written === "string"
    ? { kind: "kept", logicalId: written }
    : { kind: "existing", id: configString(written) };
}

function lowerThrottling(written: NonNullable<StageConfig["throttling"]>): Throttling {
  return { requestsPerSecond: configValue(written.requestsPerSecond), burst: configValue(written.burst) };
}

/** Tags or variables, by name. */
export function lowerTextMap(values: Config["tags"]): Record<string, Cfn<string>> {
  return Object.fromEntries(Object.entries(values ?? {}).map(([key, value]) => [key, configString(value)]));
}
