import { existsSync } from "node:fs";
import { join } from "node:path";
import { isObject, own, type Json, type JsonObject } from "../../../src/source/json.ts";
import { readJson } from "../import/json-file.ts";
import type { ErrorRow } from "./row.ts";

interface Step {
  readonly id: string;
  readonly call: string;
  readonly params: JsonObject;
}

/** Paths of the resources that an API has when a call is made, by the expression that names each: `{{op3.id}}`. */
export function resourcesBefore(row: ErrorRow, rows: readonly ErrorRow[], cases: string): Map<string, string> {
  const refused = new Set(rows.filter((each) => each.case === row.case).map(({ call, params }) => keyOf(call, params)));
  const parts = new Map<string, { parent: string | undefined; part: string }>();
  for (const { id, call, params } of stepsOf(join(cases, row.case))) {
    if (keyOf(call, params) === keyOf(row.call, row.params)) break;
    if (refused.has(keyOf(call, params))) continue;
    const resource = String(own(params, "resourceId"));
    if (call === "create_rest_api") parts.set(`{{${id}.rootResourceId}}`, { parent: undefined, part: "" });
    if (call === "delete_resource") parts.delete(resource);
    if (call === "create_resource") {
      parts.set(`{{${id}.id}}`, {
        parent: String(own(params, "parentId")),
        part: String(own(params, "pathPart")),
      });
    }
    const known = parts.get(resource);
    if (call !== "update_resource" || known === undefined) continue;
    for (const { path, value } of patchesOf(params)) {
      if (path === "/parentId") known.parent = value;
      if (path === "/pathPart") known.part = value;
    }
  }
  const pathOf = (name: string, steps = 0): string => {
    const resource = parts.get(name);
    if (resource?.parent === undefined || steps > parts.size) return "";
    return `${pathOf(resource.parent, steps + 1)}/${resource.part}`;
  };
  return new Map([...parts.keys()].map((name) => [name, pathOf(name) || "/"]));
}

export interface Patch {
  readonly op: string;
  readonly path: string;
  readonly value: string;
}

/** The changes that an `update_…` call asks for; a missing value is the empty text. */
export function patchesOf(params: JsonObject): Patch[] {
  const patches = own(params, "patchOperations");
  return (Array.isArray(patches) ? (patches as readonly Json[]) : []).map((patch) => ({
    op: String(own(patch, "op")),
    path: String(own(patch, "path")),
    value: String(own(patch, "value") ?? ""),
  }));
}

function stepsOf(folder: string): Step[] {
  const file = join(folder, "input.json");
  if (!existsSync(file)) return [];
  const input = readJson(file);
  const steps = Array.isArray(input) ? input : own(input, "steps");
  return (Array.isArray(steps) ? (steps as readonly Json[]) : []).map((step) => {
    const params = own(step, "params");
    return {
      id: String(own(step, "id")),
      call: String(own(step, "call")).replace(/^.*\./, ""),
      params: isObject(params) ? params : {},
    };
  });
}

function keyOf(call: string, params: JsonObject): string {
  return JSON.stringify([call, params]);
}
