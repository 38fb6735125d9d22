import type { PathStep } from "./ast.ts";

/** Whether a path of these steps leads to one value at most. */
export function areDefinite(steps: readonly PathStep[]): boolean {
  const last = steps.at(-1);
  // Several names behind all other steps are picked into one object.
  return (
    areDefiniteBefore(steps, steps.length - 1) && (last?.kind === "property" || last === undefined || isDefinite(last))
  );
}

/** Whether the steps before an index lead to one value at most. */
export function areDefiniteBefore(steps: readonly PathStep[], index: number): boolean {
  return steps.slice(0, Math.max(0, index)).every(isDefinite);
}

function isDefinite(step: PathStep): boolean {
  switch (step.kind) {
    case "property":
      return step.names.length === 1;
    case "index":
      return step.indexes.length === 1;
    case "function":
      return true;
    case "wildcard":
    case "slice":
    case "scan":
    case "filter":
      return false;
  }
}
