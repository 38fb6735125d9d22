import { never } from "../../../ir/never.ts";
import type { JsonType, Schema, ShapeSchema } from "../../../ir/schema.ts";
import type { Json } from "../../../source/json.ts";

/** A type in words, with the named schema in them if there is one: `array of`, `Order`, `or null`. */
export interface TypeWords {
  readonly before: string;
  /** Name of the schema. */
  readonly name: string | undefined;
  readonly after: string;
}

/** Deeper lists of lists are cut. */
const deepest = 8;

/** What a value is, in words. */
export function typeWords(schema: Schema, depth = 0): TypeWords {
  switch (schema.kind) {
    case "any":
      return words("any value");
    case "never":
      return words("no value");
    case "ref":
      return { before: "", name: schema.name, after: schema.isNullable ? "or null" : "" };
    case "shape":
      return shapeWords(schema, depth);
    default:
      return never(schema);
  }
}

function shapeWords(shape: ShapeSchema, depth: number): TypeWords {
  const types = typesOf(shape);
  const isNullable = types.includes("null") && types.length > 1;
  const after = isNullable ? "or null" : "";
  const others = isNullable ? types.filter((type) => type !== "null") : types;
  if (
    others.length === 1 &&
    others[0] === "array" &&
    shape.items &&
    shape.prefixItems.length === 0 &&
    depth < deepest
  ) {
    const item = typeWords(shape.items, depth + 1);
    return {
      before: ["array of", item.before].filter(Boolean).join(" "),
      name: item.name,
      after: [item.after, after].filter(Boolean).join(", "),
    };
  }
  const format = shape.format === undefined ? "" : ` (${shape.format})`;
  return words([`${others.join(" or ")}${format}`, after].filter(Boolean).join(" "));
}

function words(before: string): TypeWords {
  return { before, name: undefined, after: "" };
}

function typesOf(shape: ShapeSchema): readonly string[] {
  if (shape.types.length > 0) return shape.types;
  if (shape.properties.length > 0 || shape.additionalProperties || shape.patternProperties.length > 0)
    return ["object"];
  if (shape.items || shape.prefixItems.length > 0) return ["array"];
  if (shape.enum && shape.enum.length > 0) return [...new Set(shape.enum.map(typeOfValue))];
  if (shape.oneOf.length > 0) return ["one of"];
  if (shape.anyOf.length > 0) return ["any of"];
  return [shape.allOf.length > 0 ? "all of" : "any value"];
}

function typeOfValue(value: Json): JsonType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  const type = typeof value;
  return type === "string" || type === "number" || type === "boolean" ? type : "object";
}
