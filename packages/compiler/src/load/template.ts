import type { Report } from "../diagnostics/diagnostic.ts";
import { isObject, own, type Json, type JsonObject } from "../source/json.ts";
import { below, type Origin } from "../source/origin.ts";
import * as findings from "./diagnostics/template.ts";
import type { TemplateDefinitions } from "./document.ts";
import type { Files } from "./files.ts";
import type { View } from "./graph.ts";
import { includeLocation, localFile } from "./location.ts";
import { withSamEvents } from "./sam-events.ts";
import { reportUnreadProperties } from "./unread-properties.ts";

/** A document that stands in a template, or that a template names. */
export interface TemplateDocument {
  readonly root: View;
  readonly template: TemplateDefinitions;
  /** Where what the SAM transform adds to the document comes from. */
  readonly made: ReadonlyMap<object, Origin>;
}

/** Properties that hold or name the document, by resource type; those that hold it first. */
export const documentProperties: ReadonlyMap<string, readonly string[]> = new Map([
  ["AWS::ApiGateway::RestApi", ["Body", "BodyS3Location"]],
  ["AWS::ApiGatewayV2::Api", ["Body", "BodyS3Location"]],
  ["AWS::Serverless::Api", ["DefinitionBody", "DefinitionUri"]],
  ["AWS::Serverless::HttpApi", ["DefinitionBody", "DefinitionUri"]],
]);

/** Whether a file's value is a CloudFormation or SAM template, and not an OpenAPI document. */
export function isTemplate(value: Json): boolean {
  const resources = own(value, "Resources");
  if (!isObject(resources) || ["openapi", "swagger", "paths"].some((key) => own(value, key) !== undefined))
    return false;
  if (["AWSTemplateFormatVersion", "Transform"].some((key) => own(value, key) !== undefined)) return true;
  return Object.values(resources).some((resource) => /^(?:AWS|Alexa|Custom)::/.test(typeOf(resource)));
}

/**
 * Finds the document of a template: that of the resource `logicalId`, or of the only one that has any.
 *
 * `path` is as the user wrote it, for the commands that a finding proposes.
 */
export async function openTemplate(
  template: View,
  path: string,
  logicalId: string | undefined,
  files: Files,
  report: Report,
): Promise<TemplateDocument | undefined> {
  const candidates = candidatesOf(template.value);
  const logicalIds = candidates.map((candidate) => candidate.logicalId);
  const [first, second] =
    logicalId === undefined ? candidates : candidates.filter((each) => each.logicalId === logicalId);
  if (first === undefined) {
    if (logicalId === undefined) report(findings.templateWithoutDocument, template.origin, {});
    else report(findings.templateResource, below(template.origin, "Resources"), { logicalId, logicalIds });
    return undefined;
  }
  if (second !== undefined) {
    report(findings.templateChoice, below(template.origin, "Resources"), { path, logicalIds });
    return undefined;
  }
  const at = below(template.origin, "Resources", first.logicalId, "Properties");
  reportUnreadProperties(first.properties, { type: first.resourceType, origin: at }, report);
  const root = await rootOf(first, template, files, report);
  if (root === undefined) return undefined;
  const definitions = definitionsOf(template.value, first);
  const { document, made } = withSamEvents(
    root.value,
    first,
    definitions.resources,
    below(template.origin, "Resources"),
  );
  return { root: { ...root, value: document }, template: definitions, made };
}

/** The type of a resource; empty where there is none. */
export function typeOf(resource: Json): string {
  const type = own(resource, "Type");
  return typeof type === "string" ? type : "";
}

interface Candidate {
  readonly logicalId: string;
  readonly resourceType: string;
  readonly properties: Json | undefined;
  /** Which of the properties holds or names the document, and its value. */
  readonly property: string;
  readonly value: Json;
}

function candidatesOf(template: Json): Candidate[] {
  const resources = own(template, "Resources");
  if (!isObject(resources)) return [];
  return Object.entries(resources).flatMap(([logicalId, resource]) => {
    const resourceType = typeOf(resource);
    const properties = own(resource, "Properties");
    for (const property of documentProperties.get(resourceType) ?? []) {
      const value = own(properties, property);
      if (value !== undefined && value !== null) return [{ logicalId, resourceType, properties, property, value }];
    }
    return [];
  });
}

async function rootOf(candidate: Candidate, template: View, files: Files, report: Report): Promise<View | undefined> {
  const { logicalId, property, value } = candidate;
  const origin = below(template.origin, "Resources", logicalId, "Properties", property);
  const isInline = property === "Body" || property === "DefinitionBody";
  const included = isInline ? includeLocation(value) : { location: value };
  const isWhole = included !== undefined && (!isInline || Object.keys(value as object).length === 1);
  if (!isWhole) return { value, origin };

  const file = localFile(included.location, template.origin.file);
  if (file === undefined) {
    report(findings.definitionElsewhere, origin, { property });
    return undefined;
  }
  const read = await files.open(file);
  const reason = files.failures.get(file);
  if (reason !== undefined)
    report(findings.includeUnreadable, origin, { location: included.location as string, reason });
  return read && { value: read.value, origin: { file, pointer: "" } };
}

function definitionsOf(template: Json, { logicalId, resourceType }: Candidate): TemplateDefinitions {
  const section = (key: string): JsonObject => {
    const value = own(template, key);
    return isObject(value) ? value : {};
  };
  return {
    logicalId,
    resourceType,
    parameters: section("Parameters"),
    conditions: section("Conditions"),
    mappings: section("Mappings"),
    resources: section("Resources"),
  };
}
