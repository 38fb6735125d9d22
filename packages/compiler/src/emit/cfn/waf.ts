import type { RestApi } from "../../ir/api.ts";
import type { CfnJson } from "../../ir/cfn.ts";
import type { Waf } from "../../ir/settings/waf.ts";
import type { JsonObject } from "../../source/json.ts";
import { apiIds } from "./ids.ts";
import { compact } from "../../source/json-map.ts";
import type { CfnPart, Resource } from "./part.ts";
import { idForStage, stageId, stagesOf } from "./stage/stages.ts";
import { tagList } from "./tags.ts";
import { printValue } from "./value.ts";

const aclId = "GatewayWebAcl";

/**
 * The web ACL before every stage. Of scope REGIONAL on edge-optimized APIs too.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-aws-waf.html
 */
export const webAcl: CfnPart<"rest"> = {
  feature: "waf",
  apis: ["rest"],
  emit: (api) => {
    const { waf } = api.settings;
    if (waf === undefined) return {};
    const associations = stagesOf(api).map((stage): Resource => ({
      logicalId: idForStage("GatewayWebAclAssociation", stage),
      type: "AWS::WAFv2::WebACLAssociation",
      properties: {
        ResourceArn: stageArn(stageId(stage)),
        WebACLArn: waf.kind === "existing" ? printValue(waf.arn) : { "Fn::GetAtt": [aclId, "Arn"] },
      },
    }));
    return { resources: waf.kind === "existing" ? associations : [printAcl(api, waf), ...associations] };
  },
};

/** The reference to the stage makes the association wait for it. */
function stageArn(stage: string): CfnJson {
  return {
    "Fn::Sub": `arn:\${AWS::Partition}:apigateway:\${AWS::Region}::/restapis/\${${apiIds.rest.api}}/stages/\${${stage}}`,
  };
}

function printAcl({ settings }: RestApi, waf: Extract<Waf, { kind: "made" }>): Resource {
  const rules = [
    ...(waf.rateLimit === undefined ? [] : [rateRule(waf.rateLimit)]),
    ...waf.managedRules.map(managedRule),
  ];
  return {
    logicalId: aclId,
    type: "AWS::WAFv2::WebACL",
    properties: compact({
      Scope: "REGIONAL",
      DefaultAction: { Allow: {} },
      VisibilityConfig: visibility("WebAcl"),
      Rules: rules.map((rule, Priority) => ({ ...rule, Priority })),
      Tags: tagList(settings.tags),
    }),
  };
}

function rateRule(limit: number): JsonObject {
  return {
    Name: "RateLimit",
    Action: { Block: {} },
    Statement: { RateBasedStatement: { AggregateKeyType: "IP", Limit: limit } },
    VisibilityConfig: visibility("RateLimit"),
  };
}

/** A group decides itself what it blocks; overriding it would only count. */
function managedRule(name: string): JsonObject {
  return {
    Name: name,
    OverrideAction: { None: {} },
    Statement: { ManagedRuleGroupStatement: { VendorName: "AWS", Name: name } },
    VisibilityConfig: visibility(name),
  };
}

function visibility(metric: string): JsonObject {
  return { CloudWatchMetricsEnabled: true, MetricName: metric, SampledRequestsEnabled: true };
}
