import { isObject, own, type Json, type JsonObject } from "../../../source/json.ts";
import { parseText } from "../../../source/parse.ts";
import type { ParseProblem } from "../../../source/parsed.ts";
import { compact, jsonMap } from "../../../source/json-map.ts";
import type { Template } from "../template.ts";

/** A template of the user's that ours is put into: its text, and where it stands. */
export interface ExistingTemplate {
  /** Absolute path. */
  readonly file: string;
  readonly text: string;
}

/** Sections that both templates can have; by name in the template, and by ours. */
export const sections = [
  ["Parameters", "parameters"],
  ["Mappings", "mappings"],
  ["Conditions", "conditions"],
  ["Resources", "resources"],
  ["Outputs", "outputs"],
] as const;

/** The existing template, read. */
export interface ReadExisting {
  /** What it says, intrinsics in long form; undefined if it is none. */
  readonly theirs: JsonObject | undefined;
  readonly problems: readonly ParseProblem[];
}

/** Reads the template; what the text is not well-formed by is among the problems. */
export async function readExisting({ text }: ExistingTemplate): Promise<ReadExisting> {
  const { value, problems } = await parseText(text);
  const isTemplate = value !== undefined && isObject(value) && isObject(own(value, "Resources"));
  return { theirs: isTemplate ? value : undefined, problems };
}

/** A section of the existing template; empty where it has none. */
export function sectionOf(existing: JsonObject, name: string): JsonObject {
  const section = own(existing, name);
  return isObject(section) ? section : {};
}

/** All that `Ref` can name in the existing template. */
export function namesIn(existing: JsonObject): string[] {
  return [...Object.keys(sectionOf(existing, "Parameters")), ...resourcesOf(existing).map(([id]) => id)];
}

/**
 * Our template with the names of the existing one standing in it, empty, so that nothing is invented or copied for them.
 */
export function withNamesOf(existing: JsonObject, template: Template): Template {
  const stubs = (section: JsonObject, ours: JsonObject): JsonObject =>
    jsonMap([...Object.keys(section).map((name): [string, Json] => [name, {}]), ...Object.entries(ours)]);
  return {
    description: template.description,
    parameters: stubs(sectionOf(existing, "Parameters"), template.parameters),
    mappings: stubs(sectionOf(existing, "Mappings"), template.mappings),
    conditions: stubs(sectionOf(existing, "Conditions"), template.conditions),
    resources: stubs(jsonMap(resourcesOf(existing)), template.resources),
    outputs: template.outputs,
  };
}

/** Our template without what stands in it by {@link withNamesOf}. */
export function withoutNamesOf(existing: JsonObject, template: Template, assembled: Template): Template {
  const rest = (name: "Parameters" | "Mappings" | "Conditions" | "Resources"): JsonObject => {
    const key = name.toLowerCase() as "parameters" | "mappings" | "conditions" | "resources";
    const theirs = new Set([
      ...(name === "Resources" ? resourcesOf(existing).map(([id]) => id) : Object.keys(sectionOf(existing, name))),
    ]);
    return jsonMap(
      Object.entries(template[key]).filter(([id]) => !theirs.has(id) || Object.hasOwn(assembled[key], id)),
    );
  };
  return {
    ...template,
    parameters: rest("Parameters"),
    mappings: rest("Mappings"),
    conditions: rest("Conditions"),
    resources: rest("Resources"),
  };
}

/** Resources of the existing template, those that the SAM transform will make among them. */
export function resourcesOf(existing: JsonObject): [string, Json][] {
  return [...Object.entries(sectionOf(existing, "Resources")), ...generated(existing)];
}

/**
 * Resources that the SAM transform will make, which templates may refer to.
 *
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html
 */
function generated(existing: JsonObject): [string, Json][] {
  return Object.entries(sectionOf(existing, "Resources")).flatMap(([id, resource]): [string, Json][] => {
    const type = own(resource, "Type");
    const stub = compact({ Condition: own(resource, "Condition") });
    if (type === "AWS::Serverless::Function") {
      const alias = own(own(resource, "Properties"), "AutoPublishAlias");
      return [`${id}Role`, ...(typeof alias === "string" ? [`${id}Alias${alias}`] : [])].map((made) => [made, stub]);
    }
    return type === "AWS::Serverless::StateMachine" ? [[`${id}Role`, stub]] : [];
  });
}
