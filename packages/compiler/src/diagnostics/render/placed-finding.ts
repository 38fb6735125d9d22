import { relative } from "node:path/posix";

import type { Range } from "../../source/locate.ts";
import type { Origin } from "../../source/origin.ts";
import type { Diagnostic } from "../diagnostic.ts";

/** A finding as a reader meets it: with a path from where they stand, and its place in the file. */
export interface PlacedFinding {
  readonly diagnostic: Diagnostic;
  /** Relative to the working directory, with forward slashes; a URL stays one. */
  readonly file: string;
  readonly place: Range | undefined;
}

/** Finds places and paths, and sorts by file, line, column and code. `cwd` has forward slashes. */
export function placeFindings(
  findings: readonly Diagnostic[],
  locate: (origin: Origin) => Range | undefined,
  cwd: string,
): PlacedFinding[] {
  return findings
    .map((diagnostic) => ({
      diagnostic,
      file: shownPath(diagnostic.origin.file, cwd),
      place: placeOf(diagnostic, locate),
    }))
    .sort(
      (a, b) =>
        compareText(a.file, b.file) ||
        (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
        (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
        compareText(a.diagnostic.code, b.diagnostic.code) ||
        compareText(a.diagnostic.message, b.diagnostic.message),
    );
}

/** `file` as seen from `cwd`. */
export function shownPath(file: string, cwd: string): string {
  return isUrl(file) ? file : relative(cwd, file) || ".";
}

/** Whether an origin's file is a remote part. */
export function isUrl(file: string): boolean {
  return /^https?:\/\//i.test(file);
}

function placeOf({ position, origin }: Diagnostic, locate: (origin: Origin) => Range | undefined): Range | undefined {
  if (position === undefined) return locate(origin);
  const { line, column } = position;
  return { line, column, endLine: line, endColumn: column + 1 };
}

/** Code units, not a locale: the same order on every machine. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
