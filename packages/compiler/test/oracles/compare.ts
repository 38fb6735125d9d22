import type { CompiledDocument } from "./compile-documents.ts";
import type { Findings } from "./check.ts";
import type { KnownFinding } from "./known.ts";

/** What a check came to, held against what is known. */
export interface Comparison {
  readonly passed: number;
  readonly failed: number;
  /** A line for each finding, known or not. */
  readonly lines: readonly string[];
  /** Why the run is not good: findings that are not known, known ones that are gone. */
  readonly complaints: readonly string[];
}

/** Counts documents, and names the findings that are new and the known ones that are gone. */
export function compare(
  check: string,
  documents: readonly CompiledDocument[],
  findings: Findings,
  known: readonly KnownFinding[],
): Comparison {
  const keyOf = (document: string, finding: string): string => `${check} ${document}: ${finding}`;
  const listed = new Set(
    known.filter((item) => item.check === check).map(({ document, finding }) => keyOf(document, finding)),
  );
  const lines: string[] = [];
  const complaints: string[] = [];
  const seen = new Set<string>();
  for (const { name } of documents) {
    for (const finding of new Set(findings.get(name) ?? [])) {
      const key = keyOf(name, finding);
      seen.add(key);
      lines.push(`${listed.has(key) ? "known" : "FAIL"} ${key}`);
      if (!listed.has(key)) complaints.push(`${key} is new`);
    }
  }
  const names = new Set(documents.map(({ name }) => name));
  const gone = known.filter(
    (item) => item.check === check && names.has(item.document) && !seen.has(keyOf(item.document, item.finding)),
  );
  complaints.push(
    ...gone.map(({ document, finding }) => `${keyOf(document, finding)} is gone: take it from known.tsv`),
  );
  const failed = documents.filter(({ name }) => (findings.get(name)?.length ?? 0) > 0).length;
  return { passed: documents.length - failed, failed, lines, complaints };
}
