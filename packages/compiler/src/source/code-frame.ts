import { lineStarts } from "./line-index.ts";
import type { Range } from "./locate.ts";

/** Columns of a terminal that a line of the frame may take, line number left out. */
const maxWidth = 100;

/** Columns kept before the marked text where a long line is cut. */
const keptBefore = 30;

const tabWidth = 2;

/** Characters from which on a line is not measured as a whole: minified documents are one line. */
const longLine = 2000;

/** Characters of such a line that are looked at, before and after the marked place. */
const lookedAt = 400;

/**
 * Frames of a text: the line of a range with its neighbours, and carets under what is marked.
 *
 * ```
 *   11 | paths:
 * > 12 |   /pets:
 *      |   ^^^^^
 *   13 |     get:
 * ```
 *
 * Tabs are shown as blanks, control characters as �, wide characters count twice; of long lines a part is shown. Empty
 * if the text has no such line. The text is searched for lines once, so that many frames of one text are cheap.
 */
export function createCodeFrames(text: string): (range: Range) => string {
  const starts = lineStarts(text);
  return (range) => codeFrame(linesAround(text, starts, range.line), range);
}

function codeFrame(whole: readonly Line[], whereWhole: Range): string {
  const { lines, range, isCut } = window(whole, whereWhole);
  const marked = lines.find(({ number }) => number === range.line);
  if (marked === undefined) return "";
  const end = range.endLine === range.line ? Math.max(range.endColumn, range.column + 1) : Infinity;
  const before = widthOf(marked.text.slice(0, range.column - 1));
  const width = Math.max(1, widthOf(marked.text.slice(range.column - 1, end - 1)));
  const from = !isCut && widthOf(marked.text) <= maxWidth ? 0 : Math.max(0, before - keptBefore);
  const offset = before - from + (from > 0 ? 1 : 0);

  const gutter = String(lines.at(-1)?.number ?? 0).length;
  return lines
    .flatMap(({ number, text: line }) => {
      const label = `${number === range.line ? ">" : " "} ${String(number).padStart(gutter)} |`;
      const shown = `${label} ${cut(line, from)}`.trimEnd();
      if (number !== range.line) return [shown];
      const carets = "^".repeat(Math.max(1, Math.min(width, maxWidth - offset)));
      return [shown, `  ${" ".repeat(gutter)} | ${" ".repeat(offset)}${carets}`];
    })
    .join("\n");
}

interface Line {
  readonly number: number;
  readonly text: string;
}

interface Window {
  readonly lines: readonly Line[];
  readonly range: Range;
  readonly isCut: boolean;
}

/** The lines near the marked place, where the marked line is too long to be looked at as a whole. */
function window(lines: readonly Line[], range: Range): Window {
  const marked = lines.find(({ number }) => number === range.line)?.text ?? "";
  if (marked.length <= longLine) return { lines, range, isCut: false };
  const start = Math.max(0, range.column - 1 - lookedAt);
  const near = lines.map(({ number, text }) => ({ number, text: text.slice(start, range.column + lookedAt) }));
  const moved = { ...range, column: range.column - start, endColumn: range.endColumn - start };
  return { lines: near, range: moved, isCut: true };
}

/** The lines `middle - 1` to `middle + 1`, as far as they are there; the one after only if there is something on it. */
function linesAround(text: string, starts: readonly number[], middle: number): Line[] {
  return [middle - 1, middle, middle + 1].flatMap((number) => {
    const start = starts[number - 1];
    if (start === undefined) return [];
    const line = text.slice(start, starts[number]).replace(/[\r\n]+$/, "");
    return number > middle && line === "" ? [] : { number, text: line };
  });
}

/** The part of a line from column `from` on that there is room for. */
function cut(line: string, from: number): string {
  let shown = from > 0 ? "…" : "";
  let column = 0;
  for (const character of line) {
    const width = widthOfCharacter(character);
    if (column >= from) {
      if (column + width > from + maxWidth) return `${shown}…`;
      shown += character === "\t" ? " ".repeat(tabWidth) : printable(character);
    }
    column += width;
  }
  return shown;
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width;
}

/** A control character would move the cursor or colour what follows. */
function printable(character: string): string {
  return /[\p{Cc}\p{Cf}\u2028\u2029\p{Cs}]/u.test(character) ? "\uFFFD" : character;
}

/** Terminal columns: two for East Asian wide characters and emoji, none for what combines with the one before. */
function widthOfCharacter(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code === 9) return tabWidth;
  if (code < 0x300) return 1;
  if (/\p{Mn}|\p{Me}/u.test(character)) return 0;
  return wide.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

/** Ranges of East Asian width W and F, joined. Source: https://www.unicode.org/reports/tr11/ */
const wide: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];
