import type { NamedSchema, Schema, ShapeSchema } from "../../ir/schema.ts";
import type { Json } from "../../source/json.ts";

/** How much of what a schema allows is there. */
export type Extent =
  /** What is required, and empty lists. */
  | "minimal"
  /** Every property, and a list's item twice. */
  | "full";

/** Schemas in one another, of which samples are made; deeper down nothing is. */
const maximumDepth = 8;

/** A value that fits a schema, as far as that can be said simply; undefined for what any value fits. */
export function sampleOf(
  schema: Schema,
  named: readonly NamedSchema[],
  extent: Extent,
  depth: number = 0,
): Json | undefined {
  if (depth > maximumDepth) return undefined;
  switch (schema.kind) {
    case "ref": {
      const target = named.find(({ name }) => name === schema.name);
      return target && sampleOf(target.schema, named, extent, depth + 1);
    }
    case "any":
    case "never":
      return undefined;
    case "shape":
      return sampleOfShape(schema, (inner) => sampleOf(inner, named, extent, depth + 1), extent);
  }
}

function sampleOfShape(
  schema: ShapeSchema,
  sample: (inner: Schema) => Json | undefined,
  extent: Extent,
): Json | undefined {
  const allowed = schema.enum?.find((value) => value !== null);
  if (allowed !== undefined) return allowed;
  const parts = [...schema.allOf, ...schema.oneOf.slice(0, 1), ...schema.anyOf.slice(0, 1)].map(sample);
  const types = schema.types.filter((type) => type !== "null");
  switch (types[0] ?? (schema.properties.length > 0 ? "object" : undefined)) {
    case "object": {
      const own = schema.properties.flatMap(({ name, isRequired, schema: inner }): [string, Json][] => {
        if (extent === "minimal" && !isRequired) return [];
        return [[name, sample(inner) ?? "text"]];
      });
      return Object.fromEntries([...parts.flatMap(membersOf), ...own]);
    }
    case "array": {
      const item = schema.items && extent === "full" ? (sample(schema.items) ?? "text") : undefined;
      return item === undefined ? [] : [item, item];
    }
    case "string":
      return "text";
    case "number":
      return 1.5;
    case "integer":
      return 1;
    case "boolean":
      return true;
    default:
      return parts.find((part) => part !== undefined);
  }
}

function membersOf(json: Json | undefined): [string, Json][] {
  return typeof json === "object" && json !== null && !Array.isArray(json) ? Object.entries(json) : [];
}
