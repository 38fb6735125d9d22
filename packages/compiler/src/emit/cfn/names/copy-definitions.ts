import type { Json, JsonObject } from "../../../source/json.ts";
import { own } from "../../../source/json.ts";
import type { Definitions } from "../definitions.ts";
import { sortedMap } from "../../../source/json-map.ts";
import type { Template } from "../template.ts";
import { forEachUseIn } from "./template-uses.ts";
import { forEachUse, type NameUse } from "../../../ir/name-uses.ts";

/** The template with all definitions that it uses and has not: parameters, mappings, and conditions with what those use in turn. */
export function copyDefinitions(template: Template, definitions: Definitions | undefined): Template {
  if (definitions === undefined) return template;
  const parameters = new Map<string, Json>();
  const mappings = new Map<string, Json>();
  const conditions = new Map<string, Json>();
  const pending: NameUse[] = [];
  forEachUseIn(template, (use) => pending.push(use));
  for (let use = pending.pop(); use !== undefined; use = pending.pop()) {
    if (use.kind === "ref" && !isDefined(template, use.name)) copy(definitions.parameters, use.name, parameters);
    if (use.kind === "mapping") copy(definitions.mappings, use.name, mappings);
    if (use.kind !== "condition" || Object.hasOwn(template.conditions, use.name)) continue;
    const expression = copy(definitions.conditions, use.name, conditions);
    if (expression !== undefined) forEachUse(expression, (inner) => pending.push(inner));
  }
  return {
    ...template,
    parameters: joined(template.parameters, parameters),
    mappings: joined(template.mappings, mappings),
    conditions: joined(template.conditions, conditions),
  };
}

function isDefined(template: Template, name: string): boolean {
  return Object.hasOwn(template.parameters, name) || Object.hasOwn(template.resources, name);
}

/** Copies a definition that is not there yet; gives it if so. */
function copy(section: object, name: string, copied: Map<string, Json>): Json | undefined {
  const definition = own(section, name);
  if (definition === undefined || copied.has(name)) return undefined;
  copied.set(name, definition);
  return definition;
}

function joined(ours: JsonObject, copied: ReadonlyMap<string, Json>): JsonObject {
  return { ...ours, ...sortedMap(copied) };
}
