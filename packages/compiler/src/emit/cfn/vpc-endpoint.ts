import type { CfnJson } from "../../ir/cfn.ts";
import { vpcEndpointId } from "../../ir/made-ids.ts";
import { compact } from "../../source/json-map.ts";
import type { CfnPart } from "./part.ts";
import { tagList } from "./tags.ts";
import { printList, printValue } from "./value.ts";

const inChina = "GatewayIsInChina";

/**
 * What the endpoint leads to; in China it is called otherwise.
 *
 * https://github.com/aws/aws-cdk/blob/v2.175.1/packages/aws-cdk-lib/aws-ec2/lib/vpc-endpoint.ts
 */
function serviceName(prefix: string): CfnJson {
  return { "Fn::Sub": `${prefix}.\${AWS::Region}.execute-api` };
}

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
      conditions: [{ name: inChina, expression: { "Fn::Equals": [{ Ref: "AWS::Partition" }, "aws-cn"] } }],
      resources: [
        {
          logicalId: vpcEndpointId,
          type: "AWS::EC2::VPCEndpoint",
          properties: compact({
            VpcId: printValue(vpcId),
            ServiceName: { "Fn::If": [inChina, serviceName("cn.com.amazonaws"), serviceName("com.amazonaws")] },
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
