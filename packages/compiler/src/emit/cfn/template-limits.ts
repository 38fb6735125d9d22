import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Origin } from "../../source/origin.ts";
import { cfnTemplateLimit, cfnTemplateUpload } from "./diagnostics.ts";
import type { Template } from "./template.ts";

/**
 * What a template may have. None of it can be raised.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html (read 2026-11-23)
 */
export const templateLimits = {
  resources: 500,
  parameters: 200,
  mappings: 200,
  outputs: 200,
  /** Characters of the description. */
  descriptionBytes: 1024,
  /** By way of S3; 1 MB, which cfn-lint counts as a million bytes. */
  bytes: 1_000_000,
  /** In the call itself. */
  inlineBytes: 51_200,
} as const;

/** Reports what CloudFormation would refuse for its number or size. */
export function checkLimits(template: Template, text: string, origin: Origin, report: Report): void {
  for (const what of ["resources", "parameters", "mappings", "outputs"] as const) {
    const count = Object.keys(template[what]).length;
    if (count > templateLimits[what]) report(cfnTemplateLimit, origin, { what, count, limit: templateLimits[what] });
  }
  const bytes = Buffer.byteLength(text, "utf8");
  if (bytes > templateLimits.bytes)
    report(cfnTemplateLimit, origin, { what: "bytes", count: bytes, limit: templateLimits.bytes });
  else if (bytes > templateLimits.inlineBytes)
    report(cfnTemplateUpload, origin, { bytes, limit: templateLimits.inlineBytes });
}
