import type { RestApi } from "../../../ir/api.ts";
import type { ConditionBranch } from "../../../ir/cfn.ts";
import type { Operation } from "../../../ir/operation.ts";

/** A step of a path, which is a resource of its own. */
export interface PathResource {
  /** `/pets/{petId}`. */
  readonly path: string;
  /** Path of the one above; `/` is the API's own. */
  readonly parent: string;
  /** `{petId}`. */
  readonly part: string;
  /** Under which branches of conditions there is an operation at it or below. */
  readonly whens: readonly (readonly ConditionBranch[])[];
}

/**
 * The path of the resource that the service makes for a path of the document: empty segments say nothing.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html
 */
export function resourcePath(path: string): string {
  return `/${stepsOf(path).join("/")}`;
}

/** All resources below the root, each after the one above it. */
export function resourceTree(api: RestApi): PathResource[] {
  const byPath = new Map<
    string,
    { readonly parent: string; readonly part: string; readonly whens: Operation["when"][] }
  >();
  for (const { path, method, when } of api.operations) {
    if (method === "trace") continue;
    let parent = "/";
    for (const part of stepsOf(path)) {
      const here = parent === "/" ? `/${part}` : `${parent}/${part}`;
      const known = byPath.get(here) ?? { parent, part, whens: [] };
      known.whens.push(when);
      byPath.set(here, known);
      parent = here;
    }
  }
  return [...byPath].map(([path, resource]) => ({ path, ...resource }));
}

function stepsOf(path: string): string[] {
  return path.split("/").filter((step) => step !== "");
}
