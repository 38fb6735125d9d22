import type { Model } from "../../../ir/api.ts";
import type { CfnJson } from "../../../ir/cfn.ts";
import { isObject, own, type Json, type JsonObject } from "../../../source/json.ts";
import { orderSchema } from "../body/order-schema.ts";
import { compareText, jsonMap } from "../../../source/json-map.ts";

const local = "#/components/schemas/";

/**
 * A model as JSON Schema draft 4 that stands alone: what it refers to is below `definitions`, and null has a type.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings-models.html
 */
export function draft4Of(model: Model, models: ReadonlyMap<string, Model>): JsonObject {
  const reached = reachedFrom(model.schema, models);
  const definitions = [...reached]
    .sort(compareText)
    .map((name): [string, Json] => [name, print(models.get(name)?.schema ?? {})]);
  const schema = print(model.schema);
  return jsonMap([
    ["$schema", "http://json-schema.org/draft-04/schema#"],
    ...Object.entries(isObject(schema) ? schema : {}),
    ["definitions", definitions.length === 0 ? undefined : jsonMap(definitions)],
  ]);
}

/** Names of all models that a schema refers to, however far. */
function reachedFrom(schema: CfnJson, models: ReadonlyMap<string, Model>): ReadonlySet<string> {
  const reached = new Set<string>();
  const open: CfnJson[] = [schema];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const name of referencesIn(next)) {
      if (reached.has(name)) continue;
      reached.add(name);
      open.push(models.get(name)?.schema ?? {});
    }
  }
  return reached;
}

function referencesIn(schema: Json): string[] {
  if (Array.isArray(schema)) return (schema as readonly Json[]).flatMap(referencesIn);
  if (!isObject(schema)) return [];
  const name = referredTo(schema);
  return name === undefined ? Object.values(schema).flatMap(referencesIn) : [name];
}

function referredTo(schema: JsonObject): string | undefined {
  const reference = own(schema, "$ref");
  return typeof reference === "string" && reference.startsWith(local) ? reference.slice(local.length) : undefined;
}

function print(schema: Json): Json {
  return replace(orderSchema(schema));
}

function replace(schema: Json): Json {
  if (Array.isArray(schema)) return (schema as readonly Json[]).map(replace);
  if (!isObject(schema)) return schema;
  const name = referredTo(schema);
  if (name !== undefined) return { $ref: `#/definitions/${name}` };
  const isNullable = own(schema, "nullable") === true;
  const printed = jsonMap(
    Object.entries(schema)
      .filter(([key, member]) => key !== "nullable" || member !== true)
      .map(([key, member]): [string, Json] => [key, replace(member)]),
  );
  return isNullable ? orNull(printed) : printed;
}

/** OpenAPI's `nullable` in the words of draft 4. */
function orNull(schema: JsonObject): Json {
  const type = own(schema, "type");
  if (typeof type !== "string") return { anyOf: [schema, { type: "null" }] };
  return jsonMap(
    Object.entries(schema).map(([key, member]): [string, Json] => {
      if (key === "type") return [key, [type, "null"]];
      return [key, key === "enum" && Array.isArray(member) ? withNull(member as readonly Json[]) : member];
    }),
  );
}

function withNull(values: readonly Json[]): Json {
  return values.includes(null) ? values : [...values, null];
}
