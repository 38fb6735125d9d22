import { fromParts, partsOf, type Cfn } from "./cfn.ts";
import type { HttpMethod } from "./operation.ts";

/** What may stand in another stack, region or account than the one that asks. */
export interface ApiPlace {
  readonly partition: Cfn<string>;
  readonly region: Cfn<string>;
  readonly account: Cfn<string>;
  readonly apiId: Cfn<string>;
}

/** The name of a region, in partitions of all kinds: `us-gov-west-1`, `us-isob-east-1`, `eusc-de-east-1`. */
export const regionForm: RegExp = /^[a-z]{2,4}(?:-[a-z]+)+-\d$/;

/** Where the API of the stack itself stands. */
export function placeInStack(apiId: Cfn<string>): ApiPlace {
  return { partition: pseudo("Partition"), region: pseudo("Region"), account: pseudo("AccountId"), apiId };
}

/**
 * The ARN of what `resource` names below an API, such as `*` + `/GET/pets/*`: stage, method and path, or `authorizers/*`.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html
 */
export function executeApiArn({ partition, region, account, apiId }: ApiPlace, resource: Cfn<string>): Cfn<string> {
  return fromParts([
    "arn:",
    ...partsOf(partition),
    ":execute-api:",
    ...partsOf(region),
    ":",
    ...partsOf(account),
    ":",
    ...partsOf(apiId),
    "/",
    ...partsOf(resource),
  ]);
}

/**
 * The ARN of a thing in the API that manages gateways, by its path: `/restapis/a1b2c3/stages/prod`. It has no account.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html
 */
export function managementArn({ partition, region }: ApiPlace, path: Cfn<string>): Cfn<string> {
  return fromParts(["arn:", ...partsOf(partition), ":apigateway:", ...partsOf(region), "::", ...partsOf(path)]);
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

function pseudo(name: string): Cfn<string> {
  return { kind: "intrinsic", parts: [{ kind: "ref", name: `AWS::${name}` }] };
}
