import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Origin } from "../../source/origin.ts";
import type { JsonObject } from "../../source/json.ts";
import { cfnTemplateCompact } from "./diagnostics.ts";
import { isTooLarge } from "./template-limits.ts";

/**
 * The text of a template; where that is over CloudFormation's limit, the template as JSON without blanks (which is YAML too), if that
 * is within it.
 */
export function compactIfTooLarge(text: string, template: JsonObject, origin: Origin, report: Report): string {
  if (!isTooLarge(text)) return text;
  const compact = `${JSON.stringify(template)}\n`;
  if (isTooLarge(compact)) return text;
  report(cfnTemplateCompact, origin, { bytes: Buffer.byteLength(text, "utf8") });
  return compact;
}
