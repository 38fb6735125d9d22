import type { ConfigValue } from "../config-value.ts";

/** How much each holder of one of the plan's keys may call. REST and WebSocket only. */
export interface UsagePlanConfig {
  readonly description?: ConfigValue<string>;
  /** For all methods together. */
  readonly throttle?: UsageLimitConfig;
  readonly quota?: UsageQuotaConfig;
  /** REST only: limits of single methods, by `GET /pets/{petId}`. */
  readonly methods?: Readonly<Record<string, UsageLimitConfig>>;
  /** API keys, by a name of your own. */
  readonly keys?: Readonly<Record<string, ApiKeyConfig>>;
}

export interface UsageLimitConfig {
  readonly requestsPerSecond?: ConfigValue<number>;
  readonly burst?: ConfigValue<number>;
}

export interface UsageQuotaConfig {
  readonly requests: ConfigValue<number>;
  readonly per: "day" | "week" | "month";
  /** Requests that count as made when the first period starts. */
  readonly offset?: ConfigValue<number>;
}

export interface ApiKeyConfig {
  /** Id of a key that exists already; nothing else can be said of it then. */
  readonly id?: ConfigValue<string>;
  readonly description?: ConfigValue<string>;
  /** Default: yes. */
  readonly enabled?: ConfigValue<boolean>;
  /** A dynamic reference, `{{resolve:secretsmanager:…}}`; default: the service makes a value up. */
  readonly value?: string;
}
