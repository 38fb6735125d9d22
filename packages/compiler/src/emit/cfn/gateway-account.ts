import { cfnAccountRole } from "./diagnostics.ts";
import { accountIds } from "./ids.ts";
import type { CfnPart } from "./part.ts";
import { compact } from "../../source/json-map.ts";
import { roleScope } from "./role-scope.ts";
import { logsToCloudWatch, stagesOf } from "./stage/stages.ts";
import { tagList } from "./tags.ts";

const parameter = "ManageApiGatewayAccountRole";
const { condition } = accountIds;

/**
 * The role with which API Gateway writes to CloudWatch Logs: one per account and region, so made on demand only, and kept when the
 * stack goes.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
 */
export const gatewayAccount: CfnPart<"rest" | "websocket"> = {
  feature: "account-role",
  apis: ["rest", "websocket"],
  emit: (api, report) => {
    if (!stagesOf(api).some((stage) => logsToCloudWatch(stage))) return {};
    report(cfnAccountRole, api.origin, { parameter });
    return {
      parameters: [
        {
          name: parameter,
          description: "Whether this stack sets the role that lets API Gateway write logs, once per account and region",
          type: "String",
          default: "false",
          allowedValues: ["true", "false"],
        },
      ],
      conditions: [{ name: condition, expression: { "Fn::Equals": [{ Ref: parameter }, "true"] } }],
      resources: [
        {
          logicalId: accountIds.role,
          type: "AWS::IAM::Role",
          condition,
          retained: true,
          properties: compact({
            AssumeRolePolicyDocument: {
              Version: "2012-10-17",
              Statement: [
                { Effect: "Allow", Principal: { Service: "apigateway.amazonaws.com" }, Action: "sts:AssumeRole" },
              ],
            },
            ManagedPolicyArns: [
              {
                "Fn::Sub": "arn:${AWS::Partition}:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs",
              },
            ],
            ...roleScope(api.settings.iam),
            Tags: tagList(api.settings.tags),
          }),
        },
        {
          logicalId: accountIds.account,
          type: "AWS::ApiGateway::Account",
          condition,
          retained: true,
          properties: { CloudWatchRoleArn: { "Fn::GetAtt": [accountIds.role, "Arn"] } },
        },
      ],
    };
  },
};
