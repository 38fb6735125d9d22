import type { CfnJson } from "../../ir/cfn.ts";
import type { Api } from "../../ir/api.ts";
import type { VpcLink } from "../../ir/settings/vpc-links.ts";
import { compact, unlessEmpty } from "../../source/json-map.ts";
import type { CfnPart, Resource } from "./part.ts";
import { tagList, tagMap } from "./tags.ts";
import { printList, printValue } from "./value.ts";

/**
 * Links into a VPC. What they lead to is referenced: load balancers and services are the back end's.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/private-integration.html
 */
export const vpcLinks: CfnPart = {
  feature: "vpc-links",
  apis: ["rest", "http", "websocket"],
  emit: (api) => ({ resources: api.settings.vpcLinks.map((link) => printLink(api, link)) }),
};

function printLink({ settings }: Api, link: VpcLink): Resource {
  const { logicalId } = link;
  if (link.version === 1) {
    return {
      logicalId,
      type: "AWS::ApiGateway::VpcLink",
      properties: compact({
        Name: nameOf(link),
        TargetArns: [printValue(link.targetArn)],
        Tags: tagList(settings.tags),
      }),
    };
  }
  return {
    logicalId,
    type: "AWS::ApiGatewayV2::VpcLink",
    properties: compact({
      Name: nameOf(link),
      SubnetIds: printList(link.subnetIds),
      SecurityGroupIds: unlessEmpty(printList(link.securityGroupIds)),
      Tags: tagMap(settings.tags),
    }),
  };
}

/** Names need not be unique, but people look for them. */
function nameOf({ logicalId }: VpcLink): CfnJson {
  return { "Fn::Sub": `\${AWS::StackName}-${logicalId}` };
}
