import type { Parameter } from "../../ir/operation.ts";
import type { Statement, Step } from "../../vtl/ast.ts";
import { walk } from "../../vtl/walk.ts";
import { pathOf } from "./members-at.ts";
import { parameterRead } from "./parameter-read.ts";

/** Parameters of the request that a template or a mapping reads; those that it names in the wrong way too, since that is found elsewhere. */
export interface ParametersRead {
  /** Whether it can read any: it takes all of them, works out their names, or calls `$input` something else. */
  readonly isAny: boolean;
  /** In lower case, wherever they are. */
  readonly names: ReadonlySet<string>;
  /** Whether it reads `$context.path`, in which the path parameters are. */
  readonly hasPath: boolean;
}

/** What a template reads of the parameters. */
export function parametersReadIn(body: readonly Statement[]): ParametersRead {
  const names = new Set<string>();
  let isAny = false;
  let hasPath = false;
  walk(body, {
    reference(node) {
      const path = pathOf(node);
      const [first] = node.steps;
      const parameter = parameterRead(node);
      if (parameter) names.add(parameter.name.toLowerCase());
      else if (node.name === "input" && (first === undefined || isParams(first))) isAny = true;
      else if (node.name === "context" && path[0] === "path") hasPath = true;
      else if (node.name === "method") names.add((path.at(-1) ?? "").toLowerCase());
    },
  });
  return { isAny, names, hasPath };
}

function isParams(step: Step): boolean {
  return step.kind === "method" && step.name === "params";
}

/** Whether a template can have read a parameter. */
export function reads({ isAny, names, hasPath }: ParametersRead, { name, in: place }: Parameter): boolean {
  return isAny || names.has(name.toLowerCase()) || (hasPath && place === "path");
}
