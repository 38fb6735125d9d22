import type { CfnJson } from "../../ir/cfn.ts";
import { isObject, type JsonObject } from "../../source/json.ts";
import { compact, compareText, jsonMap, unlessEmpty } from "../../source/json-map.ts";
import type { Condition, Fragment, Output, Parameter, Resource } from "./part.ts";

/** A template in CloudFormation's own JSON, each section by name. */
export interface Template {
  readonly description: string;
  readonly parameters: JsonObject;
  readonly mappings: JsonObject;
  readonly conditions: JsonObject;
  readonly resources: JsonObject;
  readonly outputs: JsonObject;
}

/**
 * One template of what the parts made, in their order.
 *
 * @throws Error if two parts use one name for different things, which is a bug of ours
 */
export function assemble(description: string, fragments: readonly Fragment[]): Template {
  return {
    description,
    parameters: section(
      fragments.flatMap(({ parameters = [] }) => parameters.map((it) => [it.name, printParameter(it)])),
    ),
    mappings: {},
    conditions: section(fragments.flatMap(({ conditions = [] }) => inOrder(conditions))),
    resources: section(
      fragments.flatMap(({ resources = [] }) => resources.map((it) => [it.logicalId, printResource(it)])),
    ),
    outputs: section(fragments.flatMap(({ outputs = [] }) => outputs.map((it) => [it.logicalId, printOutput(it)]))),
  };
}

/** The template as the one JSON value that is printed, sections in the customary order, empty ones left out. */
export function templateJson(template: Template): JsonObject {
  return compact({
    AWSTemplateFormatVersion: "2010-09-09",
    Description: template.description,
    Parameters: unlessEmpty(template.parameters),
    Mappings: unlessEmpty(template.mappings),
    Conditions: unlessEmpty(template.conditions),
    Resources: template.resources,
    Outputs: unlessEmpty(template.outputs),
  });
}

/** A Parameter as the template says it. */
export function printParameter(parameter: Parameter): JsonObject {
  return compact({
    Type: parameter.type,
    Description: parameter.description,
    Default: parameter.default,
    AllowedValues: parameter.allowedValues,
  });
}

/** The conditions of a part by name: they come in the order of the document, which says nothing. */
function inOrder(conditions: readonly Condition[]): (readonly [string, CfnJson])[] {
  return [...conditions]
    .sort((one, other) => compareText(one.name, other.name))
    .map(({ name, expression }) => [name, expression]);
}

function printResource(resource: Resource): JsonObject {
  return compact({
    Type: resource.type,
    Condition: resource.condition,
    DependsOn: resource.dependsOn && unlessEmpty(resource.dependsOn),
    DeletionPolicy: resource.retained === true ? "Retain" : undefined,
    UpdateReplacePolicy: resource.retained === true ? "Retain" : undefined,
    Metadata: printMetadata(resource),
    Properties: unlessEmpty(resource.properties),
  });
}

/**
 * The metadata, in which a resource refers to what it depends on under a condition: `DependsOn` can have none, and a reference
 * makes the order too.
 *
 * https://cloudonaut.io/optional-dependson-with-cloudformation-metadata-to-the-rescue
 */
function printMetadata({ metadata, dependsOnOptional = [] }: Resource): CfnJson | undefined {
  if (dependsOnOptional.length === 0) return metadata;
  const references = dependsOnOptional.map(({ condition, logicalId }) => ({
    "Fn::If": [condition, { Ref: logicalId }, { Ref: "AWS::NoValue" }],
  }));
  return { ...(isObject(metadata) ? metadata : {}), DependsOn: references };
}

function printOutput(output: Output): JsonObject {
  return { Description: output.description, Value: output.value };
}

function section(members: readonly (readonly [string, CfnJson])[]): JsonObject {
  const seen = new Map<string, CfnJson>();
  for (const [name, value] of members) {
    const known = seen.get(name);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(value)) {
      throw new Error(`two parts of the template are called ${name}`);
    }
    seen.set(name, value);
  }
  return jsonMap(seen);
}
