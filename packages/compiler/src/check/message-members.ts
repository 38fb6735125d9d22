import type { NamedSchema, Schema, ShapeSchema } from "../ir/schema.ts";
import { isClosed, shapesOf } from "./templates/schema-shape.ts";

/**
 * Why no message of the schema has the member with the value, for the end of a sentence; undefined if one may have it, or the schema
 * is put together of several.
 */
export function whyNot(
  schema: Schema,
  { name, value }: { readonly name: string; readonly value: string },
  named: readonly NamedSchema[],
): string | undefined {
  const shape = onlyShape(schema, named);
  if (shape === undefined) return undefined;
  if (isNoObject(shape)) return "allows no object";
  const declared = shape.properties.find((property) => property.name === name);
  if (declared === undefined) return isClosed(shape) ? "allows no such property" : undefined;
  const values = onlyShape(declared.schema, named)?.enum;
  return values === undefined || values.includes(value) ? undefined : "allows other values of it only";
}

/** Whether a schema allows no objects, which alone have properties. */
export function isNoObject({ types }: ShapeSchema): boolean {
  return types.length > 0 && !types.includes("object");
}

/** The one shape that a schema has, by whatever reference; undefined where it is put together of several, or says nothing. */
function onlyShape(schema: Schema, named: readonly NamedSchema[]): ShapeSchema | undefined {
  const { shapes, isWhole } = shapesOf(schema, named);
  return isWhole && shapes.length === 1 ? shapes[0] : undefined;
}
