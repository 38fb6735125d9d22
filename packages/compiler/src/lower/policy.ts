import type { CallersConfig, PolicyDocumentConfig } from "../config/settings/policy.ts";
import type { ConfigList, ConfigValue } from "../config/config-value.ts";
import { isStackFilledList, type Cfn, type CfnJson } from "../ir/cfn.ts";
import { listOf } from "../ir/list-of.ts";
import type { RestEndpoint } from "../ir/settings/endpoint.ts";
import type { Json, JsonObject } from "../source/json.ts";
import { child } from "../source/node.ts";
import { cfnJson } from "./cfn-value.ts";
import { configJson, configListJson } from "./config-value.ts";
import type { Context } from "./context.ts";
import { fillJson } from "./names.ts";

/** Every method of every stage; the service puts the API's own ARN before it, which no template could without a cycle. */
const allMethods = "execute-api:/*";

/**
 * The resource policy: that of the configuration, else that of the document, intrinsics in it kept; else, for a private API whose
 * VPC endpoints the configuration names or makes, one that lets requests through those in. Addresses alone do not say who may call a
 * private API, since every VPC has the same ones: where no callers are named otherwise, they come through its endpoints too.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html
 */
export function lowerPolicy({ config, document }: Context, endpoint: RestEndpoint): CfnJson | undefined {
  const isPrivate = endpoint.type === "private";
  const endpoints = isPrivate ? endpoint.vpcEndpointIds : [];
  const { policy } = config;
  if (policy !== undefined) {
    if ("Statement" in policy) return configured(policy);
    return policyFor(policy, namesCallers(policy) ? listIn(policy.vpcEndpointIds) : idsIn(endpoints), isPrivate);
  }
  const { value: written, graph } = child(document.root, "x-amazon-apigateway-policy");
  if (written !== undefined) return fillJson(written, graph.names);
  const { vpcEndpointIds, vpcEndpoint } = config.endpoint ?? {};
  const isNamed = isSaid(vpcEndpointIds) || vpcEndpoint !== undefined;
  return isNamed && isPrivate ? policyFor({}, idsIn(endpoints), isPrivate) : undefined;
}

/** Whether callers are named by more than their addresses. */
function namesCallers({ vpcEndpointIds, vpcIds, principals }: CallersConfig): boolean {
  return [vpcEndpointIds, vpcIds, principals].some(isSaid);
}

function isSaid(list: ConfigList | undefined): list is ConfigList {
  return list !== undefined && !(Array.isArray(list) && list.length === 0);
}

function configured(policy: PolicyDocumentConfig): CfnJson {
  const statements = Array.isArray(policy.Statement) ? (policy.Statement as readonly JsonObject[]) : [policy.Statement];
  return configJson({
    Version: "2012-10-17",
    ...policy,
    Statement: (statements as readonly JsonObject[]).map(expandStatement),
  });
}

function expandStatement(statement: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(statement).map(([key, value]) => [
      key,
      /^(?:Not)?Resource$/.test(key) ? expandResource(value) : value,
    ]),
  );
}

/** `GET /pets/{petId}` as a pattern below `execute-api:/`, for every stage. */
function expandResource(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(expandResource);
  if (typeof value !== "string") return value;
  const [, method, path] = /^([A-Z]+|\*) (\/.*)$/.exec(value) ?? [];
  if (method === undefined || path === undefined) return value;
  return `execute-api:/*/${method === "ANY" ? "*" : method}${path.replaceAll(/\{[^{}]*\}/g, "*")}`;
}

/**
 * Allowed is everybody, and refused who is not among those that may call: an Allow alone would not keep out callers whom their
 * own IAM policy lets in.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html
 */
function policyFor(callers: CallersConfig, endpoints: CfnJson | undefined, isPrivate: boolean): CfnJson {
  const address = isPrivate ? "aws:VpcSourceIp" : "aws:SourceIp";
  const { principals } = callers;
  return {
    Version: "2012-10-17",
    Statement: [
      statement("Allow", isSaid(principals) ? { AWS: configListJson(principals, principal) } : "*"),
      ...refused("NotIpAddress", address, listIn(callers.ipRanges)),
      ...refused("IpAddress", address, listIn(callers.blockedIpRanges)),
      ...refused("StringNotEquals", "aws:SourceVpce", endpoints),
      ...refused("StringNotEquals", "aws:SourceVpc", listIn(callers.vpcIds)),
    ],
  };
}

function refused(operator: string, key: string, list: CfnJson | undefined): JsonObject[] {
  if (list === undefined) return [];
  return [{ ...statement("Deny", "*"), Condition: { [operator]: { [key]: list } } }];
}

function listIn(list: ConfigList | undefined): CfnJson | undefined {
  return isSaid(list) ? configListJson(list) : undefined;
}

function idsIn(ids: readonly Cfn<string>[]): CfnJson | undefined {
  if (ids.length === 0) return undefined;
  return listOf(ids.map((id) => ({ json: cfnJson(id), isList: isStackFilledList(id) })));
}

function statement(effect: "Allow" | "Deny", who: Json): JsonObject {
  return { Effect: effect, Principal: who, Action: "execute-api:Invoke", Resource: allMethods };
}

/** An account's number stands for the account. */
function principal(written: ConfigValue<string>): Json {
  const isAccount = typeof written === "string" && /^\d{12}$/.test(written);
  return isAccount ? { "Fn::Sub": `arn:\${AWS::Partition}:iam::${written}:root` } : configJson(written as Json);
}
