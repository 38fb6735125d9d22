import type { JsonObject } from "../../source/json.ts";

/** The template as JSON text, indented by two spaces. */
export function toJson(template: JsonObject): string {
  return `${JSON.stringify(template, null, 2)}\n`;
}
