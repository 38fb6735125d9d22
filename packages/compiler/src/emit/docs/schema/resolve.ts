import type { Schema } from "../../../ir/schema.ts";

/** Named schemas, as they are looked up by reference. */
export type Schemas = ReadonlyMap<string, Schema>;

/** A chain of references longer than this is taken for a circle. */
const longestChain = 32;

/** The schema behind a reference, and the reference behind that; undefined if it leads nowhere. */
export function resolve(schema: Schema, schemas: Schemas): Exclude<Schema, { kind: "ref" }> | undefined {
  let current: Schema | undefined = schema;
  for (let steps = 0; current?.kind === "ref" && steps < longestChain; steps += 1) current = schemas.get(current.name);
  return current?.kind === "ref" ? undefined : current;
}

/** The schema of an object's property, its `allOf` included; undefined if none is declared. */
export function findProperty(schema: Schema, name: string, schemas: Schemas): Schema | undefined {
  const seen = new Set<Schema>([schema]);
  // A Set's iterator also visits what is added on the way.
  for (const one of seen) {
    const shape = resolve(one, schemas);
    if (shape?.kind !== "shape") continue;
    const found = shape.properties.find((property) => property.name === name);
    if (found) return found.schema;
    for (const part of shape.allOf) seen.add(part);
  }
  return undefined;
}
