import type { WebSocketApi } from "../../../ir/api.ts";
import type { Route } from "../../../ir/websocket.ts";
import type { WebSocketStage } from "../../../ir/settings/stage.ts";
import { accountIds } from "../ids.ts";
import { compareText } from "../../../source/json-map.ts";
import type { CfnPart, Resource } from "../part.ts";
import { logsToCloudWatch, stagesOf } from "../stage/stages.ts";
import { printV2Stage } from "../stage/v2-stage.ts";
import { webSocketDeploymentId } from "./deployment.ts";
import { webSocketIds } from "./ids.ts";
import { underCondition } from "./under-condition.ts";

/** The stages of a WebSocket API. */
export const webSocketStage: CfnPart<"websocket"> = {
  feature: "stage",
  apis: ["websocket"],
  emit: (api) => ({ resources: stagesOf(api).map((stage) => printStage(api, stage)) }),
};

function printStage(api: WebSocketApi, stage: WebSocketStage): Resource {
  const conditions = conditionsOf(api);
  const printed = printV2Stage(api, stage, webSocketDeploymentId(api), conditions);
  const limited = limitedRoutes(api, stage);
  return {
    ...printed,
    dependsOn: [
      ...(printed.dependsOn ?? []),
      ...limited.filter(({ key }) => !conditions.has(key)).map((route) => webSocketIds.route(route)),
    ].sort(compareText),
    dependsOnOptional: [
      // Logging fails in an account whose role is not set.
      ...(logsToCloudWatch(stage) ? [{ logicalId: accountIds.account, condition: accountIds.condition }] : []),
      ...limited.flatMap((route) => {
        const condition = conditions.get(route.key);
        return condition === undefined ? [] : [{ logicalId: webSocketIds.route(route), condition }];
      }),
    ],
  };
}

/** Routes that the stage has settings for: those must be there, except the service's own. */
function limitedRoutes({ routes }: WebSocketApi, { routeThrottling }: WebSocketStage): Route[] {
  const limited = new Set(routeThrottling.map(({ key }) => key));
  return routes.filter(({ key }) => limited.has(key));
}

/** Keys of routes that are not always there, and the condition of each. */
function conditionsOf({ routes }: WebSocketApi): ReadonlyMap<string, string> {
  return new Map(
    routes.flatMap((route) => {
      const { condition } = underCondition(route);
      return condition === undefined ? [] : [[route.key, condition] as const];
    }),
  );
}
