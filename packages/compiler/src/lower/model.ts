import type { Model } from "../ir/api.ts";
import type { ModelUse } from "../ir/operation.ts";
import { isObject, own, type Json } from "../source/json.ts";
import { child, entries, items, type Node } from "../source/node.ts";
import type { Context } from "./context.ts";
import type { NamedNode } from "./schema-names.ts";

type JsonMap = Record<string, Json>;

/** Keywords of draft 4 that OpenAPI 3.0 has too and the service takes over unchanged. */
const plainKeywords = [
  "title",
  "description",
  "type",
  "format",
  "enum",
  "multipleOf",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minLength",
  "maxLength",
  "pattern",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minProperties",
  "maxProperties",
  "nullable",
];

/** The gateway's model of a named schema. */
export function lowerModel({ name, node }: NamedNode, context: Context): Model {
  const description = own(node.value, "description");
  return {
    origin: node.origin,
    name: context.models.nameOf(name),
    sourceName: name,
    description: typeof description === "string" ? description : undefined,
    schema: lowerModelSchema(node, context),
  };
}

/**
 * What the gateway knows of a body: the name of a model, an inline schema, or nothing where the service makes no model
 * ("Unsupported model type 'StringSchema' … Ignoring").
 */
export function lowerModelUse(node: Node, context: Context): ModelUse | undefined {
  const ref = own(node.value, "$ref");
  if (typeof ref === "string") {
    const target = node.graph.target(ref, node.origin);
    return target && { kind: "named", name: context.models.nameOf(context.schemas.nameOf(target)) };
  }
  if (!isObject(node.value)) return undefined;
  const schema = lowerModelSchema(node, context);
  return Object.keys(schema).length === 0 ? undefined : { kind: "inline", schema };
}

/**
 * A schema in the subset that OpenAPI 3.0 shares with JSON Schema draft 4, which is what the service validates with.
 *
 * Left out: what it refuses (`discriminator`, `example`, words of later drafts) and what it ignores (`default`, `readOnly`).
 */
export function lowerModelSchema(node: Node, context: Context): JsonMap {
  const { value } = node;
  if (value === false) return { not: {} };
  if (!isObject(value)) return {};
  const ref = own(value, "$ref");
  if (typeof ref === "string") {
    const target = node.graph.target(ref, node.origin);
    return target ? { $ref: `#/components/schemas/${context.models.nameOf(context.schemas.nameOf(target))}` } : {};
  }
  const schema: JsonMap = {};
  for (const keyword of plainKeywords) {
    const plain = own(value, keyword);
    if (plain !== undefined && plain !== null) schema[keyword] = plain;
  }
  weakenLaterDrafts(value, schema);
  lowerMembers(node, schema, context);
  return schema;
}

function lowerMembers(node: Node, schema: JsonMap, context: Context): void {
  const properties = entries(child(node, "properties"));
  if (properties.length > 0) {
    schema["properties"] = fromEntries(properties.map(([name, inner]) => [name, lowerModelSchema(inner, context)]));
  }
  const required = own(node.value, "required");
  // Draft 4 wants at least one entry; the service refuses an empty list.
  if (Array.isArray(required) && required.length > 0) schema["required"] = required;
  const additional = child(node, "additionalProperties");
  if (typeof additional.value === "boolean") schema["additionalProperties"] = additional.value;
  else if (isObject(additional.value)) schema["additionalProperties"] = lowerModelSchema(additional, context);
  const inner = child(node, "items");
  if (isObject(inner.value) || inner.value === false) schema["items"] = lowerModelSchema(inner, context);
  else if (schema["type"] === "array") schema["items"] = {};
  for (const keyword of ["allOf", "oneOf", "anyOf"]) {
    const members = items(child(node, keyword));
    if (members.length > 0) schema[keyword] = members.map((member) => lowerModelSchema(member, context));
  }
  const not = child(node, "not");
  if (isObject(not.value)) schema["not"] = lowerModelSchema(not, context);
}

/** Says words of JSON Schema 2020-12 (OpenAPI 3.1) in those of draft 4, where they have a counterpart. */
function weakenLaterDrafts(value: Json, schema: JsonMap): void {
  const constant = own(value, "const");
  if (constant !== undefined) schema["enum"] = [constant];
  for (const [exclusive, limit] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    if (typeof schema[exclusive] !== "number") continue;
    schema[limit] = schema[exclusive];
    schema[exclusive] = true;
  }
  const types = schema["type"];
  if (!Array.isArray(types)) return;
  delete schema["type"];
  const names = (types as readonly Json[]).filter((name) => name !== "null");
  if (names.length < types.length) schema["nullable"] = true;
  const [only] = names;
  if (names.length === 1 && only !== undefined) schema["type"] = only;
  else if (names.length > 1)
    schema["anyOf"] = names.map((name) => (name === "array" ? { type: name, items: {} } : { type: name }));
}

/** An object with exactly these own members, whatever their names. */
function fromEntries(members: readonly (readonly [string, Json])[]): JsonMap {
  const object: JsonMap = {};
  for (const [key, value] of members) {
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return object;
}
