import type { Schema } from "../../../ir/schema.ts";

/** What a documentation comment says of a schema; empty if it says nothing. */
export function schemaDoc(schema: Schema): string {
  if (schema.kind === "never") return "";
  if (schema.kind === "any") return schema.description ?? "";
  const { title, default: value } = schema.kind === "shape" ? schema : {};
  const lines = [schema.description ?? title ?? ""];
  if (value !== undefined) lines.push(`@defaultValue ${JSON.stringify(value)}`);
  if (schema.isDeprecated) lines.push("@deprecated");
  return lines.filter((line) => line.trim() !== "").join("\n\n");
}
