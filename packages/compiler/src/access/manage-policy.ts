import { executeApiArn, managementArn, type ApiPlace } from "../ir/arn.ts";
import type { Api } from "../ir/api.ts";
import { fromParts, partsOf, type Cfn } from "../ir/cfn.ts";
import type { Statement } from "./call-policy.ts";

/** What somebody who does not call operations wants of an API. */
export type Purpose = "connections" | "read" | "deploy" | "manage";

const writing = ["DELETE", "PATCH", "POST", "PUT"];

/**
 * Permissions for the API that manages gateways, and for sending to the clients of a WebSocket API (`connections`).
 *
 * `read` shows the API; `deploy` makes a deployment and brings it to the stages; `manage` changes the API and all below it, tags apart.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-iam-policy-examples.html,
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-control-access-iam.html
 */
export function managePolicy(
  api: Api,
  place: ApiPlace,
  stages: readonly Cfn<string>[],
  purpose: Purpose,
): readonly Statement[] {
  const root: Cfn<string> = fromParts([api.kind === "rest" ? "/restapis/" : "/apis/", ...partsOf(place.apiId)]);
  const at = (below: Cfn<string>): Cfn<string> =>
    managementArn(place, fromParts([...partsOf(root), ...partsOf(below)]));
  const read = statement("ReadApi", ["GET"], [at(""), at("/*")]);
  switch (purpose) {
    case "connections":
      return [
        {
          sid: "SendToClients",
          actions: ["execute-api:ManageConnections"],
          resources: stages.map((stage) => executeApiArn(place, fromParts([...partsOf(stage), "/*/@connections/*"]))),
        },
      ];
    case "read":
      return [read];
    case "deploy":
      return [
        statement("MakeDeployment", ["GET", "POST"], [at("/deployments")]),
        statement(
          "MoveStage",
          ["GET", "PATCH"],
          stages.map((stage) => at(fromParts(["/stages/", ...partsOf(stage)]))),
        ),
      ];
    case "manage":
      return [read, statement("ChangeApi", writing, [at(""), at("/*")])];
  }
}

function statement(sid: string, methods: readonly string[], resources: readonly Cfn<string>[]): Statement {
  return { sid, actions: methods.map((method) => `apigateway:${method}`), resources };
}
