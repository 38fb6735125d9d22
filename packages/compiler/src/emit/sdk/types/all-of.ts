import type { Schema, ShapeSchema } from "../../../ir/schema.ts";

/**
 * The shape with those members of its `allOf` drawn in that are plain objects written in place, so that one interface
 * says what several would.
 *
 * Left alone is what declares a property twice, since both must hold then.
 */
export function mergeObjects(shape: ShapeSchema): ShapeSchema {
  if (shape.allOf.length === 0 || !isPlain({ ...shape, allOf: [], oneOf: [], anyOf: [] })) return shape;
  const plain = shape.allOf.filter((member): member is ShapeSchema => member.kind === "shape" && isPlain(member));
  const properties = [...shape.properties, ...plain.flatMap((member) => member.properties)];
  const names = new Set(properties.map(({ name }) => name));
  const open = [shape, ...plain].flatMap(({ additionalProperties }) => additionalProperties ?? []);
  if (plain.length === 0 || names.size < properties.length || open.length > 1) return shape;

  const required = new Set([...shape.required, ...plain.flatMap((member) => member.required)]);
  return {
    ...shape,
    properties: properties.map((property) => ({ ...property, isRequired: required.has(property.name) })),
    required: [...required],
    additionalProperties: open[0],
    patternProperties: [...shape.patternProperties, ...plain.flatMap((member) => member.patternProperties)],
    allOf: shape.allOf.filter((member) => !plain.some((drawnIn) => drawnIn === member)),
  };
}

function isPlain(schema: Schema): boolean {
  if (schema.kind !== "shape") return false;
  const { types, enum: values, allOf, oneOf, anyOf, items, prefixItems } = schema;
  const isObject = types.every((type) => type === "object");
  return isObject && !values && allOf.length + oneOf.length + anyOf.length + prefixItems.length === 0 && !items;
}
