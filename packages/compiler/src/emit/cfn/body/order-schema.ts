import type { CfnJson } from "../../../ir/cfn.ts";
import { isObject, type Json } from "../../../source/json.ts";
import { jsonMap, sortedJson, sortedMap } from "../../../source/json-map.ts";

/** A schema with its properties sorted by name; keywords stay in the order that lowering gives them, which reads better. */
export function orderSchema(schema: CfnJson): CfnJson {
  if (Array.isArray(schema)) return (schema as readonly Json[]).map(orderSchema);
  if (!isObject(schema)) return schema;
  return jsonMap(
    Object.entries(schema).map(([keyword, value]) => {
      if (keyword === "enum") return [keyword, sortedJson(value)];
      if (keyword !== "properties" || !isObject(value)) return [keyword, orderSchema(value)];
      return [keyword, sortedMap(Object.entries(value).map(([name, property]) => [name, orderSchema(property)]))];
    }),
  );
}
