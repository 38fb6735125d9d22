import { everything, type DiagnosticDef } from "../diagnostics/diagnostic.ts";

const yaml = "https://yaml.org/spec/1.2.2/#71-alias-nodes";

/** A fix that cannot be made in the text. */
export const fixRefused: DiagnosticDef<{ code: string; problem: string }> = {
  code: "fix/refused",
  severity: "info",
  summary: "A fix is made only where the text then says exactly what was meant, and nothing else changes.",
  sources: [yaml],
  message: ({ code, problem }) => `--fix leaves ${code} alone here: ${problem}.`,
  help: () => "Make the change by hand, as the finding says.",
};

/** A file that is not what was checked. */
export const fixFileChanged: DiagnosticDef<{ reason: string }> = {
  code: "fix/not-written",
  severity: "error",
  concerns: everything,
  summary: "A file is written only if it still is what was checked.",
  sources: ["https://nodejs.org/api/fs.html#fspromiseswritefilefile-data-options"],
  message: ({ reason }) => `Nothing was fixed in this file: ${reason}.`,
  help: () => "Run the command again; for a file that is no UTF-8, save it as UTF-8 first.",
};

/** Every finding of `--fix`, for `explain` and the documentation. */
export const fixDiagnostics: readonly DiagnosticDef<never>[] = [fixRefused, fixFileChanged];
