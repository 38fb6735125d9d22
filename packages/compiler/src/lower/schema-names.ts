import { deref, descend, entries, type Node } from "../source/node.ts";
import { fromPointer } from "../source/origin.ts";

/** Names of all schemas that are reached by `$ref`, and the schemas themselves. */
export interface SchemaNames {
  /** The name of the schema a `$ref` leads to; a new one if it is not under `components.schemas`. */
  nameOf(target: Node): string;
  /** Whether a schema has this name. */
  has(name: string): boolean;
  /** Every named schema, those of `components.schemas` first; grows while references are met. */
  readonly all: readonly NamedNode[];
}

export interface NamedNode {
  readonly name: string;
  readonly node: Node;
}

/** Starts with the document's own `components.schemas`. */
export function createSchemaNames(root: Node): SchemaNames {
  const all: NamedNode[] = [];
  const byPlace = new Map<string, string>();
  const taken = new Set<string>();

  const add = (name: string, node: Node): void => {
    taken.add(name);
    all.push({ name, node });
  };

  const own = entries(descend(root, "components", "schemas"));
  for (const [name, node] of own) byPlace.set(placeOf(node), name);
  for (const [name, node] of own) {
    // A component that only points into a part file is that part's schema: references inside the part mean the same one.
    const target = deref(node) ?? node;
    const isElsewhere = !byPlace.has(placeOf(target));
    if (isElsewhere) byPlace.set(placeOf(target), name);
    add(name, isElsewhere ? target : node);
  }

  return {
    all,
    has: (name) => taken.has(name),
    nameOf(target) {
      const known = byPlace.get(placeOf(target));
      if (known !== undefined) return known;
      const name = unique(wordsFor(target), taken);
      byPlace.set(placeOf(target), name);
      add(name, target);
      return name;
    },
  };
}

const placeOf = (node: Node): string => `${node.origin.file}\n${node.origin.pointer}`;

const containers = new Set([
  "components",
  "schemas",
  "definitions",
  "$defs",
  "properties",
  "schema",
  "content",
  "paths",
]);

/** `#/components/schemas/Pet/properties/tag` is called `Pet_tag`; a whole file by its own name. */
function wordsFor({ origin }: Node): string {
  const steps = fromPointer(origin.pointer);
  const parent = steps.at(-2);
  const last = steps.at(-1);
  if (last !== undefined && (parent === "schemas" || parent === "definitions" || parent === "$defs")) return last;
  const words = steps.filter((step) => !containers.has(step));
  if (words.length > 0) return words.slice(-3).join("_");
  const file = origin.file.slice(origin.file.lastIndexOf("/") + 1);
  return file.replace(/\.[^.]*$/, "") || "Schema";
}

function unique(name: string, taken: ReadonlySet<string>): string {
  let candidate = name;
  for (let count = 2; taken.has(candidate); count += 1) candidate = `${name}_${count}`;
  return candidate;
}
