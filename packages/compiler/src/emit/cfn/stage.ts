import type { HttpApi, RestApi } from "../../ir/api.ts";
import type { JsonObject } from "../../source/json.ts";
import { accessLogSetting } from "./access-logs.ts";
import { deploymentId } from "./deployment.ts";
import { accountIds, apiIds } from "./ids.ts";
import { compact, sortedMap, unlessEmpty } from "./json-map.ts";
import type { CfnPart } from "./part.ts";
import { tagList, tagMap } from "./tags.ts";
import { printOptional, printValue } from "./value.ts";

/** The stage of a REST API. */
export const restStage: CfnPart<"rest"> = {
  feature: "stage",
  apis: ["rest"],
  emit: (api) => {
    const { stage, tags } = api.settings;
    return {
      resources: [
        {
          logicalId: apiIds.rest.stage,
          type: "AWS::ApiGateway::Stage",
          // Logging fails in an account whose role is not set.
          ...(stage.accessLogs && {
            dependsOnOptional: [{ logicalId: accountIds.account, condition: accountIds.condition }],
          }),
          properties: compact({
            RestApiId: { Ref: apiIds.rest.api },
            StageName: printValue(stage.name),
            DeploymentId: { Ref: deploymentId(api) },
            Description: printOptional(stage.description),
            Variables: printVariables(api),
            TracingEnabled: stage.isTraced,
            AccessLogSetting: accessLogSetting(api),
            MethodSettings: printMethodSettings(api),
            Tags: tagList(tags),
          }),
        },
      ],
    };
  },
};

/** The stage of an HTTP API. */
export const httpStage: CfnPart<"http"> = {
  feature: "stage",
  apis: ["http"],
  emit: (api) => {
    const { stage, tags } = api.settings;
    return {
      resources: [
        {
          logicalId: apiIds.http.stage,
          type: "AWS::ApiGatewayV2::Stage",
          properties: compact({
            ApiId: { Ref: apiIds.http.api },
            StageName: printValue(stage.name),
            AutoDeploy: stage.autoDeploys,
            DeploymentId: stage.autoDeploys ? undefined : { Ref: deploymentId(api) },
            Description: printOptional(stage.description),
            StageVariables: printVariables(api),
            AccessLogSettings: accessLogSetting(api),
            DefaultRouteSettings: printRouteSettings(api),
            Tags: tagMap(tags),
          }),
        },
      ],
    };
  },
};

function printVariables({ settings }: RestApi | HttpApi): JsonObject | undefined {
  const variables = Object.entries(settings.stage.variables);
  return unlessEmpty(sortedMap(variables.map(([name, value]) => [name, printValue(value)])));
}

/** Settings for all methods; an entry without a setting is ignored by the service. */
function printMethodSettings({ settings }: RestApi): readonly JsonObject[] | undefined {
  const { throttling, hasDetailedMetrics } = settings.stage;
  const all = compact({
    MetricsEnabled: hasDetailedMetrics || undefined,
    ThrottlingRateLimit: printOptional(throttling?.requestsPerSecond),
    ThrottlingBurstLimit: printOptional(throttling?.burst),
  });
  return unlessEmpty(all) && [{ ResourcePath: "/*", HttpMethod: "*", ...all }];
}

function printRouteSettings({ settings }: HttpApi): JsonObject | undefined {
  const { throttling, hasDetailedMetrics } = settings.stage;
  return unlessEmpty(
    compact({
      DetailedMetricsEnabled: hasDetailedMetrics || undefined,
      ThrottlingRateLimit: printOptional(throttling?.requestsPerSecond),
      ThrottlingBurstLimit: printOptional(throttling?.burst),
    }),
  );
}
