import type { ConfigValue } from "../config-value.ts";
import type { ExecutionLogLevel } from "./stage.ts";

/** Where a line for each request goes, and what is in it. */
export interface AccessLogsConfig {
  /** A form that the compiler knows, or a line with $context variables. Default: `json`. */
  readonly format?: string;
  /** Default: 90, with the preset `production` 365. */
  readonly retentionDays?: number;
  /** A key of yours; `true` makes one. */
  readonly kmsKeyArn?: ConfigValue<string> | true;
  /** A log group that is there already; nothing is made then. */
  readonly logGroupArn?: ConfigValue<string>;
  /** REST only: to Firehose in place of CloudWatch. */
  readonly firehose?: FirehoseConfig;
}

/** A Firehose stream; what is not named is made. */
export interface FirehoseConfig {
  /** A stream that is there already; its name starts with `amazon-apigateway-`. */
  readonly streamArn?: ConfigValue<string>;
  readonly bucketArn?: ConfigValue<string>;
  readonly roleArn?: ConfigValue<string>;
  /** Before the keys of the objects in the bucket: `logs/`. */
  readonly prefix?: ConfigValue<string>;
}

export interface ExecutionLogsConfig {
  readonly level: ExecutionLogLevel;
  /** Whether whole requests and responses are logged, secrets included. Default: no. */
  readonly dataTrace?: boolean;
  /** Default: as the access logs. */
  readonly retentionDays?: number;
  /** A key of yours; `true` makes one. */
  readonly kmsKeyArn?: ConfigValue<string> | true;
  /** Whether the stack makes the log group; `false` where the service has made it already. Default: yes. */
  readonly logGroup?: boolean;
}
