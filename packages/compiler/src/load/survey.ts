import type { Json, JsonObject } from "../source/json.ts";
import { maxDepth } from "../source/limits.ts";
import { toPointer } from "../source/origin.ts";

/** A `$ref` as it stands in a file. */
export interface Reference {
  readonly ref: string;
  /** Of the object that has the `$ref`. */
  readonly pointer: string;
  /** Inside an example, a default or a foreign extension: nothing follows it there. */
  readonly isText: boolean;
}

/** What one walk over a file's value finds. */
export interface Survey {
  readonly references: readonly Reference[];
  /** Pointers of `Fn::Transform` members. */
  readonly transforms: readonly string[];
  /** Why the value must not be walked by anybody else. */
  readonly danger: "cyclic" | "too-deep" | { readonly nodes: number } | undefined;
}

/** Values that a document may have when its aliases are written out; real ones stay below 500,000. */
const maxWrittenOut = 2_000_000;

/** What the keys of an object are. */
type Keys = "keywords" | "names" | "text";

/** What the keys are below a keyword, where that is not keywords again. */
const below: ReadonlyMap<string, Keys> = new Map([
  ...named("names", ["properties", "patternProperties", "dependentSchemas", "definitions", "$defs", "schemas"]),
  ...named("names", ["parameters", "responses", "headers", "callbacks", "links", "securitySchemes", "requestBodies"]),
  ...named("names", ["securityDefinitions", "pathItems", "variables", "mapping", "encoding", "content", "paths"]),
  ...named("text", ["example", "examples", "default", "enum", "const", "value"]),
]);
const ownExtensions = /^x-(?:amazon-apigateway-|apigw-|webhooks$)/;

function named(keys: Keys, names: readonly string[]): [string, Keys][] {
  return names.map((name) => [name, keys]);
}

/** Walks over a value: each object once, even where aliases share it. */
export function survey(value: Json, hasAliases: boolean): Survey {
  const references: Reference[] = [];
  const transforms: string[] = [];
  const path: (string | number)[] = [];
  const extents = new Map<object, Extent | "open">();
  let danger: "cyclic" | "too-deep" | undefined;

  function visit(current: Json, keys: Keys): Extent {
    if (typeof current !== "object" || current === null) return leaf;
    if (hasAliases) {
      const known = extents.get(current);
      if (known === "open") danger = "cyclic";
      if (known !== undefined) return known === "open" ? leaf : known;
      extents.set(current, "open");
    }
    const extent = path.length > maxDepth ? { nodes: 1, height: maxDepth + 1 } : visitChildren(current, keys);
    if (hasAliases) extents.set(current, extent);
    return extent;
  }

  function visitChildren(current: readonly Json[] | JsonObject, keys: Keys): Extent {
    const isList = Array.isArray(current);
    const steps = isList ? undefined : Object.keys(current);
    const length = steps === undefined ? (current as readonly Json[]).length : steps.length;
    let nodes = 1;
    let height = 0;
    for (let index = 0; index < length; index += 1) {
      const key = steps?.[index] ?? index;
      const child = (current as JsonObject)[key];
      if (typeof child !== "object" || child === null) {
        nodes += 1;
        if (key === "$ref" && typeof child === "string") {
          references.push({ ref: child, pointer: toPointer(path), isText: keys === "text" });
        }
        continue;
      }
      if (key === "Fn::Transform") transforms.push(toPointer(path));
      path.push(key);
      const extent = visit(
        child,
        typeof key === "string" ? keysBelow(keys, key) : keys === "names" ? "keywords" : keys,
      );
      path.pop();
      nodes += extent.nodes;
      if (extent.height >= height) height = extent.height + 1;
    }
    return { nodes, height };
  }

  const { nodes, height } = visit(value, "keywords");
  if (height > maxDepth) danger ??= "too-deep";
  const isBomb = hasAliases && nodes > maxWrittenOut && nodes > 4 * extents.size;
  return { references, transforms, danger: danger ?? (isBomb ? { nodes } : undefined) };
}

interface Extent {
  /** Values in and below, aliases written out. */
  readonly nodes: number;
  /** Levels below. */
  readonly height: number;
}

const leaf: Extent = { nodes: 1, height: 0 };

function keysBelow(keys: Keys, key: string): Keys {
  if (keys === "text") return "text";
  if (keys === "names") return "keywords";
  if (key.startsWith("x-")) return ownExtensions.test(key) ? "keywords" : "text";
  return below.get(key) ?? "keywords";
}
