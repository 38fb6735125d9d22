import { limits } from "./constraints.ts";
import { textOf } from "./same.ts";
import type { AnySchema, JsonType, NamedSchema, NeverSchema, Property, Schema, ShapeSchema } from "../ir/schema.ts";

/** A schema without references and `allOf` at its top. */
export type Flat = AnySchema | NeverSchema | ShapeSchema;

/** Combinations of combinations, and references through references, deeper than this are cut off. */
const maxDepth = 30;

/** Resolves references, and folds `allOf` into the schema that has it, so that moving a part there is no change. */
export function createFlatten(schemas: readonly NamedSchema[]): (schema: Schema) => Flat {
  const byName = new Map(schemas.map(({ name, schema }) => [name, schema]));

  function flatten(schema: Schema, depth: number): Flat {
    const any: AnySchema = { kind: "any", origin: schema.origin, description: undefined };
    if (depth > maxDepth) return any;
    if (schema.kind === "ref") {
      const target = byName.get(schema.name);
      const flat = target === undefined ? any : flatten(target, depth + 1);
      return schema.isNullable && flat.kind === "shape" ? withNull(flat) : flat;
    }
    if (schema.kind !== "shape" || schema.allOf.length === 0) return schema;
    return schema.allOf
      .map((part) => flatten(part, depth + 1))
      .reduce<Flat>((whole, part) => both(whole, part), { ...schema, allOf: [] });
  }

  return (schema) => flatten(schema, 0);
}

function withNull(schema: ShapeSchema): ShapeSchema {
  const isKnown = schema.types.length === 0 || schema.types.includes("null");
  return isKnown ? schema : { ...schema, types: [...schema.types, "null"] };
}

/** What is valid for both. What one shape cannot say twice is kept as a constraint of its own. */
function both(a: Flat, b: Flat): Flat {
  if (a.kind === "any" || b.kind === "never") return b.kind === "shape" ? { ...b, origin: a.origin } : b;
  if (b.kind === "any" || a.kind === "never") return a;
  const types = commonTypes(a.types, b.types);
  if (types === undefined) return { kind: "never", origin: a.origin };
  const extra: Constraint[] = [];
  const one = <T>(key: string, left: T | undefined, right: T | undefined): T | undefined => {
    const isTwice = left !== undefined && right !== undefined && textOf(left) !== textOf(right);
    if (isTwice) extra.push({ keyword: `allOf ${key} ${textOf(right)}`, value: true });
    return left ?? right;
  };
  const list = <T>(key: string, left: readonly T[], right: readonly T[]): readonly T[] =>
    one(key, left.length > 0 ? left : undefined, right.length > 0 ? right : undefined) ?? [];
  return {
    ...a,
    types,
    enum: a.enum && b.enum ? a.enum.filter((value) => b.enum?.includes(value) === true) : (a.enum ?? b.enum),
    format: one("format", a.format, b.format),
    properties: mergeProperties(a, b, (name, left, right) => void one(`properties ${name}`, left, right)),
    required: [...new Set([...a.required, ...b.required])],
    additionalProperties: one("additionalProperties", a.additionalProperties, b.additionalProperties),
    items: one("items", a.items, b.items),
    prefixItems: list("prefixItems", a.prefixItems, b.prefixItems),
    oneOf: list("oneOf", a.oneOf, b.oneOf),
    anyOf: list("anyOf", a.anyOf, b.anyOf),
    not: one("not", a.not, b.not),
    discriminator: a.discriminator ?? b.discriminator,
    constraints: [...strictest(a.constraints, b.constraints), ...extra],
  };
}

type Constraint = ShapeSchema["constraints"][number];

/** The types that both allow; undefined if there are none. */
function commonTypes(a: readonly JsonType[], b: readonly JsonType[]): readonly JsonType[] | undefined {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const has = (types: readonly JsonType[], type: JsonType): boolean =>
    types.includes(type) || (type === "integer" && types.includes("number"));
  const common = [...new Set([...a, ...b])].filter((type) => has(a, type) && has(b, type));
  return common.length > 0 ? common : undefined;
}

/** What one part requires of another's property is required. */
function mergeProperties(
  a: ShapeSchema,
  b: ShapeSchema,
  onBoth: (name: string, left: Schema, right: Schema) => void,
): readonly Property[] {
  const required = new Set([...a.required, ...b.required]);
  const byName = new Map(a.properties.map((property) => [property.name, property]));
  for (const property of b.properties) {
    const left = byName.get(property.name);
    if (left === undefined) byName.set(property.name, property);
    else onBoth(property.name, left.schema, property.schema);
  }
  return [...byName.values()].map((property) => ({
    ...property,
    isRequired: property.isRequired || required.has(property.name),
  }));
}

/** Of two limits the one that allows less; other keywords, both. */
function strictest(a: readonly Constraint[], b: readonly Constraint[]): readonly Constraint[] {
  const merged = new Map(a.map((constraint) => [constraint.keyword, constraint]));
  for (const constraint of b) {
    const { keyword, value } = constraint;
    const known = merged.get(keyword);
    if (known === undefined) merged.set(keyword, constraint);
    else if (typeof value === "number" && typeof known.value === "number" && limits.lower.has(keyword)) {
      merged.set(keyword, { keyword, value: Math.max(value, known.value) });
    } else if (typeof value === "number" && typeof known.value === "number" && limits.upper.has(keyword)) {
      merged.set(keyword, { keyword, value: Math.min(value, known.value) });
    } else if (textOf(value) !== textOf(known.value)) {
      merged.set(`allOf ${keyword}`, { keyword: `allOf ${keyword}`, value });
    }
  }
  return [...merged.values()];
}
