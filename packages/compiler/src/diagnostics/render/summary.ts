import type { Diagnostic } from "../diagnostic.ts";

/** How many findings of each severity. */
export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Counts findings. */
export function summarize(findings: readonly Diagnostic[]): Summary {
  const count = (severity: Diagnostic["severity"]): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return { errors: count("error"), warnings: count("warning"), infos: count("info") };
}

/** `2 errors, 1 warning`; `No findings` when there are none. */
export function summaryLine({ errors, warnings, infos }: Summary): string {
  const parts = [counted(errors, "error"), counted(warnings, "warning"), counted(infos, "info")];
  return parts.filter((part) => part !== undefined).join(", ") || "No findings";
}

function counted(count: number, noun: string): string | undefined {
  if (count === 0) return undefined;
  return `${String(count)} ${noun}${count === 1 ? "" : "s"}`;
}
