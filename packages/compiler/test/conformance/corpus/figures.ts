import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import type { ApiKind } from "../../../src/ir/api.ts";

/** Counts what was found, by type of API. */
export interface Figures {
  add(type: ApiKind, findings: readonly Diagnostic[]): void;
  /** Lines for people. */
  lines(): string[];
}

const shownCodes = 10;

/** Empty figures. */
export function createFigures(): Figures {
  const byType = new Map<ApiKind, { clean: number; warnings: number; errors: number; codes: Map<string, number> }>();
  return {
    add(type, findings) {
      const counts = byType.get(type) ?? { clean: 0, warnings: 0, errors: 0, codes: new Map<string, number>() };
      byType.set(type, counts);
      const severities = new Set(findings.map(({ severity }) => severity));
      if (severities.has("error")) counts.errors += 1;
      else if (severities.has("warning")) counts.warnings += 1;
      else counts.clean += 1;
      for (const { code, severity } of findings) {
        const key = `${code} (${severity})`;
        counts.codes.set(key, (counts.codes.get(key) ?? 0) + 1);
      }
    },
    lines: () =>
      [...byType].flatMap(([type, { clean, warnings, errors, codes }]) => [
        `${type}: ${String(clean)} documents clean, ${String(warnings)} with warnings, ${String(errors)} with errors`,
        ...[...codes]
          .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
          .slice(0, shownCodes)
          .map(([code, count]) => `${type}: ${String(count).padStart(6)} ${code}`),
      ]),
  };
}
