import { load } from "js-yaml";
import { isObject, own, type Json, type JsonObject } from "../../../src/source/json.ts";
import { yamlSchema } from "../../../src/source/yaml-schema.ts";

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
}

/**
 * A template with the API, its deployment and its stage alone, and without authorizers: LocalStack has no resource for them, so that
 * methods ask for nothing in both layouts.
 */
export function reduceTemplate(text: string): ReducedTemplate {
  const template = load(text, { schema: yamlSchema }) as JsonObject;
  const kept = Object.entries(own(template, "Resources") as JsonObject)
    .filter(([, resource]) => known.has(String(own(resource, "Type"))))
    .map(([id, resource]): [string, Json] => [id, reduceResource(resource)]);
  const ids = new Set(kept.map(([id]) => id));
  const gone = Object.keys(own(template, "Resources") as JsonObject).filter((id) => !ids.has(id));
  const resources = Object.fromEntries(
    kept.map(([id, resource]) => [id, withValues(withDependencies(resource, ids), new Set(gone))]),
  );
  const { Outputs: _, ...rest } = template;
  return { template: { ...rest, Resources: resources }, parameters: valuesFor(own(template, "Parameters")) };
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

/** Something that passes for an ARN in place of references to resources that are not there. */
function withValues(json: Json, gone: ReadonlySet<string>): Json {
  if (Array.isArray(json)) return (json as readonly Json[]).map((item) => withValues(item, gone));
  if (!isObject(json)) return json;
  const [key, ...more] = Object.keys(json);
  const argument = key === undefined || more.length > 0 ? undefined : own(json, key);
  const owner =
    key === "Ref" ? argument : key === "Fn::GetAtt" && Array.isArray(argument) ? (argument[0] as Json) : undefined;
  if (typeof owner === "string" && gone.has(owner)) return arnOf(owner);
  if (key === "Fn::Sub" && typeof argument === "string") {
    const filled = argument.replaceAll(/\$\{([^}!.]+)[^}]*\}/g, (written, name: string) =>
      gone.has(name) ? arnOf(name) : written,
    );
    return { [key]: filled };
  }
  return Object.fromEntries(Object.entries(json).map(([name, member]) => [name, withValues(member, gone)]));
}

function arnOf(name: string): string {
  return `arn:aws:iam::000000000000:role/${name}`;
}

/** A value of the right form for each parameter: the first that is allowed, or something that passes for an ARN. */
function valuesFor(parameters: Json | undefined): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(isObject(parameters) ? parameters : {}).flatMap(([name, parameter]): [string, string][] => {
      if (own(parameter, "Default") !== undefined) return [];
      const allowed = own(parameter, "AllowedValues");
      const [first] = Array.isArray(allowed) ? (allowed as readonly Json[]) : [];
      return [[name, first === undefined ? arnOf(name) : String(first)]];
    }),
  );
}
