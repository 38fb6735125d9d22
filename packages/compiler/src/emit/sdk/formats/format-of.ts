import type { JsonType, ShapeSchema } from "../../../ir/schema.ts";
import type { SdkFormats } from "../../../ir/settings/sdk.ts";

/** Formats of values by the runtime's names. */
export type FormatName = "base64" | "dateTime" | "int64";

/** The format that values of a JSON type have by a schema itself, where the settings make it something else to programs. */
export function formatOf(type: JsonType, shape: ShapeSchema, settings: SdkFormats): FormatName | undefined {
  const { format, contentEncoding, enum: values } = shape;
  // Literals are what they are.
  if (values) return undefined;
  if (type === "integer") return settings.int64 === "bigint" && /^u?int64$/.test(format ?? "") ? "int64" : undefined;
  if (type !== "string") return undefined;
  if (format === "date-time") return settings["date-time"] === "Date" ? "dateTime" : undefined;
  const isBase64 = format === "byte" || contentEncoding?.toLowerCase() === "base64";
  return isBase64 && settings.byte === "Uint8Array" ? "base64" : undefined;
}
