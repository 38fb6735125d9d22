import type { AccessLogsConfig, ExecutionLogsConfig } from "../../config/settings/logs.ts";
import type { ExecutionLogLevel } from "../../config/settings/stage.ts";
import type { ApiKind } from "../../ir/api.ts";
import type { AccessLogs, ExecutionLogs, LogKey } from "../../ir/settings/logs.ts";
import { accessLogFormats, accessLogLine } from "../../service/access-log-formats.ts";
import type { ConfigValue } from "../../config/config-value.ts";
import { configString, configValue } from "../config-value.ts";

/** What the configuration does not say about logs. */
export interface LogDefaults {
  readonly retentionDays: number;
  readonly key: LogKey | undefined;
  readonly executionLogs: ExecutionLogLevel | undefined;
}

/** `accessLogs` of a stage. */
export function lowerAccessLogs(
  written: AccessLogsConfig | false | undefined,
  kind: ApiKind,
  defaults: LogDefaults,
): AccessLogs | undefined {
  if (written === false) return undefined;
  const { format } = written ?? {};
  return { format: lowerFormat(format, kind), destination: lowerDestination(written ?? {}, kind, defaults) };
}

function lowerFormat(written = "json", kind: ApiKind): string {
  const named = accessLogFormats.find((name) => name === written);
  return named === undefined ? written : accessLogLine(named, kind);
}

function lowerDestination(written: AccessLogsConfig, kind: ApiKind, defaults: LogDefaults): AccessLogs["destination"] {
  const { firehose, logGroupArn } = written;
  const retentionDays = written.retentionDays ?? defaults.retentionDays;
  const key = lowerKey(written.kmsKeyArn) ?? defaults.key;
  // Only REST APIs log to Firehose: the others' lines go to CloudWatch, and a finding says so.
  if (firehose !== undefined && kind === "rest") {
    return {
      kind: "firehose",
      streamArn: configValue(firehose.streamArn),
      bucketArn: configValue(firehose.bucketArn),
      roleArn: configValue(firehose.roleArn),
      prefix: configValue(firehose.prefix),
      retentionDays,
      key,
    };
  }
  if (logGroupArn !== undefined) return { kind: "existing-group", arn: configString(logGroupArn) };
  return { kind: "made-group", retentionDays, key };
}

/** `executionLogs` of a stage. */
export function lowerExecutionLogs(
  written: ExecutionLogLevel | ExecutionLogsConfig | undefined,
  accessLogs: AccessLogsConfig | false | undefined,
  defaults: LogDefaults,
): ExecutionLogs | undefined {
  const asked = written ?? defaults.executionLogs;
  if (asked === undefined) return undefined;
  const { level, ...more } = typeof asked === "string" ? { level: asked } : asked;
  const settings: Omit<ExecutionLogsConfig, "level"> = more;
  const shared = accessLogs === false ? undefined : accessLogs;
  const isMade = level !== "off" && settings.logGroup !== false;
  return {
    level: levels[level],
    tracesData: level !== "off" && (settings.dataTrace ?? false),
    group: isMade
      ? {
          kind: "made-group",
          retentionDays: settings.retentionDays ?? shared?.retentionDays ?? defaults.retentionDays,
          key: lowerKey(settings.kmsKeyArn) ?? lowerKey(shared?.kmsKeyArn) ?? defaults.key,
        }
      : undefined,
  };
}

const levels = { off: "OFF", error: "ERROR", info: "INFO" } as const;

function lowerKey(written: ConfigValue<string> | true | undefined): LogKey | undefined {
  if (written === undefined) return undefined;
  return written === true ? { kind: "made" } : { kind: "existing", arn: configString(written) };
}
