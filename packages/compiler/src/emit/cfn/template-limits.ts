import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Api } from "../../ir/api.ts";
import { cfnNativeLimit, cfnTemplateLimit, cfnTemplateUpload } from "./diagnostics.ts";
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

/** Whether a template's text is over the limit of bytes, by whatever way it is passed. */
export function isTooLarge(text: string): boolean {
  return Buffer.byteLength(text, "utf8") > templateLimits.bytes;
}

/** Reports what CloudFormation would refuse for its number or size. */
export function checkLimits(template: Template, text: string, api: Api, report: Report): void {
  const { origin } = api;
  const isNative = api.kind === "rest" && api.settings.layout === "native";
  for (const what of ["resources", "parameters", "mappings", "outputs"] as const) {
    const count = Object.keys(template[what]).length;
    if (count <= templateLimits[what]) continue;
    const def = isNative && what === "resources" ? cfnNativeLimit : cfnTemplateLimit;
    report(def, origin, { what, count, limit: templateLimits[what] });
  }
  const bytes = Buffer.byteLength(text, "utf8");
  if (bytes > templateLimits.bytes)
    report(isNative ? cfnNativeLimit : cfnTemplateLimit, origin, {
      what: "bytes",
      count: bytes,
      limit: templateLimits.bytes,
    });
  else if (bytes > templateLimits.inlineBytes)
    report(cfnTemplateUpload, origin, { bytes, limit: templateLimits.inlineBytes });
}
