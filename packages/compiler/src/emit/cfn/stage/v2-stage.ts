import type { HttpApi, WebSocketApi } from "../../../ir/api.ts";
import type { ExecutionLogs } from "../../../ir/settings/logs.ts";
import type { ClientCertificate, Stage } from "../../../ir/settings/stage.ts";
import type { JsonObject } from "../../../source/json.ts";
import { deploymentId } from "../deployment.ts";
import { apiIds } from "../ids.ts";
import { compact, sortedMap, unlessEmpty } from "../../../source/json-map.ts";
import type { CfnPart, Resource } from "../part.ts";
import { tagMap } from "../tags.ts";
import { printOptional, printValue } from "../value.ts";
import { accessLogSetting } from "./access-logs.ts";
import { printCertificate } from "./client-certificate.ts";
import { deploymentOf } from "./deployed.ts";
import { executionLogsId } from "./execution-logs.ts";
import { printThrottling } from "./method-settings.ts";
import { printVariables, stageId, stagesOf } from "./stages.ts";

/** The stages of an HTTP API. */
export const httpStage: CfnPart<"http"> = {
  feature: "stage",
  apis: ["http"],
  emit: (api) => ({ resources: stagesOf(api).map((stage) => printV2Stage(api, stage, deploymentId(api))) }),
};

/** A stage of an HTTP API, or of a WebSocket API, which logs what it does and knows client certificates. */
export type V2Stage = Stage & {
  readonly autoDeploys: boolean;
  readonly executionLogs?: ExecutionLogs | undefined;
  readonly clientCertificate?: ClientCertificate | undefined;
};

/**
 * A stage of version 2.
 *
 * @param newest - logical id of the Deployment that it has if it does not deploy by itself
 * @param conditions - by the key of each route that is not always there: the service refuses settings of one that is not
 */
export function printV2Stage(
  { kind }: HttpApi | WebSocketApi,
  stage: V2Stage,
  newest: string,
  conditions: ReadonlyMap<string, string> = new Map(),
): Resource {
  const logs = executionLogsId(stage);
  return {
    logicalId: stageId(stage),
    type: "AWS::ApiGatewayV2::Stage",
    ...(logs !== undefined && { dependsOn: [logs] }),
    properties: compact({
      ApiId: { Ref: apiIds[kind].api },
      StageName: printValue(stage.name),
      AutoDeploy: stage.autoDeploys,
      DeploymentId: deploymentOf(stage, newest),
      Description: printOptional(stage.description),
      StageVariables: printVariables(stage.variables),
      ClientCertificateId: printCertificate(stage),
      AccessLogSettings: accessLogSetting(stage),
      DefaultRouteSettings: unlessEmpty(printDefaults(stage)),
      RouteSettings: unlessEmpty(printRoutes(stage, conditions)),
      Tags: tagMap(stage.tags),
    }),
  };
}

function printDefaults({ executionLogs, hasDetailedMetrics, throttling }: V2Stage): JsonObject {
  return compact({
    LoggingLevel: executionLogs?.level,
    DataTraceEnabled: executionLogs?.tracesData,
    DetailedMetricsEnabled: hasDetailedMetrics || undefined,
    ...printThrottling(throttling),
  });
}

/** A route's settings stand for themselves: they say again what holds for all. */
function printRoutes(stage: V2Stage, conditions: ReadonlyMap<string, string>): JsonObject {
  return sortedMap(
    stage.routeThrottling.map((limits) => {
      const condition = conditions.get(limits.key);
      const settings = { ...printDefaults(stage), ...printThrottling(limits) };
      const printed = condition === undefined ? settings : { "Fn::If": [condition, settings, { Ref: "AWS::NoValue" }] };
      return [limits.key, printed];
    }),
  );
}
