import type { ConfigValue } from "../config-value.ts";
import type { AccessLogsConfig, ExecutionLogsConfig } from "./logs.ts";

/** A stage: what the API is deployed to, under a name of its own. */
export interface StageConfig {
  /** Default: `prod`, on HTTP APIs `$default`; of one of `stages` its key. */
  readonly name?: ConfigValue<string>;
  readonly description?: ConfigValue<string>;
  readonly variables?: Readonly<Record<string, ConfigValue<string>>>;
  readonly tags?: Readonly<Record<string, ConfigValue<string>>>;
  readonly throttling?: StageThrottlingConfig;
  /** REST only: a cache before the back end, which costs by the hour. */
  readonly caching?: CachingConfig;
  /** Default: on, JSON lines, with retention. `false` switches them off. */
  readonly accessLogs?: AccessLogsConfig | false;
  /** REST and WebSocket only: what the gateway does with each request. Default: off. */
  readonly executionLogs?: ExecutionLogLevel | ExecutionLogsConfig;
  /** Detailed metrics, which CloudWatch charges for. */
  readonly metrics?: boolean;
  /** X-Ray, REST only. */
  readonly tracing?: boolean;
  /** REST and WebSocket only: shown to back ends. `true` makes one, which expires after a year; a text is the id of one. */
  readonly clientCertificate?: boolean | ConfigValue<string>;
  /** REST only: makes a version of the documentation parts as they are now, and shows it on the stage. */
  readonly documentationVersion?: ConfigValue<string>;
  /** A new number makes a new deployment. */
  readonly redeploy?: number;
  /** HTTP and WebSocket only; default: yes. */
  readonly autoDeploy?: boolean;
  /** Stays with this deployment instead of the new one: the logical id of a Deployment that the stack has, or an id by reference. */
  readonly deployment?: ConfigValue<string>;
  /** REST only: some of the requests go to the new deployment. */
  readonly canary?: CanaryConfig;
}

/** `error`: what fails; `info`: every step. */
export type ExecutionLogLevel = "off" | "error" | "info";

export interface ThrottlingConfig {
  readonly requestsPerSecond?: ConfigValue<number>;
  readonly burst?: ConfigValue<number>;
}

export interface StageThrottlingConfig extends ThrottlingConfig {
  /** Limits of single operations, by `GET /pets/{petId}`; on WebSocket APIs by route key. */
  readonly routes?: Readonly<Record<string, ThrottlingConfig>>;
}

export interface CachingConfig extends MethodCachingConfig {
  /** GB. Default: 0.5. */
  readonly size?: "0.5" | "1.6" | "6.1" | "13.5" | "28.4" | "58.2" | "118" | "237";
  /** What is different for single methods, by `GET /pets/{petId}`. */
  readonly methods?: Readonly<Record<string, MethodCachingConfig>>;
}

export interface MethodCachingConfig {
  /** Default: yes; without more, the service caches GET only. */
  readonly enabled?: boolean;
  /** 0 to 3600; the service's default is 300. */
  readonly ttlSeconds?: ConfigValue<number>;
  /** Default: yes. */
  readonly encrypted?: boolean;
}

/** A canary release. https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html */
export interface CanaryConfig {
  /** The deployment that all other requests go to, as `deployment`; without one it is the new one, which promotes the canary. */
  readonly stable?: ConfigValue<string>;
  /** Of requests, 0 to 100. */
  readonly percent: ConfigValue<number>;
  /** Stage variables that are different for the canary's requests. */
  readonly variables?: Readonly<Record<string, ConfigValue<string>>>;
  /** Whether the canary shares the stage's cache. Default: no. */
  readonly useStageCache?: boolean;
}
