import type { Schema, ShapeSchema } from "../../../ir/schema.ts";
import { generic, keyword, reference, type Type } from "../writer/type.ts";
import type { Direction } from "./direction.ts";
import type { TypeScope } from "./scope.ts";

/** Whether a schema has keywords of objects. */
export function saysSomething(shape: ShapeSchema): boolean {
  const { properties, required, additionalProperties, patternProperties } = shape;
  return properties.length + required.length + patternProperties.length > 0 || additionalProperties !== undefined;
}

/** The type of an object: a `Record` of something simple, else an interface that is declared under a name like `hint`. */
export function objectType(shape: ShapeSchema, hint: string, direction: Direction, scope: TypeScope): Type {
  const plain = recordType(shape, scope);
  if (plain) return plain;
  const name = scope.names.type(hint);
  scope.pending.push({ name, shape, direction });
  return reference(name);
}

/** The type of an object without properties whose values are simple; undefined for any other. */
export function recordType(shape: ShapeSchema, scope: TypeScope): Type | undefined {
  const { properties, required, additionalProperties, patternProperties } = shape;
  if (properties.length + required.length + patternProperties.length > 0) return undefined;
  const value = additionalProperties === undefined ? "unknown" : simpleName(additionalProperties, scope);
  return value && generic("Record", [keyword("string"), keyword(value)]);
}

function simpleName(
  schema: Schema,
  { formats }: TypeScope,
): "unknown" | "never" | "string" | "number" | "boolean" | undefined {
  if (schema.kind === "any") return "unknown";
  if (schema.kind !== "shape") return schema.kind === "never" ? "never" : undefined;
  const { types, enum: values, allOf, oneOf, anyOf, format } = schema;
  const [type] = types;
  if (types.length !== 1 || values || allOf.length + oneOf.length + anyOf.length > 0 || format === "binary")
    return undefined;
  if (type !== undefined && formats.of(type, schema)) return undefined;
  if (type === "integer") return "number";
  return type === "string" || type === "number" || type === "boolean" ? type : undefined;
}
