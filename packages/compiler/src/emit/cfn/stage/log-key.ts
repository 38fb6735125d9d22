import type { Api, ApiKind } from "../../../ir/api.ts";
import type { Cfn, CfnJson } from "../../../ir/cfn.ts";
import { fromParts, partsOf } from "../../../ir/cfn.ts";
import type { ExecutionLogs, LogKey } from "../../../ir/settings/logs.ts";
import type { Stage } from "../../../ir/settings/stage.ts";
import { compact } from "../../../source/json-map.ts";
import type { CfnPart } from "../part.ts";
import { tagList } from "../tags.ts";
import { printValue } from "../value.ts";
import { accessLogGroupName, executionLogGroupName, logKeyId } from "./log-groups.ts";
import { stagesOf } from "./stages.ts";

/**
 * The key that logs are encrypted with, where the stack makes one. CloudWatch Logs may use it for these groups only.
 *
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
 */
export const logKey: CfnPart<ApiKind> = {
  feature: "log-key",
  apis: ["rest", "http", "websocket"],
  emit: (api) => {
    if (!stagesOf(api).some((stage) => usesMadeKey(stage))) return {};
    const groups = encryptedGroups(api).map(groupArn);
    return {
      resources: [
        {
          logicalId: logKeyId,
          type: "AWS::KMS::Key",
          // The bucket of a stream stays when the stack goes, and what is in it is read by the key.
          ...(stagesOf(api).some(encryptsBucket) && { retained: true }),
          properties: compact({
            Description: { "Fn::Sub": "Encrypts the logs of ${AWS::StackName}" },
            EnableKeyRotation: true,
            KeyPolicy: {
              Version: "2012-10-17",
              Statement: [
                {
                  Sid: "AccountDecidesByIam",
                  Effect: "Allow",
                  Principal: { AWS: { "Fn::Sub": "arn:${AWS::Partition}:iam::${AWS::AccountId}:root" } },
                  Action: "kms:*",
                  Resource: "*",
                },
                ...(groups.length === 0 ? [] : [logsMayUseIt(groups)]),
              ],
            },
            Tags: tagList(api.settings.tags),
          }),
        },
      ],
    };
  },
};

type LoggedStage = Stage & { readonly executionLogs?: ExecutionLogs | undefined };

function usesMadeKey(stage: LoggedStage): boolean {
  const destination = stage.accessLogs?.destination;
  const isMade = (key: LogKey | undefined): boolean => key?.kind === "made";
  return (
    (destination !== undefined && destination.kind !== "existing-group" && isMade(destination.key)) ||
    isMade(stage.executionLogs?.group?.key)
  );
}

function encryptsBucket({ accessLogs }: LoggedStage): boolean {
  const destination = accessLogs?.destination;
  if (destination?.kind !== "firehose" || destination.key?.kind !== "made") return false;
  return destination.streamArn === undefined && destination.bucketArn === undefined;
}

/** Names of the log groups that have the key. */
function encryptedGroups(api: Api): Cfn<string>[] {
  return stagesOf(api).flatMap((stage: LoggedStage) => {
    const destination = stage.accessLogs?.destination;
    return [
      ...(destination?.kind === "made-group" && destination.key?.kind === "made" ? [accessLogGroupName(stage)] : []),
      ...(api.kind !== "http" && stage.executionLogs?.group?.key?.kind === "made"
        ? [executionLogGroupName(api.kind, stage)]
        : []),
    ];
  });
}

function groupArn(name: Cfn<string>): CfnJson {
  const ref = (to: string): { kind: "ref"; name: string } => ({ kind: "ref", name: to });
  return printValue(
    fromParts([
      "arn:",
      ref("AWS::Partition"),
      ":logs:",
      ref("AWS::Region"),
      ":",
      ref("AWS::AccountId"),
      ":log-group:",
      ...partsOf(name),
    ]),
  );
}

function logsMayUseIt(groups: readonly CfnJson[]): CfnJson {
  return {
    Sid: "LogsEncryptTheseGroups",
    Effect: "Allow",
    Principal: { Service: { "Fn::Sub": "logs.${AWS::Region}.${AWS::URLSuffix}" } },
    Action: ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
    Resource: "*",
    Condition: { ArnEquals: { "kms:EncryptionContext:aws:logs:arn": groups } },
  };
}
