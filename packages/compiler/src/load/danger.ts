import type { Json } from "../source/json.ts";
import { maxDepth } from "../source/limits.ts";

/** Why a value must not be walked by anybody: it contains itself, or aliases make it too deep or too large. */
export type Danger = "cyclic" | "too-deep" | { readonly nodes: number };

/** Values that a document may have when its aliases are written out; real ones stay below 500,000. */
const maxWrittenOut = 2_000_000;

interface Extent {
  /** Values in and below, aliases written out. */
  readonly nodes: number;
  /** Levels below. */
  readonly height: number;
}

const leaf: Extent = { nodes: 1, height: 0 };
const endless: Extent = { nodes: Infinity, height: Infinity };

/** Looks at each object of a value once, even where aliases share it, and so takes no longer for a hostile one. */
export function dangerOf(value: Json): Danger | undefined {
  const extents = new Map<object, Extent | "open">();

  function measure(current: Json): Extent {
    if (typeof current !== "object" || current === null) return leaf;
    const known = extents.get(current);
    if (known !== undefined) return known === "open" ? endless : known;
    extents.set(current, "open");
    let nodes = 1;
    let height = 0;
    for (const child of Array.isArray(current) ? (current as readonly Json[]) : Object.values(current)) {
      const extent = measure(child);
      nodes += extent.nodes;
      height = Math.max(height, extent.height + 1);
    }
    const extent = { nodes, height };
    extents.set(current, extent);
    return extent;
  }

  const { nodes, height } = measure(value);
  if (height === Infinity) return "cyclic";
  if (height > maxDepth) return "too-deep";
  return nodes > maxWrittenOut && nodes > 4 * extents.size ? { nodes } : undefined;
}
