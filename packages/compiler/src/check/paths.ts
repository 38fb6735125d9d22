import type { Operation } from "../ir/operation.ts";
import { fromPointer } from "../source/origin.ts";

/** The segments of a path: `/pets/{id}` → `pets`, `{id}`. */
export function segmentsOf(path: string): string[] {
  return path.split("/").slice(1);
}

/** Whether a segment is a path variable, greedy ones included. */
export function isVariable(segment: string): boolean {
  return segment.startsWith("{") && segment.endsWith("}");
}

/** Whether a segment is a greedy path variable. */
export function isGreedy(segment: string): boolean {
  return segment.startsWith("{") && segment.endsWith("+}");
}

/** The path of an operation as the document has it. */
export function writtenPath({ pathOrigin }: Operation): string {
  return fromPointer(pathOrigin.pointer).at(-1) ?? "";
}

/** Operations by path, in document order; the `$default` route of an HTTP API, which has no path, left out. */
export function operationsByPath(
  operations: readonly Operation[],
): ReadonlyMap<string, readonly [Operation, ...Operation[]]> {
  const byPath = new Map<string, [Operation, ...Operation[]]>();
  for (const operation of operations) {
    if (operation.isDefaultRoute) continue;
    const known = byPath.get(operation.path);
    if (known) known.push(operation);
    else byPath.set(operation.path, [operation]);
  }
  return byPath;
}
