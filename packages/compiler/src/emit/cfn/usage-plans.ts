import type { RestApi, WebSocketApi } from "../../ir/api.ts";
import type { Cfn } from "../../ir/cfn.ts";
import type { ApiKey, MethodLimit, UsageLimit, UsagePlan } from "../../ir/settings/usage-plans.ts";
import type { JsonObject } from "../../source/json.ts";
import { apiIds } from "./ids.ts";
import { compact, sortedMap, unlessEmpty } from "../../source/json-map.ts";
import { logicalId } from "./logical-id.ts";
import type { CfnPart, Resource } from "./part.ts";
import { stageId, stagesOf } from "./stage/stages.ts";
import { tagList } from "./tags.ts";
import { printOptional, printValue } from "./value.ts";

type Tags = Readonly<Record<string, Cfn<string>>>;

/**
 * Usage plans of all stages, the API keys in them, and what puts each key into its plan.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-create-usage-plans.html
 */
export const usagePlans: CfnPart<"rest" | "websocket"> = {
  feature: "usage-plans",
  apis: ["rest", "websocket"],
  emit: (api) => ({
    resources: api.settings.usagePlans.flatMap((plan) => [
      printPlan(api, plan),
      ...plan.keys.flatMap((key) => printKey(plan, key, api.settings.tags)),
    ]),
  }),
};

function printPlan(api: RestApi | WebSocketApi, plan: UsagePlan): Resource {
  return {
    logicalId: planId(plan),
    type: "AWS::ApiGateway::UsagePlan",
    properties: compact({
      UsagePlanName: plan.name,
      Description: printOptional(plan.description),
      // The names of stages by reference, so that the plan waits for them.
      ApiStages: stagesOf<RestApi | WebSocketApi>(api).map((stage) =>
        compact({
          ApiId: { Ref: apiIds[api.kind].api },
          Stage: { Ref: stageId(stage) },
          Throttle: unlessEmpty(sortedMap(plan.methods.map((limit) => [methodKey(limit), printLimit(limit)]))),
        }),
      ),
      Throttle: plan.limit && unlessEmpty(printLimit(plan.limit)),
      Quota:
        plan.quota &&
        compact({
          Limit: printValue(plan.quota.requests),
          Period: plan.quota.period,
          Offset: printOptional(plan.quota.offset),
        }),
      Tags: tagList(api.settings.tags),
    }),
  };
}

/** `GET /pets` as the service writes it: `/pets/GET`, and the root `//GET`. */
function methodKey({ key }: MethodLimit): string {
  const [method = "", path = ""] = key.split(" ");
  return `${path}/${method}`;
}

function printLimit({ requestsPerSecond, burst }: UsageLimit): JsonObject {
  return compact({ RateLimit: printOptional(requestsPerSecond), BurstLimit: printOptional(burst) });
}

function printKey(plan: UsagePlan, key: ApiKey, tags: Tags): Resource[] {
  const words = [plan.name, key.name];
  const keyId = logicalId("ApiKey", words);
  const membership: Resource = {
    logicalId: logicalId("UsagePlanKey", words),
    type: "AWS::ApiGateway::UsagePlanKey",
    properties: {
      KeyId: printOptional(key.id) ?? { Ref: keyId },
      KeyType: "API_KEY",
      UsagePlanId: { Ref: planId(plan) },
    },
  };
  if (key.id !== undefined) return [membership];
  const made: Resource = {
    logicalId: keyId,
    type: "AWS::ApiGateway::ApiKey",
    properties: compact({
      Description: printOptional(key.description) ?? `${key.name} in the usage plan ${plan.name}`,
      // Without it a key does not open anything.
      Enabled: printValue(key.isEnabled),
      Value: key.value,
      Tags: tagList(tags),
    }),
  };
  return [made, membership];
}

function planId({ name }: UsagePlan): string {
  return logicalId("UsagePlan", [name]);
}
