import type { RestApi } from "../../../ir/api.ts";
import type { Caching, Canary, RestStage } from "../../../ir/settings/stage.ts";
import type { JsonObject } from "../../../source/json.ts";
import { deploymentId } from "../deployment.ts";
import { accountIds, apiIds } from "../ids.ts";
import { compact } from "../../../source/json-map.ts";
import type { CfnPart, Resource } from "../part.ts";
import { tagList } from "../tags.ts";
import { printOptional, printValue } from "../value.ts";
import { accessLogSetting } from "./access-logs.ts";
import { printCertificate } from "./client-certificate.ts";
import { deploymentOf } from "./deployed.ts";
import { documentationVersionId } from "./documentation-version.ts";
import { executionLogsId } from "./execution-logs.ts";
import { printMethodSettings } from "./method-settings.ts";
import { logsToCloudWatch, printVariables, stageId, stagesOf } from "./stages.ts";

/** The stages of a REST API. */
export const restStage: CfnPart<"rest"> = {
  feature: "stage",
  apis: ["rest"],
  emit: (api) => ({ resources: stagesOf(api).map((stage) => printStage(api, stage)) }),
};

function printStage(api: RestApi, stage: RestStage): Resource {
  const newest = deploymentId(api);
  const dependsOn = [documentationVersionId(stage), executionLogsId(stage)].filter((id) => id !== undefined);
  return {
    logicalId: stageId(stage),
    type: "AWS::ApiGateway::Stage",
    dependsOn,
    // Logging fails in an account whose role is not set.
    ...(logsToCloudWatch(stage) && {
      dependsOnOptional: [{ logicalId: accountIds.account, condition: accountIds.condition }],
    }),
    properties: compact({
      RestApiId: { Ref: apiIds.rest.api },
      StageName: printValue(stage.name),
      DeploymentId: deploymentOf(stage, newest),
      CanarySetting: stage.canary && printCanary(stage.canary, newest),
      Description: printOptional(stage.description),
      Variables: printVariables(stage.variables),
      DocumentationVersion: printOptional(stage.documentationVersion),
      TracingEnabled: stage.isTraced,
      ...printCluster(stage.caching),
      ClientCertificateId: printCertificate(stage),
      AccessLogSetting: accessLogSetting(stage),
      MethodSettings: printMethodSettings(stage),
      Tags: tagList(stage.tags),
    }),
  };
}

/** The cache, which is paid for whether or not anything is in it: there is none where no method is cached. */
function printCluster(caching: Caching | undefined): JsonObject {
  if (caching === undefined) return {};
  const isUsed = caching.isEnabled === true || caching.methods.some(({ isEnabled }) => isEnabled === true);
  return isUsed ? { CacheClusterEnabled: true, CacheClusterSize: caching.size } : { CacheClusterEnabled: false };
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-stage-canarysetting.html */
function printCanary(canary: Canary, newest: string): JsonObject {
  return compact({
    DeploymentId: { Ref: newest },
    PercentTraffic: printValue(canary.percent),
    StageVariableOverrides: printVariables(canary.variables),
    UseStageCache: canary.usesStageCache,
  });
}
