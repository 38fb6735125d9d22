import type { Outcome } from "../kind.ts";

/** Counts what passes, and says it as a share. */
export interface Share {
  add(outcome: Outcome): Outcome;
  line(what: string): string;
}

export function createShare(): Share {
  const count = { passed: 0, failed: 0, skipped: 0 };
  return {
    add(outcome) {
      count[outcome.result] += 1;
      return outcome;
    },
    line(what) {
      const all = count.passed + count.failed;
      const skipped = count.skipped === 0 ? "" : `, ${String(count.skipped)} left out`;
      return `${what}: ${String(count.passed)} of ${String(all)} equal, ${((100 * count.passed) / all).toFixed(1)} %${skipped}`;
    },
  };
}
