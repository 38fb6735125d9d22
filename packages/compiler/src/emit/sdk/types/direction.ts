import type { Property, Schema } from "../../../ir/schema.ts";
import { namesThatReach, resolve, type Schemas } from "../../../ir/schema-walk.ts";

/** `read`: what the API answers; `write`: what it is sent. */
export type Direction = "read" | "write";

/** Whether a property with this schema is there in a direction: readOnly is not sent, writeOnly is not answered. */
export function isPresent(property: Schema, direction: Direction, schemas: Schemas): boolean {
  const shape = resolve(property, schemas);
  if (shape?.kind !== "shape") return true;
  return direction === "write" ? !shape.isReadOnly : !shape.isWriteOnly;
}

/** Names of the schemas that are not the same in both directions, by what they say or by what they refer to. */
export function findSplit(schemas: Schemas): ReadonlySet<string> {
  const isInBoth = ({ schema }: Property): boolean =>
    isPresent(schema, "read", schemas) && isPresent(schema, "write", schemas);
  return namesThatReach(schemas, (schema) => schema.kind === "shape" && !schema.properties.every(isInBoth));
}
