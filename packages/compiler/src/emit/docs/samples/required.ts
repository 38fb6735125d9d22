import type { Schema, ShapeSchema } from "../../../ir/schema.ts";
import { resolve, type Schemas } from "../../../ir/schema-walk.ts";

/** Names that a client must send for a schema and what it is made of, all parts together; of choices the first is meant. */
export function requiredBy(shape: ShapeSchema, schemas: Schemas): ReadonlySet<string> {
  const names = new Set<string>();
  const readOnly = new Set<string>();
  const seen = new Set<Schema>([shape]);
  // A Set's iterator also visits what is added on the way.
  for (const one of seen) {
    if (one.kind !== "shape") continue;
    for (const name of one.required) names.add(name);
    for (const { name, schema } of one.properties) if (isReadOnly(schema, schemas)) readOnly.add(name);
    for (const part of [...one.allOf, ...one.oneOf.slice(0, 1), ...one.anyOf.slice(0, 1)]) {
      const resolved = resolve(part, schemas);
      if (resolved) seen.add(resolved);
    }
  }
  return new Set([...names].filter((name) => !readOnly.has(name)));
}

/** Whether a property is only ever answered. */
export function isReadOnly(schema: Schema, schemas: Schemas): boolean {
  const shape = resolve(schema, schemas);
  return shape?.kind === "shape" && shape.isReadOnly;
}
