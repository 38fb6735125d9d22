import type { WebSocketApi } from "../../../ir/api.ts";
import { shortHash } from "../../../source/short-hash.ts";
import { canonicalJson } from "../canonical-json.ts";
import { redeployOf } from "../deployment.ts";
import { apiIds } from "../ids.ts";
import { compareText } from "../../../source/json-map.ts";
import type { CfnPart, Resource } from "../part.ts";
import { deploymentsInUse } from "../stage/deployed.ts";
import { webSocketApi } from "./api.ts";
import { webSocketAuthorizers } from "./authorizers.ts";
import { webSocketIntegrations } from "./integrations.ts";
import { webSocketModels } from "./models.ts";
import { webSocketRoutes } from "./routes.ts";

const hashDigits = 10;

/** What a WebSocket API is made of, in the order in which it prints. */
export const webSocketDefinition: readonly CfnPart<"websocket">[] = [
  webSocketApi,
  webSocketRoutes,
  webSocketIntegrations,
  webSocketModels,
  webSocketAuthorizers,
];

/**
 * The snapshots of a WebSocket API whose stages do not deploy by themselves. The newest waits for all that it is a snapshot of; one
 * that a stage stays with is as it was.
 */
export const webSocketDeployment: CfnPart<"websocket"> = {
  feature: "deployment",
  apis: ["websocket"],
  emit: (api) => {
    const newest = webSocketDeploymentId(api);
    return {
      resources: deploymentsInUse(api, newest).map((logicalId): Resource => ({
        logicalId,
        type: "AWS::ApiGatewayV2::Deployment",
        ...(logicalId === newest && partsOfSnapshot(api)),
        properties: { ApiId: { Ref: apiIds.websocket.api } },
      })),
    };
  },
};

function partsOfSnapshot(api: WebSocketApi): Pick<Resource, "dependsOn" | "dependsOnOptional"> {
  const parts = webSocketDefinitionOf(api)
    .filter(({ logicalId }) => logicalId !== apiIds.websocket.api)
    .sort((one, other) => compareText(one.logicalId, other.logicalId));
  return {
    dependsOn: parts.filter(({ condition }) => condition === undefined).map(({ logicalId }) => logicalId),
    dependsOnOptional: parts.flatMap(({ condition, logicalId }) =>
      condition === undefined ? [] : [{ logicalId, condition }],
    ),
  };
}

/**
 * The Deployment's logical id: another one whenever what is deployed changes, since CloudFormation takes a new snapshot only for a
 * new resource. Order in the document does not matter, nor do tags and settings of the stage; `redeploy` asks for a new one.
 */
export function webSocketDeploymentId(api: WebSocketApi): string {
  const untagged = { ...api, settings: { ...api.settings, tags: {} } };
  const resources = webSocketDefinitionOf(untagged).map(({ logicalId, condition, properties }) => ({
    logicalId,
    ...(condition !== undefined && { condition }),
    properties,
  }));
  const deployed = canonicalJson({ resources, redeploy: redeployOf(api) });
  return `Deployment${shortHash(deployed, hashDigits)}`;
}

/** The resources that a deployment is a snapshot of. */
export function webSocketDefinitionOf(api: WebSocketApi): Resource[] {
  const silent = (): void => undefined;
  return webSocketDefinition.flatMap((part) => part.emit(api, silent).resources ?? []);
}
