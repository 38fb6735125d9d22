import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import type { ApiKind } from "../../../src/ir/api.ts";
import type { DocumentCase } from "./documents.ts";

/** Counts what was found, by type of API. */
export interface Figures {
  add(document: DocumentCase, findings: readonly Diagnostic[]): void;
  /** Lines for people. */
  lines(): string[];
}

const shownCodes = 10;

/** Empty figures. */
export function createFigures(): Figures {
  const byType = new Map<ApiKind, Counts>();
  const faultyRuns = new Map<string, readonly boolean[]>();
  return {
    add({ path, type }, findings) {
      const counts = byType.get(type) ?? { clean: 0, warnings: 0, errors: 0, codes: new Map<string, number>() };
      byType.set(type, counts);
      const severities = new Set(findings.map(({ severity }) => severity));
      faultyRuns.set(path, [...(faultyRuns.get(path) ?? []), severities.has("error")]);
      if (severities.has("error")) counts.errors += 1;
      else if (severities.has("warning")) counts.warnings += 1;
      else counts.clean += 1;
      for (const { code, severity } of findings) {
        const key = `${code} (${severity})`;
        counts.codes.set(key, (counts.codes.get(key) ?? 0) + 1);
      }
    },
    lines() {
      const runs = [...faultyRuns.values()];
      const everyType = runs.filter((list) => !list.includes(true)).length;
      const someType = runs.filter((list) => list.includes(false)).length;
      return [
        `${String(runs.length)} documents: ${String(everyType)} without errors as every type they are for, ${String(someType)} as some type`,
        ...[...byType].flatMap(([type, counts]) => linesOf(type, counts)),
      ];
    },
  };
}

interface Counts {
  clean: number;
  warnings: number;
  errors: number;
  readonly codes: Map<string, number>;
}

function linesOf(type: ApiKind, { clean, warnings, errors, codes }: Counts): string[] {
  const most = [...codes].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1)).slice(0, shownCodes);
  return [
    `${type}: ${String(clean)} documents clean, ${String(warnings)} with warnings, ${String(errors)} with errors`,
    ...most.map(([code, count]) => `${type}: ${String(count).padStart(6)} ${code}`),
  ];
}
