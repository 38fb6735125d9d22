import type { NamedSchema, Schema, ShapeSchema } from "../../ir/schema.ts";
import { isObject, own, type Json } from "../../source/json.ts";
import { nameOf, type Steps } from "../../mapping/takes/strict-json.ts";
import { isAnything, isPartlyAnything } from "./answer-samples.ts";
import { isClosed } from "./schema-shape.ts";

/** Where a value does not fit a schema, and why. */
export interface SchemaMisfit {
  readonly steps: Steps;
  readonly message: string;
}

const deepest = 30;

/**
 * Why a value certainly does not fit a schema: by types, allowed values, and what has to be there; undefined if it does, or if that
 * depends on what is not known of it.
 */
export function misfitOf(
  value: Json,
  schema: Schema,
  named: readonly NamedSchema[],
  steps: Steps = [],
  depth: number = 0,
): SchemaMisfit | undefined {
  if (depth > deepest || isAnything(value)) return undefined;
  switch (schema.kind) {
    case "any":
    case "never":
      return undefined;
    case "ref": {
      const target = named.find(({ name }) => name === schema.name);
      if (target === undefined || (value === null && schema.isNullable) || isEmptyModel(target)) return undefined;
      return misfitOf(value, target.schema, named, steps, depth + 1);
    }
    case "shape":
      return (
        misfitOfShape(value, schema, (inner, part, more) =>
          misfitOf(inner, part, named, [...steps, ...more], depth + 1),
        ) ?? ownMisfit(value, schema, steps)
      );
  }
}

/** The service makes a model of this name for every API, and its console puts it where nothing is said. */
function isEmptyModel({ name, schema }: NamedSchema): boolean {
  return name === "Empty" && (schema.kind !== "shape" || schema.properties.length === 0);
}

type Judge = (value: Json, schema: Schema, steps: Steps) => SchemaMisfit | undefined;

/** What does not fit of the parts: members, items, and schemas that are put together. */
function misfitOfShape(value: Json, shape: ShapeSchema, judge: Judge): SchemaMisfit | undefined {
  const parts: (SchemaMisfit | undefined)[] = shape.allOf.map((part) => judge(value, part, []));
  for (const choices of [shape.oneOf, shape.anyOf]) {
    const misfits = choices.map((part) => judge(value, part, []));
    if (misfits.every((one) => one !== undefined)) parts.push(misfits[0]);
  }
  if (isObject(value)) {
    for (const { name, schema } of shape.properties) {
      const member = own(value, name);
      if (member !== undefined) parts.push(judge(member, schema, [name]));
    }
  }
  const { items } = shape;
  if (Array.isArray(value) && items && shape.prefixItems.length === 0) {
    parts.push(...(value as readonly Json[]).map((item, index) => judge(item, items, [index])));
  }
  return parts.find((one) => one !== undefined);
}

function ownMisfit(value: Json, shape: ShapeSchema, steps: Steps): SchemaMisfit | undefined {
  const { types, enum: allowed } = shape;
  const is = typeOf(value);
  const isOfType = types.length === 0 || types.some((type) => type === is || (type === "number" && is === "integer"));
  if (!isOfType)
    return {
      steps,
      message: `${nameOf(steps)} is ${words[is]} and not ${types.map((type) => words[type]).join(" or ")}`,
    };
  const isKnown = typeof value !== "object" && !(typeof value === "string" && isPartlyAnything(value));
  if (allowed && isKnown && !allowed.includes(value)) {
    const shown = allowed.map((one) => JSON.stringify(one)).join(", ");
    return { steps, message: `${nameOf(steps)} is ${JSON.stringify(value)}, which is none of ${shown}` };
  }
  return isObject(value) ? memberMisfit(Object.keys(value), shape, steps) : undefined;
}

function memberMisfit(there: readonly string[], shape: ShapeSchema, steps: Steps): SchemaMisfit | undefined {
  const { properties, required } = shape;
  const needed = new Set([...required, ...properties.flatMap(({ name, isRequired }) => (isRequired ? [name] : []))]);
  // What clients only send is in no response.
  for (const { name, schema } of properties) if (schema.kind === "shape" && schema.isWriteOnly) needed.delete(name);
  for (const name of needed) {
    if (!there.includes(name)) return { steps, message: `${nameOf(steps)} lacks "${name}", which is required` };
  }
  if (!isClosed(shape)) return undefined;
  const known = new Set(properties.map(({ name }) => name));
  const surplus = there.find((name) => !known.has(name));
  return surplus === undefined
    ? undefined
    : { steps: [...steps, surplus], message: `${nameOf(steps)} has "${surplus}", which the schema does not allow` };
}

const words = {
  string: "a text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  object: "an object",
  array: "a list",
  null: "null",
} as const;

function typeOf(value: Json): keyof typeof words {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value as "string" | "boolean" | "object";
}
