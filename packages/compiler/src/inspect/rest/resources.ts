import type { RestApi } from "../../ir/api.ts";
import type { Operation } from "../../ir/operation.ts";
import type { JsonObject } from "../../source/json.ts";
import { ids } from "../ids.ts";
import { compact, compareText } from "../../source/json-map.ts";
import { sortedMembers } from "../members.ts";
import type { View } from "../options.ts";
import { method } from "./method.ts";

/** What `GetResources` answers with `embed=methods`, sorted by path: each step of a path is a resource. */
export function resources(api: RestApi, view: View): JsonObject[] {
  const byPath = new Map<string, Operation[]>([["/", []]]);
  for (const operation of api.operations.filter(view.exists)) {
    const steps = stepsOf(operation.path);
    for (let length = 0; length <= steps.length; length += 1) {
      const path = pathOf(steps.slice(0, length));
      if (!byPath.has(path)) byPath.set(path, []);
    }
    byPath.get(pathOf(steps))?.push(operation);
  }
  return [...byPath]
    .sort(([one], [other]) => compareText(one, other))
    .map(([path, operations]) => resource(path, operations, api, view));
}

/** The resource's path for a path of the document: no slash at the end, none twice. */
export function resourcePath(path: string): string {
  return pathOf(stepsOf(path));
}

function resource(path: string, operations: readonly Operation[], api: RestApi, view: View): JsonObject {
  const steps = stepsOf(path);
  return compact({
    id: ids.resource(path),
    parentId: steps.length === 0 ? undefined : ids.resource(pathOf(steps.slice(0, -1))),
    pathPart: steps.at(-1),
    path,
    resourceMethods: sortedMembers(
      // TRACE has no counterpart.
      operations
        .filter((operation) => operation.method !== "trace")
        .map((operation) => [operation.method.toUpperCase(), method(operation, api, view)]),
    ),
  });
}

function stepsOf(path: string): string[] {
  return path.split("/").filter((step) => step !== "");
}

function pathOf(steps: readonly string[]): string {
  return `/${steps.join("/")}`;
}
