import type { CompiledDocument } from "./compile-documents.ts";

/** A judge of what was compiled, and what it reads. */
export interface Check {
  /** First column of known.tsv. */
  readonly name: string;
  /** What `setup.sh` calls it. */
  readonly install: string;
  /** Whether it has an opinion of the document; one without has of all. */
  judges?(document: CompiledDocument): boolean;
  /**
   * What the judge finds in each document's template, one line a finding, without places that move.
   *
   * @param oracles absolute folder of the installed judges
   * @param work absolute empty folder for files
   * @param note prints what is to be known of the run beside findings
   */
  run(
    documents: readonly CompiledDocument[],
    oracles: string,
    work: string,
    note: (line: string) => void,
  ): Promise<Findings>;
}

/** Findings by a document's name; none for one that is fine. */
export type Findings = ReadonlyMap<string, readonly string[]>;

/** Findings from pairs of document and finding. */
export function groupFindings(pairs: Iterable<readonly [document: string, finding: string]>): Findings {
  const findings = new Map<string, string[]>();
  for (const [document, finding] of pairs) findings.set(document, [...(findings.get(document) ?? []), finding]);
  return findings;
}
