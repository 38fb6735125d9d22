import type { JsonType, Schema, ShapeSchema } from "../../../ir/schema.ts";
import type { Json } from "../../../source/json.ts";
import type { SdkCalls } from "../../sdk-calls.ts";
import type { Schemas } from "../../../ir/schema-walk.ts";
import { fromJson, isObject, type Example } from "./example.ts";
import { isReadOnly, requiredBy } from "./required.ts";
import { inSdk, numberExample, stringExample } from "./scalar.ts";
import { setTag, withInheritedTag } from "./tag.ts";

/** Deeper values are left out, as far as the schema lets them. */
const deepest = 12;

/** An example of more values than this would be none; schemas that require each other several times over have them. */
const mostValues = 1000;

/** Of objects that require nothing, so many properties are shown. */
const mostOptional = 4;

interface Place {
  readonly schemas: Schemas;
  readonly formatOf: SdkCalls["formatOf"];
  /** Named schemas that the value is part of. */
  readonly within: readonly string[];
  readonly depth: number;
  /** How many values there may still be, in the example as a whole. */
  readonly budget: { left: number };
  /** A value that the document gives for this place; taken where it fits. */
  readonly hint: Json | undefined;
  /** Properties that are required by what this schema is combined with. */
  readonly required: ReadonlySet<string>;
  /** What is made is put together with more. */
  readonly isPart: boolean;
}

const nothing: ReadonlySet<string> = new Set();

/**
 * A value that a client could send: required properties, or some where none is. Examples and defaults of the document are
 * taken where they have the right type. Undefined where a circle of required properties leaves no value.
 */
export function exampleOf(
  schema: Schema,
  schemas: Schemas,
  formatOf: SdkCalls["formatOf"] = () => undefined,
): Example | undefined {
  return valueOf(schema, {
    schemas,
    formatOf,
    within: [],
    depth: 0,
    budget: { left: mostValues },
    hint: undefined,
    required: nothing,
    isPart: false,
  });
}

function valueOf(schema: Schema, place: Place): Example | undefined {
  place.budget.left -= 1;
  if (place.depth > deepest || place.budget.left < 0 || schema.kind === "never") return undefined;
  if (schema.kind === "any") return place.hint === undefined ? new Map() : fromJson(place.hint);
  if (schema.kind === "shape") return shapeValue(schema, { ...place, depth: place.depth + 1 });
  const named = place.schemas.get(schema.name);
  if (named === undefined) return new Map();
  if (place.within.includes(schema.name)) return undefined;
  const value = valueOf(named, { ...place, within: [...place.within, schema.name], depth: place.depth + 1 });
  return value === undefined || !isObject(value) ? value : withInheritedTag(value, schema.name, named, place.schemas);
}

function shapeValue(shape: ShapeSchema, place: Place): Example | undefined {
  if (shape.enum) return enumValue(shape.enum, shape.default ?? shape.examples[0] ?? place.hint);
  const hint = place.hint ?? shape.examples[0] ?? shape.default;
  const hinted = { ...place, hint };
  const parts = [...shape.allOf, ...shape.oneOf.slice(0, 1), ...shape.anyOf.slice(0, 1)];
  if (parts.length > 0) return combined(shape, parts, hinted);
  const type = shape.types.find((one) => one !== "null") ?? impliedType(shape);
  if (type !== undefined) return typedValue(type, shape, hinted);
  if (shape.types.includes("null")) return null;
  return hint === undefined ? new Map() : fromJson(hint);
}

function enumValue(values: readonly Json[], preferred: Json | undefined): Example | undefined {
  const value = values.find((one) => preferred !== undefined && one === preferred) ?? values[0];
  return value === undefined ? undefined : fromJson(value);
}

/** Objects are put together, what any part requires from all; of other values the first says all. */
function combined(shape: ShapeSchema, parts: readonly Schema[], outer: Place): Example | undefined {
  const place = { ...outer, required: new Set([...outer.required, ...requiredBy(shape, outer.schemas)]), isPart: true };
  const members = new Map<string, Example>();
  let isAnObject = isObjectShape(shape);
  for (const part of parts) {
    const value = valueOf(part, place);
    if (isObject(value)) {
      isAnObject = true;
      for (const [key, member] of value) members.set(key, member);
      setTag(members, shape.discriminator, part, place.schemas);
    } else if (value !== undefined) return value;
  }
  if (isAnObject) addProperties(members, shape, place);
  if (isAnObject && !outer.isPart) addUndeclared(members, place.required, shape, place);
  return isAnObject ? members : undefined;
}

function typedValue(type: JsonType, shape: ShapeSchema, place: Place): Example | undefined {
  switch (type) {
    case "string":
      return inSdk(stringExample(shape, place.hint), place.formatOf(type, shape));
    case "integer":
    case "number":
      return inSdk(numberExample(shape, place.hint), place.formatOf(type, shape));
    case "boolean":
      return typeof place.hint === "boolean" ? place.hint : true;
    case "array":
      return listValue(shape, place);
    case "object": {
      const members = new Map<string, Example>();
      return addProperties(members, shape, place) ? members : undefined;
    }
    default:
      return null;
  }
}

function listValue({ items, prefixItems }: ShapeSchema, place: Place): Example {
  const hints = Array.isArray(place.hint) ? (place.hint as readonly Json[]) : [];
  const members = prefixItems.length > 0 ? prefixItems : items ? [items] : [];
  const values = members.map((member, index) =>
    valueOf(member, { ...place, hint: hints[index], required: nothing, isPart: false }),
  );
  return values.flatMap((value) => (value === undefined ? [] : [value]));
}

/** @returns whether all that is required is there */
function addProperties(members: Map<string, Example>, shape: ShapeSchema, place: Place): boolean {
  const { properties } = shape;
  const names = new Set([...shape.required, ...place.required]);
  const sent = properties.filter(({ schema }) => !isReadOnly(schema, place.schemas));
  const required = sent.filter(({ name, isRequired }) => isRequired || names.has(name));
  const shown = names.size > 0 || members.size > 0 ? required : sent.slice(0, mostOptional);
  for (const { name, schema } of shown) {
    const value = valueOf(schema, { ...place, hint: memberOf(place.hint, name), required: nothing, isPart: false });
    if (value !== undefined) members.set(name, value);
    else if (names.has(name)) return false;
  }
  if (!place.isPart) addUndeclared(members, new Set(shape.required), shape, place);
  return true;
}

/** Names may be required that nothing declares. */
function addUndeclared(
  members: Map<string, Example>,
  required: ReadonlySet<string>,
  { properties, additionalProperties }: ShapeSchema,
  place: Place,
): void {
  for (const name of required) {
    if (members.has(name) || properties.some((property) => property.name === name)) continue;
    const inner = { ...place, hint: memberOf(place.hint, name), required: nothing, isPart: false };
    members.set(name, (additionalProperties && valueOf(additionalProperties, inner)) ?? "string");
  }
}

function memberOf(hint: Json | undefined, name: string): Json | undefined {
  if (typeof hint !== "object" || hint === null || Array.isArray(hint) || !Object.hasOwn(hint, name)) return undefined;
  return (hint as Readonly<Record<string, Json>>)[name];
}

function isObjectShape(shape: ShapeSchema): boolean {
  return shape.types.includes("object") || shape.properties.length > 0;
}

function impliedType(shape: ShapeSchema): JsonType | undefined {
  if (isObjectShape(shape) || shape.required.length > 0 || shape.additionalProperties) return "object";
  if (shape.items || shape.prefixItems.length > 0) return "array";
  return shape.format === "binary" ? "string" : undefined;
}
