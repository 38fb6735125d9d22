import type { Cfn, CfnJson } from "../../ir/cfn.ts";
import { fromParts, partsOf, isStackFilledList } from "../../ir/cfn.ts";
import type { HttpApi, RestApi } from "../../ir/api.ts";
import type { HttpMethod } from "../../ir/operation.ts";
import { apiIds } from "./ids.ts";
import { printValue } from "./value.ts";

type BodyApi = RestApi | HttpApi;

/**
 * The ARN of what `resource` names below the API, such as `*` + `/GET/pets/*`: stage, method and path, or `authorizers/*`.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html
 */
export function executeApiArn(api: BodyApi, resource: string): CfnJson {
  return printValue({
    kind: "intrinsic",
    parts: [
      "arn:",
      ref("AWS::Partition"),
      ":execute-api:",
      ref("AWS::Region"),
      ":",
      ref("AWS::AccountId"),
      ":",
      ref(apiIds[api.kind].api),
      `/${resource}`,
    ],
  });
}

/** The method and path of a route inside an ARN, path variables as `*`: `GET/pets/*`; `ANY` is `*`. */
export function routeInArn(route: {
  readonly method: HttpMethod;
  readonly path: string;
  readonly isDefaultRoute: boolean;
}): string {
  if (route.isDefaultRoute) return "$default";
  const method = route.method === "any" ? "*" : route.method.toUpperCase();
  return `${method}${route.path.replaceAll(/\{[^{}]*\}/g, "*")}`;
}

/**
 * Where clients call the stage; undefined if the API's own endpoint is switched off.
 *
 * A private API is called through its (first) VPC endpoint; the default stage of an HTTP API has no segment in the path.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-call-api.html,
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-api-test-invoke-url.html
 */
export function invokeUrl(api: BodyApi): CfnJson | undefined {
  const { endpoint, stage } = api.settings;
  if (endpoint.disablesExecuteApi === true) return undefined;
  const [vpcEndpoint] =
    api.kind === "rest" && api.settings.endpoint.type === "private" ? api.settings.endpoint.vpcEndpointIds : [];
  const segment: Cfn<string> = stage.name === "$default" ? "" : fromParts(["/", ref(apiIds[api.kind].stage)]);
  return printValue(
    fromParts([
      "https://",
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
