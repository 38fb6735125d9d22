import { isObject, own, type Json } from "../source/json.ts";
import { jsonMap } from "../source/json-map.ts";
import { child, follow, items, present, type Node } from "../source/node.ts";
import { saysMoreThanReference } from "./beside-reference.ts";
import type { Context } from "./context.ts";
import { lowerMembersOf } from "./followed-members.ts";
import { tupleItems, unexpectedType } from "./diagnostics.ts";
import { modelKeywords } from "./model-keywords.ts";
import { isNullOnly, modelTypes } from "./model-types.ts";

type JsonMap = Record<string, Json>;

/**
 * A schema in the subset that OpenAPI 3.0 shares with JSON Schema draft 4, which is what the service validates with.
 *
 * Left out: what it refuses (`discriminator`, `example`, words of later drafts) and what it ignores (`default`, `readOnly`).
 * `nullable` stays for those who print draft 4 themselves; the service's import drops it.
 */
export function lowerModelSchema(node: Node, context: Context): JsonMap {
  const { value } = node;
  if (value === false) return { not: {} };
  if (!isObject(value)) return {};
  const ref = own(value, "$ref");
  if (typeof ref !== "string") return lowerOwn(node, context);
  const target = node.graph.target(ref, node.origin);
  if (target === undefined) return {};
  const reference = { $ref: `#/components/schemas/${context.models.nameOf(context.schemas.nameOf(target))}` };
  if (!saysMoreThanReference(node, context)) return reference;
  const more = lowerOwn(node, context);
  return { ...more, allOf: [reference, ...listOf(more["allOf"])] };
}

function lowerOwn(node: Node, context: Context): JsonMap {
  const schema: JsonMap = modelKeywords(node, context);
  lowerMembers(node, schema, context);
  const { type, values, choices, isNullable } = modelTypes(node.value);
  if (type === "array" && schema["items"] === undefined) schema["items"] = {};
  if (type !== undefined) schema["type"] = type;
  if (values !== undefined) schema["enum"] = values;
  if (isNullable) schema["nullable"] = true;
  // The import reads values by their format and keeps them in another form: a day becomes a time, a UUID nothing.
  if ((values !== undefined && readFormats.has(schema["format"])) || choices !== undefined) delete schema["format"];
  if (choices !== undefined) {
    if (schema["anyOf"] === undefined) schema["anyOf"] = choices;
    else schema["allOf"] = [...listOf(schema["allOf"]), { anyOf: choices }];
  }
  return schema;
}

const readFormats: ReadonlySet<Json | undefined> = new Set(["date", "date-time", "uuid", "byte", "binary"]);

function lowerMembers(node: Node, schema: JsonMap, context: Context): void {
  const properties = present(node, "properties") && follow(node, "properties");
  if (properties?.value !== undefined && !isObject(properties.value)) {
    context.report(unexpectedType, properties.origin, { expected: "an object of schemas" });
  }
  const members = lowerMembersOf("model", node, "properties", context, (inner) => lowerModelSchema(inner, context));
  if (members.length > 0) schema["properties"] = jsonMap(members);
  const required = own(node.value, "required");
  const names = Array.isArray(required) ? required.filter((name) => typeof name === "string") : [];
  if (required !== undefined && required !== null && !Array.isArray(required)) {
    context.report(unexpectedType, child(node, "required").origin, { expected: "a list of names of properties" });
  }
  // Draft 4 wants at least one entry, and none twice; the service refuses an empty list.
  if (names.length > 0) schema["required"] = [...new Set(names)];
  const additional = present(node, "additionalProperties");
  if (typeof additional?.value === "boolean") schema["additionalProperties"] = additional.value;
  else if (isObject(additional?.value)) schema["additionalProperties"] = lowerModelSchema(additional, context);
  const inner = present(node, "items");
  // Beside `prefixItems` it speaks of the items after those, which draft 4 cannot say in OpenAPI's form.
  const isOfAll = own(node.value, "prefixItems") === undefined;
  if (inner && isOfAll && (isObject(inner.value) || inner.value === false)) {
    schema["items"] = lowerModelSchema(inner, context);
  } else if (Array.isArray(inner?.value)) context.report(tupleItems, inner.origin, {});
  lowerCombinations(node, schema, context);
  const not = present(node, "not");
  if (isObject(not?.value)) schema["not"] = lowerModelSchema(not, context);
}

/** Of `oneOf` and `anyOf`, a branch for null becomes `nullable`: OpenAPI 3.0 has no type for it. */
function lowerCombinations(node: Node, schema: JsonMap, context: Context): void {
  const allOf = items(present(node, "allOf")).map((member) => lowerModelSchema(member, context));
  for (const keyword of ["oneOf", "anyOf"]) {
    const members = items(present(node, keyword));
    const others = members.filter(({ value }) => !isNullOnly(value));
    if (others.length < members.length) schema["nullable"] = true;
    const lowered = others.map((member) => lowerModelSchema(member, context));
    const [only] = lowered;
    if (only !== undefined && lowered.length === 1 && members.length > 1) allOf.push(only);
    else if (lowered.length > 0) schema[keyword] = lowered;
  }
  if (allOf.length > 0) schema["allOf"] = allOf;
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}
