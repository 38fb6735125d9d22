import type { Schema } from "../../../ir/schema.ts";
import { stronglyConnected } from "./components.ts";
import type { Schemas } from "../../../ir/schema-walk.ts";

/** Tells references that must be left out, since an alias must not lead back to itself: `type A = A | null`. */
export type IsCircular = (from: string, to: string, isAllOf: boolean) => boolean;

/** A reference that an alias makes without an object or array in between. */
interface Edge {
  readonly from: string;
  readonly to: string;
  readonly isAllOf: boolean;
}

/**
 * Finds the references to leave out.
 *
 * Where a parent lists its children in `oneOf` and these name it in `allOf`, the latter give way: the parent's own
 * properties can stand in for it. What is circular after that says nothing at all.
 */
export function findCircular(schemas: Schemas): IsCircular {
  const edges = [...schemas].flatMap(([name, schema]) => edgesOf(name, schema));
  const isInCircle = circles(edges);
  const toParents = new Set(edges.filter((edge) => edge.isAllOf && isInCircle(edge)));

  const others = edges.filter((edge) => !toParents.has(edge));
  const isStillInCircle = circles(others);
  const leftOut = new Set([...toParents, ...others.filter(isStillInCircle)].map(keyOf));
  return (from, to, isAllOf) => leftOut.size > 0 && leftOut.has(keyOf({ from, to, isAllOf }));
}

const keyOf = ({ from, to, isAllOf }: Edge): string => JSON.stringify([from, to, isAllOf]);

function circles(edges: readonly Edge[]): (edge: Edge) => boolean {
  const targets = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const known = targets.get(from);
    if (known) known.push(to);
    else targets.set(from, [to]);
  }
  const component = stronglyConnected(targets);
  return ({ from, to }) => component.has(from) && component.get(from) === component.get(to);
}

function edgesOf(from: string, schema: Schema): Edge[] {
  const edges: Edge[] = [];
  const queue: { readonly schema: Schema; readonly isAllOf: boolean }[] = [{ schema, isAllOf: false }];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { isAllOf } = next;
    if (next.schema.kind === "ref") edges.push({ from, to: next.schema.name, isAllOf });
    if (next.schema.kind !== "shape") continue;
    const { allOf, oneOf, anyOf } = next.schema;
    queue.push(...allOf.map((member) => ({ schema: member, isAllOf: true })));
    queue.push(...[...oneOf, ...anyOf].map((member) => ({ schema: member, isAllOf })));
  }
  return edges;
}
