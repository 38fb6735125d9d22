import type { Schema } from "../../../ir/schema.ts";

/** What a documentation comment says of a schema; empty if it says nothing. */
export function schemaDoc(schema: Schema): string {
  if (schema.kind === "never") return "";
  if (schema.kind !== "shape") return schema.description ?? "";
  const lines = [schema.description ?? schema.title ?? ""];
  if (schema.default !== undefined) lines.push(`@defaultValue ${JSON.stringify(schema.default)}`);
  if (schema.isDeprecated) lines.push("@deprecated");
  return lines.filter((line) => line.trim() !== "").join("\n\n");
}
