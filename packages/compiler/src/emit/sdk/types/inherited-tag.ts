import type { Property, Schema, ShapeSchema } from "../../../ir/schema.ts";
import { shapeOf } from "../../../ir/shape.ts";
import { findProperty, resolve, type Schemas } from "../../../ir/schema-walk.ts";

/**
 * The discriminator's property of a parent, with the values that mean the child: what tells a child apart where the
 * parent does not list it. Undefined where the child says it itself, or no parent has a discriminator.
 *
 * The values are the child's own and those of its children in turn, since these are it too.
 */
export function inheritedTag(
  name: string,
  schemas: Schemas,
  childrenOf: ReadonlyMap<string, readonly string[]>,
): Property | undefined {
  const shape = schemas.get(name);
  if (shape?.kind !== "shape" || shape.allOf.length === 0) return undefined;
  const discriminator = parentDiscriminator(shape, schemas);
  if (discriminator === undefined) return undefined;

  const { property, mapping } = discriminator;
  const values = [...withDescendants(name, childrenOf)].flatMap((one) => {
    const mapped = mapping.filter((entry) => entry.name === one).map(({ value }) => value);
    return mapped.length > 0 ? mapped : [one];
  });
  const declared = findProperty(shape, property, schemas);
  const type = declared && resolve(declared.schema, schemas);
  const allowed = type?.kind === "shape" ? type.enum : undefined;
  const isText = type?.kind !== "shape" || type.types.length === 0 || type.types.includes("string");
  // A value that the property cannot have would make the child impossible.
  if (!isText || values.length === 0 || values.some((value) => allowed && !allowed.includes(value))) return undefined;
  if (allowed && allowed.length <= values.length) return undefined;

  const { isReadOnly = false, isWriteOnly = false } = type?.kind === "shape" ? type : {};
  const schema = shapeOf(shape.origin, { types: ["string"], enum: values, isReadOnly, isWriteOnly });
  return { name: property, isRequired: declared?.isRequired ?? true, schema };
}

/** Children of each schema by `allOf`. */
export function findChildren(schemas: Schemas): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>();
  for (const [name, schema] of schemas) {
    for (const parent of schema.kind === "shape" ? schema.allOf : []) {
      if (parent.kind !== "ref") continue;
      const known = children.get(parent.name);
      if (known) known.push(name);
      else children.set(parent.name, [name]);
    }
  }
  return children;
}

function parentDiscriminator(shape: ShapeSchema, schemas: Schemas): ShapeSchema["discriminator"] {
  const seen = new Set<Schema>([shape]);
  const queue: Schema[] = shape.allOf.filter(({ kind }) => kind === "ref");
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const parent = resolve(next, schemas);
    if (parent?.kind !== "shape" || seen.has(parent)) continue;
    seen.add(parent);
    if (parent.discriminator) return parent.discriminator;
    queue.push(...parent.allOf);
  }
  return undefined;
}

function withDescendants(name: string, childrenOf: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const all = new Set([name]);
  // A Set's iterator also visits what is added on the way.
  for (const one of all) for (const child of childrenOf.get(one) ?? []) all.add(child);
  return all;
}
