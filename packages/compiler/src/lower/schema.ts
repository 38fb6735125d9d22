import type { OpenAPIV3 } from "openapi-types";
import type { Discriminator, JsonType, Property, Schema, ShapeSchema } from "../ir/schema.ts";
import { isObject, own, type Json } from "../source/json.ts";
import { child, deref, entries, items, present, type Node } from "../source/node.ts";
import { saysMoreThanReference } from "./beside-reference.ts";
import type { Context } from "./context.ts";
import { unexpectedType } from "./diagnostics.ts";
import { lowerMembersOf } from "./followed-members.ts";
import { combinedOrNull } from "./nullable.ts";

/** Keywords that say how a value looks beyond its type: kept as written, for documentation. */
const constraintKeywords = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "pattern",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minProperties",
  "maxProperties",
] as const satisfies readonly (keyof OpenAPIV3.BaseSchemaObject)[];

const jsonTypes: ReadonlySet<string> = new Set(["string", "number", "integer", "boolean", "object", "array", "null"]);

/** A schema of the document in the IR's shape; anything goes where there is none. */
export function lowerSchema(node: Node, context: Context): Schema {
  const { value, origin } = node;
  if (value === false) return { kind: "never", origin };
  if (!isObject(value)) {
    if (value !== undefined && value !== true) context.report(unexpectedType, origin, { expected: "a schema" });
    return { kind: "any", origin, description: undefined };
  }
  if (typeof value["$ref"] === "string") return lowerReference(node, value["$ref"], context);
  const isEmpty = Object.keys(value).every((key) => annotations.has(key));
  return isEmpty ? { kind: "any", origin, description: text(value, "description") } : lowerShape(node, context);
}

const annotations: ReadonlySet<string> = new Set(["description", "title", "$comment"]);
function lowerReference(node: Node, ref: string, context: Context): Schema {
  const target = node.graph.target(ref, node.origin);
  if (target === undefined) return { kind: "any", origin: node.origin, description: undefined };
  const reference: Schema = {
    kind: "ref",
    origin: node.origin,
    name: context.schemas.nameOf(target),
    isNullable: own(node.value, "nullable") === true,
    description: text(node.value, "description"),
    isDeprecated: own(node.value, "deprecated") === true,
  };
  if (!saysMoreThanReference(node, context)) return reference;
  const shape = lowerShape(node, context);
  return { ...shape, allOf: [reference, ...shape.allOf] };
}

function lowerShape(node: Node, context: Context): ShapeSchema {
  const shape = lowerKeywords(node, context);
  const isCombined = shape.allOf.length + shape.oneOf.length + shape.anyOf.length > 0;
  const isNullable = own(node.value, "nullable") === true && shape.types.length === 0;
  return isCombined && isNullable ? combinedOrNull(shape) : shape;
}

function lowerKeywords(node: Node, context: Context): ShapeSchema {
  const { value, origin } = node;
  const list = (keyword: string): Schema[] => items(present(node, keyword)).map((item) => lowerSchema(item, context));
  const optional = (keyword: string): Schema | undefined => {
    const inner = present(node, keyword);
    return inner?.value === undefined ? undefined : lowerSchema(inner, context);
  };
  const required = textList(own(value, "required"));
  return {
    kind: "shape",
    origin,
    types: lowerTypes(node, context),
    enum: lowerEnum(value),
    format: text(value, "format"),
    contentEncoding: text(value, "contentEncoding"),
    title: text(value, "title"),
    description: text(value, "description"),
    isDeprecated: own(value, "deprecated") === true,
    isReadOnly: own(value, "readOnly") === true,
    isWriteOnly: own(value, "writeOnly") === true,
    default: own(value, "default"),
    examples: [own(value, "example"), ...arrayOf(own(value, "examples"))].filter((example) => example !== undefined),
    properties: lowerProperties(node, new Set(required), context),
    required,
    additionalProperties: optional("additionalProperties"),
    patternProperties: entries(present(node, "patternProperties")).map(([pattern, inner]) => ({
      pattern,
      schema: lowerSchema(inner, context),
    })),
    items: Array.isArray(own(value, "items")) ? undefined : optional("items"),
    prefixItems: Array.isArray(own(value, "items")) ? list("items") : list("prefixItems"),
    allOf: list("allOf"),
    oneOf: list("oneOf"),
    anyOf: list("anyOf"),
    not: optional("not"),
    discriminator: lowerDiscriminator(present(node, "discriminator"), context),
    constraints: constraintKeywords.flatMap((keyword) => {
      const limit = own(value, keyword);
      return limit === undefined ? [] : [{ keyword, value: limit }];
    }),
  };
}

function lowerTypes(node: Node, context: Context): JsonType[] {
  const written = own(node.value, "type");
  const names = written === undefined ? [] : Array.isArray(written) ? (written as readonly Json[]) : [written];
  const types: JsonType[] = [];
  for (const name of names) {
    if (typeof name === "string" && jsonTypes.has(name)) types.push(name as JsonType);
    else context.report(unexpectedType, child(node, "type").origin, { expected: "a JSON Schema type" });
  }
  const isNullable = own(node.value, "nullable") === true && types.length > 0 && !types.includes("null");
  return [...new Set(isNullable ? [...types, "null" as const] : types)];
}

function lowerEnum(value: Json | undefined): readonly Json[] | undefined {
  const constant = own(value, "const");
  if (constant !== undefined) return [constant];
  const values = own(value, "enum");
  return Array.isArray(values) && values.length > 0 ? (values as readonly Json[]) : undefined;
}

function lowerProperties(node: Node, required: ReadonlySet<string>, context: Context): Property[] {
  const members = lowerMembersOf("schema", node, "properties", context, (inner) => lowerSchema(inner, context));
  return members.map(([name, schema]) => ({ name, isRequired: required.has(name), schema }));
}

function lowerDiscriminator(node: Node | undefined, context: Context): Discriminator | undefined {
  const property = own(node?.value, "propertyName");
  if (node === undefined || typeof property !== "string") return undefined;
  const mapping = entries(child(node, "mapping")).flatMap(([value, target]) => {
    if (typeof target.value !== "string") return [];
    const name = discriminatorTarget(target, target.value, context);
    return name === undefined ? [] : [{ value, name }];
  });
  return { property, mapping };
}

/** A mapping's value is a reference, or the bare name of a schema. */
function discriminatorTarget(node: Node, written: string, context: Context): string | undefined {
  const isName = /^[A-Za-z0-9._-]+$/.test(written) && context.schemas.has(written);
  if (isName) return written;
  const target = node.graph.target(written, node.origin);
  return target && deref(target) !== undefined ? context.schemas.nameOf(target) : undefined;
}

function text(value: Json | undefined, key: string): string | undefined {
  const found = own(value, key);
  return typeof found === "string" ? found : undefined;
}

function textList(value: Json | undefined): string[] {
  return arrayOf(value).filter((item) => typeof item === "string");
}

function arrayOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}
