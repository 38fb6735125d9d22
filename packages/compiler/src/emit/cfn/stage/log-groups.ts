import type { ApiKind } from "../../../ir/api.ts";
import { fromParts, partsOf, type Cfn, type CfnJson } from "../../../ir/cfn.ts";
import type { LogKey, MadeLogGroup } from "../../../ir/settings/logs.ts";
import type { Stage } from "../../../ir/settings/stage.ts";
import { apiIds } from "../ids.ts";
import { compact } from "../../../source/json-map.ts";
import type { Resource } from "../part.ts";
import { tagList } from "../tags.ts";
import { printValue } from "../value.ts";

/** Logical id of the key for all logs of the stack. */
export const logKeyId = "GatewayLogKey";

/** A log group of the stack. */
export function printLogGroup(
  logicalId: string,
  name: Cfn<string>,
  group: MadeLogGroup,
  tags: Parameters<typeof tagList>[0],
): Resource {
  return {
    logicalId,
    type: "AWS::Logs::LogGroup",
    properties: compact({
      LogGroupName: printValue(name),
      RetentionInDays: group.retentionDays,
      KmsKeyId: group.key && printLogKey(group.key),
      Tags: tagList(tags),
    }),
  };
}

/** The key's ARN. */
export function printLogKey(key: LogKey): CfnJson {
  return key.kind === "made" ? { "Fn::GetAtt": [logKeyId, "Arn"] } : printValue(key.arn);
}

/**
 * The name of the group for access logs. Groups of other names each need room in a resource policy of the account that is soon
 * full: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html
 */
export function accessLogGroupName({ key }: Stage): Cfn<string> {
  const ending = key === undefined ? "/access" : `/access/${key.replaceAll(/[^A-Za-z0-9_.-]/g, "-")}`;
  return fromParts(["/aws/vendedlogs/apigateway/", { kind: "ref", name: "AWS::StackName" }, ending]);
}

/**
 * The name of the group that the gateway itself writes execution logs to.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html,
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-logging.html
 */
export function executionLogGroupName(kind: Exclude<ApiKind, "http">, { name }: Stage): Cfn<string> {
  const prefix = kind === "rest" ? "API-Gateway-Execution-Logs_" : "/aws/apigateway/";
  return fromParts([prefix, { kind: "ref", name: apiIds[kind].api }, "/", ...partsOf(name)]);
}
