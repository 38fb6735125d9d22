import type { Api, HttpApi, RestApi } from "../../ir/api.ts";
import type { Stage } from "../../ir/settings/stage.ts";
import { oncePer } from "../../source/once-per.ts";
import { shortHash } from "../../source/short-hash.ts";
import { openApiBody } from "./body/index.ts";
import { canonicalJson } from "./canonical-json.ts";
import { apiIds } from "./ids.ts";
import { compareText } from "../../source/json-map.ts";
import type { CfnPart, Resource } from "./part.ts";
import { snapshotDependencies } from "./native/snapshot.ts";
import { endpointProperties } from "./rest-api.ts";
import { deploymentsInUse } from "./stage/deployed.ts";

const hashDigits = 10;

/**
 * The snapshots of a REST API that its stages serve; without a stage name, which a Stage of the same template must have alone.
 *
 * One that a stage stays with waits for the methods too: in a stack that is made anew there would be none yet.
 */
export const restDeployment: CfnPart<"rest"> = {
  feature: "deployment",
  apis: ["rest"],
  emit: (api) => {
    const newest = deploymentId(api);
    return {
      resources: deploymentsInUse(api, newest).map((logicalId): Resource => ({
        logicalId,
        type: "AWS::ApiGateway::Deployment",
        ...(api.settings.layout === "native" && snapshotDependencies(api)),
        properties: { RestApiId: { Ref: apiIds.rest.api } },
      })),
    };
  },
};

/** The snapshots of an HTTP API whose stages do not deploy by themselves. */
export const httpDeployment: CfnPart<"http"> = {
  feature: "deployment",
  apis: ["http"],
  emit: (api) => ({
    resources: deploymentsInUse(api, deploymentId(api)).map((logicalId) => ({
      logicalId,
      type: "AWS::ApiGatewayV2::Deployment",
      properties: { ApiId: { Ref: apiIds.http.api } },
    })),
  }),
};

/**
 * The Deployment's logical id: another one whenever what is deployed changes, since CloudFormation takes a new snapshot only for a
 * new resource.
 *
 * The hash is over the printed Body and the endpoint, which is all that an API is made of; the Body is canonical, so order in the
 * document does not matter, nor do tags and settings of the stage. `redeploy` asks for a new one. Worked out once per API.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/updating-api.html
 */
export const deploymentId: (api: RestApi | HttpApi) => string = oncePer((api) => {
  const { tags: _, ...body } = openApiBody(api);
  const deployed = {
    body,
    endpoint: api.kind === "rest" ? endpointProperties(api) : {},
    redeploy: redeployOf(api),
  };
  return `Deployment${shortHash(canonicalJson(deployed), hashDigits)}`;
});

/** The number of the stage, and those of further stages in the order of their keys. */
export function redeployOf({ settings }: Api): number | readonly number[] {
  const further: readonly Stage[] = settings.furtherStages;
  const sorted = [...further].sort((one, other) => compareText(one.key ?? "", other.key ?? ""));
  const numbers = sorted.map(({ redeploy }) => redeploy).filter((redeploy) => redeploy !== 0);
  return numbers.length === 0 ? settings.stage.redeploy : [settings.stage.redeploy, ...numbers];
}
