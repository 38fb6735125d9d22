import { vpcEndpointId } from "../../ir/made-ids.ts";
import { compact } from "../../source/json-map.ts";
import type { CfnPart } from "./part.ts";
import { tagList } from "./tags.ts";
import { printList, printValue } from "./value.ts";

/**
 * The VPC endpoint through which a private API is called. Its policy lets requests through to the APIs of this account and
 * region; it can't name this one, which names the endpoint. Who may call this one is said by the API's own policy.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-vpc-endpoint-policies.html
 */
export const vpcEndpoint: CfnPart<"rest"> = {
  feature: "vpc-endpoint",
  apis: ["rest"],
  emit: ({ settings: { endpoint, tags } }) => {
    if (endpoint.vpcEndpoint === undefined) return {};
    const { vpcId, subnetIds, securityGroupIds, hasPrivateDns } = endpoint.vpcEndpoint;
    return {
      resources: [
        {
          logicalId: vpcEndpointId,
          type: "AWS::EC2::VPCEndpoint",
          properties: compact({
            VpcId: printValue(vpcId),
            ServiceName: { "Fn::Sub": "com.amazonaws.${AWS::Region}.execute-api" },
            VpcEndpointType: "Interface",
            SubnetIds: printList(subnetIds),
            SecurityGroupIds: printList(securityGroupIds),
            PrivateDnsEnabled: printValue(hasPrivateDns),
            PolicyDocument: {
              Version: "2012-10-17",
              Statement: [
                {
                  Effect: "Allow",
                  Principal: "*",
                  Action: "execute-api:Invoke",
                  Resource: {
                    "Fn::Sub": "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:*",
                  },
                },
              ],
            },
            Tags: tagList(tags),
          }),
        },
      ],
    };
  },
};
