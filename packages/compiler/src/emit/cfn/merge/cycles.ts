import { isObject, own, type Json, type JsonObject } from "../../../source/json.ts";
import { forEachUse } from "../../../ir/name-uses.ts";

/**
 * Circles of resources that go through one of `ours`, each once and as short as can be: the first again at the end, and the
 * resource of theirs that refers to ours in front, where there is one.
 */
export function cyclesThrough(ours: ReadonlySet<string>, resources: JsonObject): readonly (readonly string[])[] {
  const graph = new Map(Object.entries(resources).map(([id, resource]) => [id, needsOf(resource, resources)]));
  const cycles: (readonly string[])[] = [];
  const seen = new Set<string>();
  for (const start of graph.keys()) {
    if (!ours.has(start) || seen.has(start)) continue;
    const cycle = shortestCycle(start, graph);
    if (cycle === undefined) continue;
    for (const id of cycle) seen.add(id);
    cycles.push(rotated(cycle, ours));
  }
  return cycles;
}

function needsOf(resource: Json, resources: JsonObject): ReadonlySet<string> {
  const needs = new Set<string>();
  const add = (id: string): void => {
    if (Object.hasOwn(resources, id)) needs.add(id);
  };
  const depends = own(resource, "DependsOn");
  for (const id of Array.isArray(depends) ? (depends as readonly Json[]) : [depends]) {
    if (typeof id === "string") add(id);
  }
  forEachUse(withoutEvents(resource), (use) => {
    if (use.kind === "ref") add(use.name);
    if (use.kind === "attribute") add(use.resource);
  });
  return needs;
}

/** SAM makes resources of their own of a function's events. */
function withoutEvents(resource: Json): Json {
  const properties = own(resource, "Properties");
  if (own(resource, "Type") !== "AWS::Serverless::Function" || !isObject(properties)) return resource;
  return Object.values(Object.fromEntries(Object.entries(properties).filter(([key]) => key !== "Events")));
}

function shortestCycle(start: string, graph: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    for (const next of graph.get(id) ?? []) {
      if (next === start) return pathTo(id, start, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, id);
      queue.push(next);
    }
  }
  return undefined;
}

function pathTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const path = [end];
  for (let id = end; id !== start;) {
    id = cameFrom.get(id) ?? start;
    path.unshift(id);
  }
  return path;
}

/** The circle from the resource of theirs on that refers to ours: that reference is the one to give up. */
function rotated(cycle: readonly string[], ours: ReadonlySet<string>): readonly string[] {
  const at = cycle.findIndex((id, index) => !ours.has(id) && ours.has(cycle[(index + 1) % cycle.length] ?? ""));
  const from = Math.max(at, 0);
  const turned = [...cycle.slice(from), ...cycle.slice(0, from)];
  return [...turned, ...turned.slice(0, 1)];
}
