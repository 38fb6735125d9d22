import type { Range } from "./locate.ts";

/** Columns of a terminal that a line of the frame may take, line number left out. */
const maxWidth = 100;

/** Columns kept before the marked text where a long line is cut. */
const keptBefore = 30;

const tabWidth = 2;

/**
 * The line of `range` with its neighbours, and carets under what is marked:
 *
 * ```
 *   11 | paths:
 * > 12 |   /pets:
 *      |   ^^^^^
 *   13 |     get:
 * ```
 *
 * Tabs are shown as blanks, control characters as �, wide characters count twice; of long lines a part is shown. Empty
 * if the text has no such line.
 */
export function codeFrame(text: string, range: Range): string {
  const lines = linesAround(text, range.line);
  const marked = lines.find(({ number }) => number === range.line);
  if (marked === undefined) return "";
  const end = range.endLine === range.line ? Math.max(range.endColumn, range.column + 1) : Infinity;
  const before = widthOf(marked.text.slice(0, range.column - 1));
  const width = Math.max(1, widthOf(marked.text.slice(range.column - 1, end - 1)));
  const from = widthOf(marked.text) <= maxWidth ? 0 : Math.max(0, before - keptBefore);
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

/** The lines `middle - 1` to `middle + 1`, as far as they are there. Looks at the text once, and copies only these. */
function linesAround(text: string, middle: number): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let number = 1; number <= middle + 1 && start <= text.length; number += 1) {
    let end = start;
    for (; end < text.length; end += 1) if (isLineEnd(text.charCodeAt(end))) break;
    if (number >= middle - 1 && (number <= middle || end > start)) lines.push({ number, text: text.slice(start, end) });
    start = end + (text.startsWith("\r\n", end) ? 2 : 1);
  }
  return lines;
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13;

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
