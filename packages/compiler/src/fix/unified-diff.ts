import { printable } from "../diagnostics/render/printable.ts";

/** Lines of each file that differ: `count` of them from `start` on, from 0. */
interface Difference {
  readonly oldStart: number;
  readonly oldCount: number;
  readonly newStart: number;
  readonly newCount: number;
}

/** Lines that stay the same around what is shown. */
const contextLines = 3;

/** So many equal lines in a row end a difference. */
const anchorLines = 3;

/** Differences longer than this are not searched for an end. */
const maxSearch = 2000;

/** What `after` has other than `before`, as `diff -u` prints it and `git apply` reads it; empty if nothing. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const [old, now] = [linesOf(before), linesOf(after)];
  const hunks = hunksOf(differencesOf(old, now));
  if (hunks.length === 0) return "";
  return `--- a/${path}\n+++ b/${path}\n${hunks.map((hunk) => printHunk(hunk, old, now)).join("")}`;
}

/** Lines with their line feed; the last may have none. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Walks both side by side; after a difference, goes on where both have the same lines again. */
function differencesOf(old: readonly string[], now: readonly string[]): Difference[] {
  const found: Difference[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      i += 1;
      j += 1;
      continue;
    }
    const [oldCount, newCount] = lengthOf(old, now, i, j);
    found.push({ oldStart: i, oldCount, newStart: j, newCount });
    i += oldCount;
    j += newCount;
  }
  return found;
}

function lengthOf(old: readonly string[], now: readonly string[], i: number, j: number): [old: number, now: number] {
  const isAnchor = (a: number, b: number): boolean => {
    for (let line = 0; line < anchorLines; line += 1) {
      if (old[a + line] !== now[b + line]) return false;
      // Both at their end are as equal as can be.
      if (old[a + line] === undefined) return true;
    }
    return true;
  };
  for (let total = 1; total <= maxSearch; total += 1) {
    for (let removed = 0; removed <= total; removed += 1) {
      if (isAnchor(i + removed, j + total - removed)) return clipped(removed, total - removed);
    }
  }
  return [old.length - i, now.length - j];

  function clipped(removed: number, added: number): [number, number] {
    return [Math.min(removed, old.length - i), Math.min(added, now.length - j)];
  }
}

/** Differences so near that their surroundings touch are shown together. */
function hunksOf(differences: readonly Difference[]): readonly (readonly Difference[])[] {
  const hunks: Difference[][] = [];
  for (const difference of differences) {
    const last = hunks.at(-1)?.at(-1);
    const isNear = last && difference.oldStart - (last.oldStart + last.oldCount) <= 2 * contextLines;
    if (isNear) hunks.at(-1)?.push(difference);
    else hunks.push([difference]);
  }
  return hunks;
}

function printHunk(differences: readonly Difference[], old: readonly string[], now: readonly string[]): string {
  const [first, last] = [differences[0], differences.at(-1)];
  if (first === undefined || last === undefined) return "";
  const lead = Math.min(contextLines, first.oldStart);
  const oldEnd = Math.min(old.length, last.oldStart + last.oldCount + contextLines);
  const newEnd = oldEnd - (last.oldStart + last.oldCount) + last.newStart + last.newCount;
  const oldFrom = first.oldStart - lead;
  const newFrom = first.newStart - lead;
  let text = `@@ -${range(oldFrom, oldEnd - oldFrom)} +${range(newFrom, newEnd - newFrom)} @@\n`;
  let at = oldFrom;
  for (const { oldStart, oldCount, newStart, newCount } of differences) {
    text += printLines(" ", old.slice(at, oldStart));
    text += printLines("-", old.slice(oldStart, oldStart + oldCount));
    text += printLines("+", now.slice(newStart, newStart + newCount));
    at = oldStart + oldCount;
  }
  return text + printLines(" ", old.slice(at, oldEnd));
}

/** Line numbers count from 1; where no line is, the one before is named. */
function range(from: number, count: number): string {
  return `${count === 0 ? from : from + 1},${count}`;
}

function printLines(mark: string, lines: readonly string[]): string {
  return lines
    .map((line) => {
      const end = /\r?\n$/.exec(line)?.[0];
      // Only what steers terminals is replaced: such a line is no longer one that can be applied.
      if (end !== undefined) return mark + printable(line.slice(0, -end.length)) + end;
      return `${mark}${printable(line)}\n\\ No newline at end of file\n`;
    })
    .join("");
}
