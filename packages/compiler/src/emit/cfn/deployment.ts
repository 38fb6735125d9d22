import type { HttpApi, RestApi } from "../../ir/api.ts";
import { shortHash } from "../../source/short-hash.ts";
import { openApiBody } from "./body/index.ts";
import { canonicalJson } from "./canonical-json.ts";
import { apiIds } from "./ids.ts";
import type { CfnPart } from "./part.ts";
import { snapshotDependencies } from "./native/snapshot.ts";
import { endpointProperties } from "./rest-api.ts";

const hashDigits = 10;

/** The snapshot of a REST API that its stage serves; without a stage name, which a Stage of the same template must have alone. */
export const restDeployment: CfnPart<"rest"> = {
  feature: "deployment",
  apis: ["rest"],
  emit: (api) => ({
    resources: [
      {
        logicalId: deploymentId(api),
        type: "AWS::ApiGateway::Deployment",
        ...(api.settings.layout === "native" && snapshotDependencies(api)),
        properties: { RestApiId: { Ref: apiIds.rest.api } },
      },
    ],
  }),
};

/** The snapshot of an HTTP API whose stage does not deploy by itself. */
export const httpDeployment: CfnPart<"http"> = {
  feature: "deployment",
  apis: ["http"],
  emit: (api) => {
    if (api.settings.stage.autoDeploys) return {};
    return {
      resources: [
        {
          logicalId: deploymentId(api),
          type: "AWS::ApiGatewayV2::Deployment",
          properties: { ApiId: { Ref: apiIds.http.api } },
        },
      ],
    };
  },
};

/**
 * The Deployment's logical id: another one whenever what is deployed changes, since CloudFormation takes a new snapshot only for a
 * new resource.
 *
 * The hash is over the printed Body and the endpoint, which is all that an API is made of; the Body is canonical, so order in the
 * document does not matter, nor do settings of the stage. `redeploy` asks for a new one.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/updating-api.html
 */
export function deploymentId(api: RestApi | HttpApi): string {
  const deployed = {
    body: openApiBody(api),
    endpoint: api.kind === "rest" ? endpointProperties(api) : {},
    redeploy: api.settings.stage.redeploy,
  };
  return `Deployment${shortHash(canonicalJson(deployed), hashDigits)}`;
}
