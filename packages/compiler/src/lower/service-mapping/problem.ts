import type { Report } from "../../diagnostics/diagnostic.ts";
import { closest } from "../../source/closest.ts";
import type { Located } from "../../source/origin.ts";
import { mappingInvalid } from "../diagnostics.ts";

/** Says what is wrong in an `x-apigw-mapping`, and what to do; `at` is what has the fault. */
export type Complain = (at: Located, problem: string, fix: string) => undefined;

/** Complaints become findings, and how many there were decides whether anything is made. */
export function createComplain(report: Report): { readonly complain: Complain; count(): number } {
  let count = 0;
  return {
    complain(at, problem, fix) {
      count += 1;
      report(mappingInvalid, at.origin, { problem, fix });
      return undefined;
    },
    count: () => count,
  };
}

/** What to write instead of a word that is not known. */
export function insteadOf(word: string, known: readonly string[]): string {
  const near = closest(word, known);
  if (near !== undefined) return `Did you mean ${near}?`;
  return known.length === 0 ? "Leave it out." : `Take one of ${known.join(", ")}.`;
}
