import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { HttpApi, ImportRemark, RestApi } from "../ir/api.ts";

/** Findings after which the service does not get to read the document. */
const unreadable: ReadonlySet<string> = new Set([
  "load/empty",
  "load/not-an-object",
  "load/syntax",
  "load/too-deep",
  "load/alias-bomb",
  "load/cyclic-alias",
  "load/not-utf-8",
]);

const versionless: ReadonlySet<string> = new Set(["load/version-missing", "load/version-unknown"]);

/** How a document is imported. */
export interface ImportOptions {
  /** The import's option of that name. */
  readonly failOnWarnings: boolean;
  /** The document is sent as it is; otherwise a stack fills in its intrinsic functions before. */
  readonly isDirect: boolean;
}

/**
 * The message with which the service's own import refuses a document; undefined where it takes it.
 *
 * @param api what came of the document, if anything
 * @param findings what loading and lowering it reported
 */
export function importRefusal(
  api: RestApi | HttpApi | undefined,
  findings: readonly Diagnostic[],
  { failOnWarnings, isDirect }: ImportOptions,
): string | undefined {
  if (api === undefined || findings.some(({ code }) => unreadable.has(code))) return "Invalid OpenAPI input.";
  if (findings.some(({ code }) => versionless.has(code))) {
    return "Unable to build importer with provided input. Unable to determine OAS version";
  }
  const texts = (severity: ImportRemark["severity"]): string[] =>
    api.importRemarks.filter((remark) => remark.severity === severity).map(({ text }) => text);
  const [alone] = [...texts("refusal"), ...(isDirect ? texts("unfilled") : [])];
  if (alone !== undefined) return alone;
  const errors = texts("error");
  if (errors.length > 0) return ["Errors found during import:", ...errors].join("\n\t");
  const warnings = texts("warning");
  if (failOnWarnings && warnings.length > 0) return ["Warnings found during import:", ...warnings].join("\n\t");
  return undefined;
}

/** What the service's own import warns of, in its words. */
export function importWarnings({ importRemarks }: RestApi | HttpApi): readonly string[] {
  return importRemarks.filter(({ severity }) => severity === "warning").map(({ text }) => text);
}
