import type { ShapeSchema } from "../ir/schema.ts";

/**
 * A schema that combines others and is `nullable` without a `type`, said in the words of JSON Schema: one of them, or null.
 *
 * By the letter of OpenAPI 3.0.3 `nullable` does nothing there; documents mean it nevertheless.
 */
export function combinedOrNull(shape: ShapeSchema): ShapeSchema {
  const { allOf, oneOf, anyOf } = shape;
  const nothing: ShapeSchema = { ...shape, ...unsaid, types: ["null"] };
  if (anyOf.length > 0) return { ...shape, anyOf: [...anyOf, nothing] };
  if (oneOf.length > 0) return { ...shape, oneOf: [...oneOf, nothing] };
  const [only] = allOf;
  const isAlone = allOf.length === 1 && shape.properties.length + shape.required.length === 0;
  const value = isAlone && only ? only : { ...shape, ...annotations };
  return { ...shape, ...unsaid, description: shape.description, title: shape.title, anyOf: [value, nothing] };
}

const annotations = { title: undefined, description: undefined, isReadOnly: false, isWriteOnly: false } as const;

const unsaid = {
  title: undefined,
  description: undefined,
  properties: [],
  required: [],
  additionalProperties: undefined,
  patternProperties: [],
  items: undefined,
  prefixItems: [],
  allOf: [],
  oneOf: [],
  anyOf: [],
  not: undefined,
  discriminator: undefined,
} as const;
