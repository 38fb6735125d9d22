import { isObject, type Json } from "../../source/json.ts";

/** JSON laid out as the service lays out the schemas of models: `"type" : "object"`, lists in one line. */
export function prettyJson(json: Json, indent = ""): string {
  if (Array.isArray(json)) {
    const list = json as readonly Json[];
    return list.length === 0 ? "[ ]" : `[ ${list.map((item) => prettyJson(item, indent)).join(", ")} ]`;
  }
  if (!isObject(json)) return JSON.stringify(json);
  const inner = `${indent}  `;
  const lines = Object.entries(json).map(
    ([key, value]) => `${inner}${JSON.stringify(key)} : ${prettyJson(value, inner)}`,
  );
  return lines.length === 0 ? "{ }" : `{\n${lines.join(",\n")}\n${indent}}`;
}
