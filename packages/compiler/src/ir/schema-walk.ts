import type { Property, Schema, ShapeSchema } from "./schema.ts";

/** Named schemas, as they are looked up by reference. */
export type Schemas = ReadonlyMap<string, Schema>;

/** A chain of references longer than this is taken for a cycle. */
const longestChain = 32;

/** The schema behind a reference, and the reference behind that; undefined if it leads nowhere. */
export function resolve(schema: Schema, schemas: Schemas): Exclude<Schema, { kind: "ref" }> | undefined {
  let current: Schema | undefined = schema;
  for (let steps = 0; current?.kind === "ref" && steps < longestChain; steps += 1) current = schemas.get(current.name);
  return current?.kind === "ref" ? undefined : current;
}

/** Every schema directly within another, other than what it excludes by `not`. */
export function childrenOf(schema: Schema): Schema[] {
  if (schema.kind !== "shape") return [];
  const { properties, patternProperties, additionalProperties, items, prefixItems, allOf, oneOf, anyOf } = schema;
  return [
    ...properties.map((property) => property.schema),
    ...patternProperties.map((pattern) => pattern.schema),
    ...[additionalProperties, items].filter((child) => child !== undefined),
    ...prefixItems,
    ...allOf,
    ...oneOf,
    ...anyOf,
  ];
}

/** The shapes that all hold of a value: the one behind the schema, and those of its `allOf`. */
export function* wholesOf(schema: Schema, schemas: Schemas): Generator<ShapeSchema> {
  const seen = new Set<Schema>([schema]);
  // A Set's iterator also visits what is added on the way.
  for (const one of seen) {
    const shape = resolve(one, schemas);
    if (shape?.kind !== "shape") continue;
    yield shape;
    for (const part of shape.allOf) seen.add(part);
  }
}

/** The properties of an object, those of its `allOf` included, in order of declaration: the first of a name is the one. */
export function* propertiesOf(schema: Schema, schemas: Schemas): Generator<Property> {
  for (const { properties } of wholesOf(schema, schemas)) yield* properties;
}

/** The property of an object, its `allOf` included, what is declared first; undefined if none is. */
export function findProperty(schema: Schema, name: string, schemas: Schemas): Property | undefined {
  for (const property of propertiesOf(schema, schemas)) if (property.name === name) return property;
  return undefined;
}

/** Names of the schemas in which something passes a test, or in what they refer to. */
export function namesThatReach(schemas: Schemas, passes: (schema: Schema) => boolean): ReadonlySet<string> {
  const usersOf = new Map<string, string[]>();
  const names = new Set<string>();
  for (const [name, schema] of schemas) {
    const queue: Schema[] = [schema];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (next.kind === "ref") {
        const users = usersOf.get(next.name);
        if (users) users.push(name);
        else usersOf.set(next.name, [name]);
        continue;
      }
      if (passes(next)) names.add(name);
      queue.push(...childrenOf(next));
    }
  }
  // A Set's iterator also visits what is added on the way.
  for (const name of names) for (const user of usersOf.get(name) ?? []) names.add(user);
  return names;
}
