import type { ExecutionLogs } from "../../../ir/settings/logs.ts";
import type { Stage } from "../../../ir/settings/stage.ts";
import type { CfnPart } from "../part.ts";
import { executionLogGroupName, printLogGroup } from "./log-groups.ts";
import { idForStage, stagesOf } from "./stages.ts";

/**
 * The log groups that the gateway writes execution logs to. It makes them itself, and then keeps lines for ever: made before, they
 * have a retention. So the stage waits for its group.
 */
export const executionLogs: CfnPart<"rest" | "websocket"> = {
  feature: "execution-logs",
  apis: ["rest", "websocket"],
  emit: (api) => ({
    resources: stagesOf(api).flatMap((stage) => {
      const id = executionLogsId(stage);
      const group = stage.executionLogs?.group;
      if (id === undefined || group === undefined) return [];
      return [printLogGroup(id, executionLogGroupName(api.kind, stage), group, api.settings.tags)];
    }),
  }),
};

/** Logical id of the stage's group; undefined if the template makes none. */
export function executionLogsId(
  stage: Stage & { readonly executionLogs?: ExecutionLogs | undefined },
): string | undefined {
  return stage.executionLogs?.group && idForStage("GatewayExecutionLogs", stage);
}
