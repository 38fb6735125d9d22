import { boundOf } from "../../ir/constraint.ts";
import type { NamedSchema, Property, Schema, ShapeSchema } from "../../ir/schema.ts";
import { isObject, type Json } from "../../source/json.ts";
import { freeNames } from "./free-names.ts";
import { sampleNumber, sampleText } from "./sample-scalar.ts";

/** Which of the values that a schema allows to make. */
export interface Choice {
  /** Whether what need not be there is. */
  readonly hasOptional: boolean;
  /** An optional property that is not there, by its path as {@link Samples.optional} has it. */
  readonly without?: string;
  /** How many items lists have. */
  readonly items: 0 | 1 | 2;
  /** Whether texts and free names say what breaks strings, where the schema lets them. */
  readonly isHostile?: true;
  /** Objects that have as many free names as lists have items, if the schema lets them, by their paths. */
  readonly withNames?: ReadonlySet<string>;
}

/** A value, and what else was seen on the way. */
export interface Sample {
  readonly value: Json;
  /** Paths of properties that need not be there: `/pet/name`, `/tags/-/label` of all items. */
  readonly optional: readonly string[];
}

/** Schemas in one another, of which samples are made; deeper down nothing is. */
const maximumDepth = 8;

/** A sample has no more values than this. */
const mostValues = 2000;

interface Maker extends Choice {
  readonly named: readonly NamedSchema[];
  readonly optional: string[];
  left: number;
}

/** A value that fits a schema, as far as that can be said simply; undefined for what any value fits. */
export function sampleOf(schema: Schema, named: readonly NamedSchema[], choice: Choice): Sample | undefined {
  const maker: Maker = { ...choice, named, optional: [], left: mostValues };
  const value = make(schema, maker, "", 0);
  return value === undefined ? undefined : { value, optional: maker.optional };
}

function make(schema: Schema, maker: Maker, path: string, depth: number): Json | undefined {
  maker.left -= 1;
  if (depth > maximumDepth || maker.left < 0) return undefined;
  switch (schema.kind) {
    case "ref": {
      const target = maker.named.find(({ name }) => name === schema.name);
      return target && make(target.schema, maker, path, depth + 1);
    }
    case "any":
    case "never":
      return undefined;
    case "shape":
      return makeShape(schema, maker, path, depth);
  }
}

function makeShape(schema: ShapeSchema, maker: Maker, path: string, depth: number): Json | undefined {
  const allowed = schema.enum?.find((value) => value !== null);
  if (allowed !== undefined) return allowed;
  const parts = [...schema.allOf, ...schema.oneOf.slice(0, 1), ...schema.anyOf.slice(0, 1)].map((part) =>
    make(part, maker, path, depth + 1),
  );
  const type = schema.types.find((one) => one !== "null") ?? (schema.properties.length > 0 ? "object" : undefined);
  switch (type) {
    case "object":
      return makeObject(schema, parts, maker, path, depth);
    case "array": {
      const item = schema.items && make(schema.items, maker, `${path}/-`, depth + 1);
      return Array.from({ length: lengthOf(schema, maker.items) }, () => item ?? "text");
    }
    case "string":
      return sampleText(schema, maker.isHostile ?? false);
    case "number":
    case "integer":
      return sampleNumber(schema);
    case "boolean":
      return true;
    default:
      return parts.find((part) => part !== undefined);
  }
}

function makeObject(
  schema: ShapeSchema,
  parts: readonly (Json | undefined)[],
  maker: Maker,
  path: string,
  depth: number,
): Json {
  const own = schema.properties.flatMap((property): [string, Json][] => {
    const here = `${path}/${property.name}`;
    if (!isThere(property, schema, maker, here)) return [];
    return [[property.name, make(property.schema, maker, here, depth + 1) ?? "text"]];
  });
  const members = new Map([...parts.flatMap((part) => (isObject(part) ? Object.entries(part) : [])), ...own]);
  const free = schema.additionalProperties;
  for (const name of freeNames(schema, [...members.keys()], path, maker))
    members.set(name, (free && make(free, maker, `${path}/*`, depth + 1)) ?? "text");
  return Object.fromEntries(members);
}

function isThere({ name, isRequired }: Property, { required }: ShapeSchema, maker: Maker, path: string): boolean {
  if (isRequired || required.includes(name)) return true;
  if (!maker.optional.includes(path)) maker.optional.push(path);
  return maker.hasOptional && maker.without !== path;
}

/** As many items as wanted, if the schema allows that; no more than a handful in any case. */
function lengthOf(shape: ShapeSchema, wanted: number): number {
  const least = boundOf(shape, "minItems") ?? 0;
  return Math.min(Math.max(wanted, Math.min(least, 10)), boundOf(shape, "maxItems") ?? wanted + 10);
}
