import { ownExecuteApiArn } from "../execute-api.ts";
import { compact } from "../../../source/json-map.ts";
import type { CfnPart } from "../part.ts";

const policyId = "ManageConnectionsPolicy";

/**
 * What the back end needs to send messages to clients and to close connections: a policy for its role, and nothing more than that.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-control-access-iam.html
 */
export const connectionsPolicy: CfnPart<"websocket"> = {
  feature: "connections-policy",
  apis: ["websocket"],
  emit: (api) => ({
    resources: [
      {
        logicalId: policyId,
        type: "AWS::IAM::ManagedPolicy",
        properties: compact({
          Description: "Sends messages to the clients of a WebSocket API and closes their connections",
          Path: api.settings.iam.path,
          PolicyDocument: {
            Version: "2012-10-17",
            Statement: [
              {
                Effect: "Allow",
                Action: "execute-api:ManageConnections",
                Resource: ownExecuteApiArn(api, "*/*/@connections/*"),
              },
            ],
          },
        }),
      },
    ],
    outputs: [
      {
        logicalId: "ManageConnectionsPolicyArn",
        description: "Policy for roles of functions that send messages to clients",
        value: { Ref: policyId },
      },
    ],
  }),
};
