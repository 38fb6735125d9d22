import type { Outcome } from "./kind.ts";
import type { KnownFailures } from "./known.ts";

/** What a run of one kind came to. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Failures that are not among the known ones. */
  readonly unknown: number;
  /** What else is not good: known failures that are gone. */
  readonly complaints: readonly string[];
}

/**
 * Counts outcomes and holds them against the known failures of their kind.
 *
 * @param whole all cases were run, so that a listed one that did not come up is gone
 */
export async function tally(
  kind: string,
  outcomes: AsyncIterable<Outcome>,
  known: KnownFailures,
  whole: boolean,
  print: (line: string) => void,
): Promise<Tally> {
  const counts = { passed: 0, failed: 0, skipped: 0, unknown: 0 };
  const complaints: string[] = [];
  const seen = new Set<string>();
  for await (const found of outcomes) {
    if (seen.has(found.case)) throw new Error(`${kind}: two cases are called ${found.case}`);
    seen.add(found.case);
    counts[found.result] += 1;
    const listed = known.has(kind, found.case);
    if (found.result === "failed") {
      print(`${listed ? "known" : "FAIL"} ${kind} ${found.case}: ${found.reason.replaceAll(/\s+/g, " ")}`);
      if (!listed) counts.unknown += 1;
    } else if (found.result === "passed" && listed) {
      complaints.push(`${kind} ${found.case} passes now: take it from known.tsv`);
    }
  }
  if (whole && seen.size > 0) {
    const gone = known.of(kind).filter((name) => !seen.has(name));
    complaints.push(...gone.map((name) => `${kind} ${name} is no case any more: take it from known.tsv`));
  }
  return { ...counts, complaints };
}
