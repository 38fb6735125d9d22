import type { ShapeSchema } from "./schema.ts";
import type { Origin } from "../source/origin.ts";

/** A schema made here, that says only what `keywords` say. */
export function shapeOf(origin: Origin, keywords: Partial<ShapeSchema>): ShapeSchema {
  return {
    kind: "shape",
    origin,
    types: [],
    enum: undefined,
    format: undefined,
    contentEncoding: undefined,
    title: undefined,
    description: undefined,
    isDeprecated: false,
    isReadOnly: false,
    isWriteOnly: false,
    default: undefined,
    examples: [],
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
    constraints: [],
    ...keywords,
  };
}
