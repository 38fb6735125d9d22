import type { Json, JsonObject } from "../source/json.ts";
import { toPointer } from "../source/origin.ts";
import { soleFunction } from "../source/sole-function.ts";

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
  /** Pointers of schemas by their `$anchor`; the first of several that have the same. */
  readonly anchors: ReadonlyMap<string, string>;
}

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

/** Walks over a value that is no danger to walk over: each object once, even where aliases share it. */
export function survey(value: Json, hasAliases: boolean): Survey {
  const references: Reference[] = [];
  const transforms: string[] = [];
  const anchors = new Map<string, string>();
  const path: (string | number)[] = [];
  const seen = new Set<object>();

  function visit(step: string | number, current: readonly Json[] | JsonObject, keys: Keys): void {
    if (hasAliases) {
      if (seen.has(current)) return;
      seen.add(current);
    }
    path.push(step);
    visitChildren(current, keys);
    path.pop();
  }

  function visitChildren(current: readonly Json[] | JsonObject, keys: Keys): void {
    if (Array.isArray(current)) {
      const below = keys === "names" ? "keywords" : keys;
      for (let index = 0; index < current.length; index += 1) {
        const child = (current as readonly Json[])[index];
        if (typeof child === "object" && child !== null) visit(index, child, below);
      }
      return;
    }
    for (const [key, child] of Object.entries(current as JsonObject)) {
      // A stack may fill the reference in. A property called `$ref` has a schema instead.
      const isReference = key === "$ref" && (typeof child === "string" || soleFunction(child) !== undefined);
      const isAnchor = key === "$anchor" && typeof child === "string" && keys === "keywords";
      if (isAnchor && !anchors.has(child)) anchors.set(child, toPointer(path));
      if (isReference) references.push({ ref: textOf(child), pointer: toPointer(path), isText: keys === "text" });
      else if (typeof child === "object" && child !== null) {
        if (key === "Fn::Transform") transforms.push(toPointer(path));
        visit(key, child, keysBelow(keys, key));
      }
    }
  }

  if (typeof value === "object" && value !== null) visitChildren(value, "keywords");
  return { references, transforms, anchors };
}

const textOf = (ref: Json): string => (typeof ref === "string" ? ref : JSON.stringify(ref));

function keysBelow(keys: Keys, key: string): Keys {
  if (keys === "text") return "text";
  if (keys === "names") return "keywords";
  if (key.startsWith("x-")) return ownExtensions.test(key) ? "keywords" : "text";
  return below.get(key) ?? "keywords";
}
