import type { ConfigValue } from "../config-value.ts";

/** CloudWatch alarms about the stage; each that is not said is there with its default. */
export interface AlarmsConfig {
  /** An SNS topic that is told; default: nobody is. */
  readonly topicArn?: ConfigValue<string>;
  /** Makes a topic that writes to this address instead. */
  readonly email?: ConfigValue<string>;
  /** Share of requests answered by 4xx, in percent; default: 25. */
  readonly clientErrorPercent?: number | false;
  /** Share of requests answered by 5xx, in percent; default: 1. */
  readonly serverErrorPercent?: number | false;
  /** What 99 of 100 requests must stay below, in milliseconds; default: 5000. */
  readonly latencyMs?: number | false;
  /** Width of the band of usual numbers of requests, in standard deviations; default: no alarm. */
  readonly countAnomaly?: number | false;
  /** How long things must go wrong; default: 5. */
  readonly minutes?: number;
}
