import { isObject, type Json, type JsonObject } from "../../../source/json.ts";
import { changeItems, changeMembers } from "../../../source/json-map.ts";

/**
 * The object without nulls, which CloudFormation refuses wherever they stand (cloudformation-coverage-roadmap#1378): members and
 * items that are null go, and so does a list of nothing else, as in `enum: [null]`.
 */
export function withoutNulls(object: JsonObject): JsonObject {
  return changeMembers(object, strip);
}

function strip(value: Json): Json | undefined {
  if (value === null) return undefined;
  if (isObject(value)) return withoutNulls(value);
  if (!Array.isArray(value)) return value;
  const items = changeItems(value as readonly Json[], strip);
  return items.length === 0 && value.length > 0 ? undefined : items;
}
