import type { ApiKind } from "../../../ir/api.ts";
import type { CfnJson } from "../../../ir/cfn.ts";
import type { Stage } from "../../../ir/settings/stage.ts";
import type { CfnPart } from "../part.ts";
import { printValue } from "../value.ts";
import { printFirehose, streamId } from "./firehose.ts";
import { accessLogGroupName, printLogGroup } from "./log-groups.ts";
import { idForStage, stagesOf } from "./stages.ts";

/** Where the access logs of the stages go: log groups, streams. */
export const accessLogs: CfnPart<ApiKind> = {
  feature: "access-logs",
  apis: ["rest", "http", "websocket"],
  emit: (api) => ({
    resources: stagesOf(api).flatMap((stage) => {
      const destination = stage.accessLogs?.destination;
      switch (destination?.kind) {
        case "made-group":
          return [printLogGroup(groupId(stage), accessLogGroupName(stage), destination, api.settings.tags)];
        case "firehose":
          return printFirehose(stage, destination, api.settings.tags, api.settings.iam);
        default:
          return [];
      }
    }),
  }),
};

/** `AccessLogSetting` of a stage; undefined if access logs are off. */
export function accessLogSetting(stage: Stage): CfnJson | undefined {
  const logs = stage.accessLogs;
  return logs && { DestinationArn: destinationArn(stage, logs.destination), Format: logs.format };
}

function destinationArn(stage: Stage, destination: NonNullable<Stage["accessLogs"]>["destination"]): CfnJson {
  switch (destination.kind) {
    case "made-group":
      return { "Fn::GetAtt": [groupId(stage), "Arn"] };
    case "existing-group":
      return printValue(destination.arn);
    case "firehose":
      return destination.streamArn === undefined
        ? { "Fn::GetAtt": [streamId(stage), "Arn"] }
        : printValue(destination.streamArn);
  }
}

function groupId(stage: Stage): string {
  return idForStage("GatewayAccessLogs", stage);
}
