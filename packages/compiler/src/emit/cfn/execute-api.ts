import { executeApiArn, placeInStack } from "../../ir/arn.ts";
import type { Cfn, CfnJson } from "../../ir/cfn.ts";
import { fromParts, partsOf, isStackFilledList } from "../../ir/cfn.ts";
import type { Api, WebSocketApi } from "../../ir/api.ts";
import type { Stage } from "../../ir/settings/stage.ts";
import { apiIds } from "./ids.ts";
import { stageId } from "./stage/stages.ts";
import { printValue } from "./value.ts";

/** {@link executeApiArn} of the API that the template makes. */
export function ownExecuteApiArn(api: Api, resource: string): CfnJson {
  return printValue(executeApiArn(placeInStack(fromParts([ref(apiIds[api.kind].api)])), resource));
}

/**
 * Where clients call a stage; undefined if the API's own endpoint is switched off.
 *
 * A private API is called through its (first) VPC endpoint; the default stage of an HTTP API has no segment in the path.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-call-api.html,
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-api-test-invoke-url.html
 */
export function invokeUrl(api: Api, stage: Stage): CfnJson | undefined {
  return stageUrl(api, stage, api.kind === "websocket" ? "wss://" : "https://");
}

/**
 * Where a back end sends messages to clients of the stage, by `POST /@connections/{id}` below it.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html
 */
export function connectionsUrl(api: WebSocketApi, stage: Stage): CfnJson | undefined {
  return stageUrl(api, stage, "https://");
}

function stageUrl(api: Api, stage: Stage, scheme: string): CfnJson | undefined {
  const { endpoint } = api.settings;
  if (endpoint.disablesExecuteApi === true) return undefined;
  const [vpcEndpoint] =
    api.kind === "rest" && api.settings.endpoint.type === "private" ? api.settings.endpoint.vpcEndpointIds : [];
  const segment: Cfn<string> = stage.name === "$default" ? "" : fromParts(["/", ref(stageId(stage))]);
  return printValue(
    fromParts([
      scheme,
      ref(apiIds[api.kind].api),
      ...(vpcEndpoint === undefined ? [] : ["-", ...partsOf(firstOf(vpcEndpoint))]),
      ".execute-api.",
      ref("AWS::Region"),
      ".",
      ref("AWS::URLSuffix"),
      ...partsOf(segment),
    ]),
  );
}

/** The value, or the first of the list that the stack gives for it. */
function firstOf(value: Cfn<string>): Cfn<string> {
  if (!isStackFilledList(value)) return value;
  return fromParts([{ kind: "function", json: { "Fn::Select": [0, printValue(value)] } }]);
}

function ref(name: string): { readonly kind: "ref"; readonly name: string } {
  return { kind: "ref", name };
}
