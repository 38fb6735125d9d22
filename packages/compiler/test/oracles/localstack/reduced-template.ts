import { load } from "js-yaml";
import { isObject, own, type Json, type JsonObject } from "../../../src/source/json.ts";
import { yamlSchema } from "../../../src/source/yaml-schema.ts";
import { arnOf } from "./arn.ts";
import { parameterValues } from "./parameter-values.ts";
import { subAsJoin } from "./sub-as-join.ts";

/** What LocalStack can make of an API. */
const known: ReadonlySet<string> = new Set(
  ["RestApi", "Resource", "Method", "Model", "RequestValidator", "GatewayResponse", "Deployment", "Stage"].map(
    (type) => `AWS::ApiGateway::${type}`,
  ),
);

/** A template with what LocalStack knows of it, and values for its parameters. */
export interface ReducedTemplate {
  readonly template: JsonObject;
  readonly parameters: ReadonlyMap<string, string>;
  /** What is not in it: types of resources, a line for each resource. */
  readonly removed: readonly string[];
}

/**
 * A template with the API, its deployment and its stage alone, and without authorizers: LocalStack has no resource for them, so that
 * methods ask for nothing in both layouts.
 */
export function reduceTemplate(text: string): ReducedTemplate {
  const template = load(text, { schema: yamlSchema }) as JsonObject;
  const all = Object.entries(own(template, "Resources") as JsonObject);
  const isKnown = (resource: Json): boolean => known.has(String(own(resource, "Type")));
  const kept = all
    .filter(([, resource]) => isKnown(resource))
    .map(([id, resource]): [string, Json] => [id, reduceResource(resource)]);
  const ids = new Set(kept.map(([id]) => id));
  const { Parameters = {}, Mappings = {}, Conditions = {} } = template;
  const names = new Set([...ids, ...Object.keys(Parameters as JsonObject)]);
  const resources = Object.fromEntries(
    kept.map(([id, resource]) => [id, withValues(subAsJoin(withDependencies(resource, ids)), names)]),
  );
  return {
    template: { Parameters, Mappings, Conditions: subAsJoin(Conditions), Resources: resources },
    parameters: parameterValues(Parameters, resources),
    removed: all.filter(([, resource]) => !isKnown(resource)).map(([, resource]) => String(own(resource, "Type"))),
  };
}

function reduceResource(resource: Json): Json {
  if (!isObject(resource)) return resource;
  const properties = own(resource, "Properties");
  const { Metadata: _, ...rest } = resource;
  if (!isObject(properties)) return rest;
  return { ...rest, Properties: reduceProperties(String(own(resource, "Type")), properties) };
}

function reduceProperties(type: string, properties: JsonObject): JsonObject {
  if (type === "AWS::ApiGateway::Stage") {
    const { RestApiId = null, StageName = null, DeploymentId = null } = properties;
    return { RestApiId, StageName, DeploymentId };
  }
  if (type === "AWS::ApiGateway::Method") {
    const { AuthorizerId: _, AuthorizationScopes: __, ...rest } = properties;
    return "AuthorizerId" in properties ? { ...rest, AuthorizationType: "NONE" } : rest;
  }
  return properties;
}

function withDependencies(resource: Json, ids: ReadonlySet<string>): Json {
  const list = own(resource, "DependsOn");
  if (!isObject(resource) || !Array.isArray(list)) return resource;
  return { ...resource, DependsOn: (list as readonly Json[]).filter((id) => ids.has(String(id))) };
}

/**
 * Values for what is not there, or not the same in both stacks: resources that LocalStack lacks, the stack's own name, and accounts of
 * others in ARNs of roles, which LocalStack refuses.
 */
function withValues(json: Json, names: ReadonlySet<string>): Json {
  if (typeof json === "string") return withValuesIn(json);
  if (Array.isArray(json)) return (json as readonly Json[]).map((item) => withValues(item, names));
  if (!isObject(json)) return json;
  const [key, ...more] = Object.keys(json);
  const argument = key === undefined || more.length > 0 ? undefined : own(json, key);
  if (key === "Ref" && argument === "AWS::StackName") return "stack";
  const owner =
    key === "Ref" ? argument : key === "Fn::GetAtt" && Array.isArray(argument) ? (argument[0] as Json) : undefined;
  if (typeof owner === "string" && !owner.startsWith("AWS::") && !names.has(owner)) return arnOf(owner);
  return Object.fromEntries(Object.entries(json).map(([name, member]) => [name, withValues(member, names)]));
}

/** Accounts of others as LocalStack's own, and the URI of a function as it was before response streaming, which LocalStack 4.9 lacks. */
export function withValuesIn(text: string): string {
  return text
    .replace(/^(arn:[^:]*:iam::)[^:]+:(?=role|user)/, "$1000000000000:")
    .replace("lambda:path/2021-11-15/functions/", "lambda:path/2015-03-31/functions/")
    .replace("/response-streaming-invocations", "/invocations");
}
