import type { Api } from "../../../ir/api.ts";
import type { Cfn } from "../../../ir/cfn.ts";
import type { ExecutionLogs } from "../../../ir/settings/logs.ts";
import type { Stage } from "../../../ir/settings/stage.ts";
import type { JsonObject } from "../../../source/json.ts";
import { sortedMap, unlessEmpty } from "../../../source/json-map.ts";
import { logicalId } from "../logical-id.ts";
import { printValue } from "../value.ts";

type Stages<A extends Api> = A["settings"]["stage"];

/** All stages of the API, the one that each has first. */
export function stagesOf<A extends Api>(api: A): readonly Stages<A>[] {
  return [api.settings.stage, ...api.settings.furtherStages];
}

/** The stages that write to CloudWatch Logs, for which the account must have a role; not those of HTTP APIs, which need none. */
export function logsToCloudWatch(stage: Stage & { readonly executionLogs?: ExecutionLogs | undefined }): boolean {
  const { accessLogs, executionLogs } = stage;
  const writesLines = accessLogs !== undefined && accessLogs.destination.kind !== "firehose";
  return writesLines || (executionLogs !== undefined && executionLogs.level !== "OFF");
}

/** The logical id of a thing that each stage has: without a suffix for the stage that each API has. */
export function idForStage(prefix: string, { key }: Pick<Stage, "key">): string {
  return key === undefined ? prefix : logicalId(prefix, [key]);
}

/** The logical id of the stage. */
export function stageId(stage: Pick<Stage, "key">): string {
  return idForStage("GatewayStage", stage);
}

/** Stage variables, in the order of their names. */
export function printVariables(variables: Readonly<Record<string, Cfn<string>>>): JsonObject | undefined {
  return unlessEmpty(sortedMap(Object.entries(variables).map(([name, value]) => [name, printValue(value)])));
}
