import type { WebSocketApi } from "../../../ir/api.ts";
import type { WebSocketStage } from "../../../ir/settings/stage.ts";
import { accountIds } from "../ids.ts";
import { compareText } from "../../../source/json-map.ts";
import type { CfnPart, Resource } from "../part.ts";
import { logsToCloudWatch, stagesOf } from "../stage/stages.ts";
import { printV2Stage } from "../stage/v2-stage.ts";
import { webSocketDeploymentId } from "./deployment.ts";
import { webSocketIds } from "./ids.ts";

/** The stages of a WebSocket API. */
export const webSocketStage: CfnPart<"websocket"> = {
  feature: "stage",
  apis: ["websocket"],
  emit: (api) => ({ resources: stagesOf(api).map((stage) => printStage(api, stage)) }),
};

function printStage(api: WebSocketApi, stage: WebSocketStage): Resource {
  const printed = printV2Stage(api, stage, webSocketDeploymentId(api));
  return {
    ...printed,
    dependsOn: [...(printed.dependsOn ?? []), ...limitedRoutes(api, stage)].sort(compareText),
    // Logging fails in an account whose role is not set.
    ...(logsToCloudWatch(stage) && {
      dependsOnOptional: [{ logicalId: accountIds.account, condition: accountIds.condition }],
    }),
  };
}

/** Routes that the stage has settings for: those must be there, except the service's own. */
function limitedRoutes({ routes }: WebSocketApi, { routeThrottling }: WebSocketStage): string[] {
  const limited = new Set(routeThrottling.map(({ key }) => key));
  return routes.filter(({ key }) => limited.has(key)).map((route) => webSocketIds.route(route));
}
