import type { DiagnosticDef } from "../diagnostics/diagnostic.ts";

/** A code that no finding has. */
export const unknownRule: DiagnosticDef<{ code: string; suggestion: string | undefined }> = {
  code: "config/unknown-rule",
  severity: "warning",
  summary: "x-apigw-ignore and the configuration's rules name codes that exist.",
  sources: [],
  message: ({ code }) => `There is no finding with the code "${code}".`,
  help: ({ suggestion }) =>
    suggestion === undefined ? "Take it out, or write the code as a finding prints it." : `Write ${suggestion}.`,
};

/** An `x-apigw-ignore` that hides nothing. */
export const unusedIgnore: DiagnosticDef<{ code: string }> = {
  code: "config/unused-ignore",
  severity: "info",
  summary: "An x-apigw-ignore hides at least one finding.",
  sources: [],
  message: ({ code }) => `Nothing here or below gives the finding ${code} that is ignored.`,
  help: () => "Take it out, so that it does not hide a later mistake.",
};

/** Every finding about the settings of rules, for `explain` and the documentation. */
export const settingsDiagnostics: readonly DiagnosticDef[] = [unknownRule, unusedIgnore];
