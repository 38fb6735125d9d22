import type { Cfn } from "../cfn.ts";

/** A line for each request. */
export interface AccessLogs {
  /** The line, with $context variables. */
  readonly format: string;
  readonly destination: LogGroupChoice | FirehoseStream;
}

/** A log group that the stack makes, or one that is there. */
export type LogGroupChoice = MadeLogGroup | { readonly kind: "existing-group"; readonly arn: Cfn<string> };

export interface MadeLogGroup {
  readonly kind: "made-group";
  readonly retentionDays: number;
  readonly key: LogKey | undefined;
}

/** A stream to a bucket. */
export interface FirehoseStream {
  readonly kind: "firehose";
  /** undefined means that the stack makes the stream, and what below is undefined too. */
  readonly streamArn: Cfn<string> | undefined;
  readonly bucketArn: Cfn<string> | undefined;
  readonly roleArn: Cfn<string> | undefined;
  readonly prefix: Cfn<string> | undefined;
  readonly retentionDays: number;
  readonly key: LogKey | undefined;
}

/** What logs are encrypted with: one key of the stack for all of them, or one that is there. */
export type LogKey = { readonly kind: "made" } | { readonly kind: "existing"; readonly arn: Cfn<string> };

/** What the gateway does with each request. */
export interface ExecutionLogs {
  readonly level: "OFF" | "ERROR" | "INFO";
  /** Whether whole requests and responses are logged. */
  readonly tracesData: boolean;
  /** undefined where the service has made it, and where nothing is logged. */
  readonly group: MadeLogGroup | undefined;
}
