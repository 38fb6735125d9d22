import type { JsonType, Schema, ShapeSchema } from "../../ir/schema.ts";
import type { Complain } from "./problem.ts";

/** What a template has to know of a value to write it for a service with types of its own. */
export type ValueType = { readonly isNullable: boolean } & (
  | { readonly kind: "string" | "number" | "boolean" | "binary" }
  | { readonly kind: "list"; readonly item: ValueType }
  | { readonly kind: "map"; readonly value: ValueType }
  | { readonly kind: "object"; readonly members: readonly TypedMember[] }
);

/** A member of an object. */
export interface TypedMember {
  readonly name: string;
  readonly isRequired: boolean;
  readonly type: ValueType;
}

/** Finds a named schema. */
export type Named = (name: string) => Schema | undefined;

/** Values in one another, and values in all: more would be no readable template, and a circle has no end. */
const maximumDepth = 12;
const maximumValues = 500;

/** Reads the types of schemas; what has no single type is complained of, and undefined. */
export function createTypeReader(named: Named, complain: Complain): (schema: Schema) => ValueType | undefined {
  let values = 0;
  let isTold = false;
  const refuse = (schema: Schema, problem: string): void => {
    if (!isTold) complain(schema, problem, "Name in fields those that the service needs.");
    isTold = true;
  };
  const read = (schema: Schema, depth: number, isNullable: boolean): ValueType | undefined => {
    values += 1;
    if (depth > maximumDepth) {
      refuse(schema, "reaches a schema that goes deeper than a template can follow");
      return;
    }
    if (values > maximumValues) {
      refuse(schema, "has more values than a template can list");
      return;
    }
    if (schema.kind === "ref") {
      const target = named(schema.name);
      return target && read(target, depth + 1, isNullable || schema.isNullable);
    }
    if (schema.kind !== "shape") {
      noType(schema, complain);
      return;
    }
    return readShape(schema, isNullable, (inner) => read(inner, depth + 1, false), complain, named);
  };
  return (schema) => read(schema, 0, false);
}

function readShape(
  schema: ShapeSchema,
  isOuterNullable: boolean,
  read: (inner: Schema) => ValueType | undefined,
  complain: Complain,
  named: Named,
): ValueType | undefined {
  const all = [schema, ...schema.allOf.flatMap((part) => shapesOf(part, named, 0))];
  const isNullable = isOuterNullable || all.some(({ types }) => types.includes("null"));
  const types = new Set(all.flatMap((part) => typesOf(part)));
  if (types.has("integer")) types.add("number");
  types.delete("integer");
  const [type] = types;
  if (types.size !== 1 || type === undefined || schema.oneOf.length + schema.anyOf.length > 0) {
    noType(schema, complain);
    return;
  }
  switch (type) {
    case "string": {
      const isBinary = all.some(({ format, contentEncoding }) => format === "byte" || contentEncoding === "base64");
      return { kind: isBinary ? "binary" : "string", isNullable };
    }
    case "boolean":
      return { kind: "boolean", isNullable };
    case "array": {
      const items = all.find((part) => part.items !== undefined)?.items;
      if (items === undefined) noType(schema, complain);
      const item = items && read(items);
      return item && { kind: "list", item, isNullable };
    }
    case "object":
      return readObject(all, isNullable, read, complain);
    default:
      return { kind: "number", isNullable };
  }
}

function readObject(
  all: readonly ShapeSchema[],
  isNullable: boolean,
  read: (inner: Schema) => ValueType | undefined,
  complain: Complain,
): ValueType | undefined {
  const required = new Set(all.flatMap((part) => part.required));
  const properties = new Map(all.flatMap((part) => part.properties.map(({ name, schema }) => [name, schema])));
  if (properties.size === 0) {
    const [shape] = all;
    const others = all.find(
      (part) => part.additionalProperties?.kind === "shape" || part.additionalProperties?.kind === "ref",
    );
    if (others?.additionalProperties === undefined) {
      if (shape) noType(shape, complain);
      return;
    }
    const value = read(others.additionalProperties);
    return value && { kind: "map", value, isNullable };
  }
  const members: TypedMember[] = [];
  for (const [name, schema] of properties) {
    if (!isPlainName(name)) {
      complain(schema, `cannot name "${name}" in a template`, "Use a name without quotes, backslashes, $ and #.");
      continue;
    }
    const type = read(schema);
    if (type) members.push({ name, isRequired: required.has(name), type });
  }
  return { kind: "object", members, isNullable };
}

/** Whether a name can stand in a JSONPath, in JSON, and in a string of Velocity as it is. */
export function isPlainName(name: string): boolean {
  return /^[^'"\\$#\p{C}]+$/u.test(name);
}

function shapesOf(schema: Schema, named: Named, depth: number): ShapeSchema[] {
  if (depth > maximumDepth) return [];
  if (schema.kind === "ref") {
    const target = named(schema.name);
    return target ? shapesOf(target, named, depth + 1) : [];
  }
  if (schema.kind !== "shape") return [];
  return [schema, ...schema.allOf.flatMap((part) => shapesOf(part, named, depth + 1))];
}

function typesOf({ types, enum: allowed, properties }: ShapeSchema): JsonType[] {
  const said = types.filter((type) => type !== "null");
  if (said.length > 0) return said;
  if (properties.length > 0) return ["object"];
  return (allowed ?? []).flatMap((value): JsonType[] => {
    const type = typeof value;
    return type === "string" || type === "number" || type === "boolean" ? [type] : [];
  });
}

function noType(schema: Schema, complain: Complain): undefined {
  complain(
    schema,
    "needs one type for each value, and this schema gives none or several",
    "Say one type here, with properties or additionalProperties for an object and items for an array.",
  );
}
