import type { PlacedFinding } from "./placed-finding.ts";
import { summarize } from "./summary.ts";

/** `--format json`: one object. What is not known is null, so that every finding has the same keys. */
export function renderJson(findings: readonly PlacedFinding[], type: string | undefined): string {
  const report = {
    findings: findings.map(({ diagnostic, file, place }) => ({
      code: diagnostic.code,
      severity: diagnostic.severity,
      message: diagnostic.message,
      help: diagnostic.help,
      url: diagnostic.url ?? null,
      fixable: diagnostic.fix !== undefined,
      file,
      line: place?.line ?? null,
      column: place?.column ?? null,
      endLine: place?.endLine ?? null,
      endColumn: place?.endColumn ?? null,
      pointer: diagnostic.origin.pointer,
    })),
    summary: summarize(findings.map(({ diagnostic }) => diagnostic)),
    type: type ?? null,
  };
  return `${toSafeJson(report)}\n`;
}

/** JSON without characters that steer a terminal, which JSON.stringify leaves as they are: they become escapes. */
export function toSafeJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replaceAll(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
