import type { Span } from "../../../vtl/ast.ts";
import { pathFailure } from "../failure.ts";

/** Text being read, up to an end that can lie before that of the string. Blanks alone are insignificant. */
export interface PathText {
  readonly text: string;
  at: number;
  /** The offset of the last character that counts. */
  last: number;
  /** What to add to an offset to get one into the path as the user wrote it. */
  readonly shift: number;
}

export function createPathText(text: string, shift: number): PathText {
  return { text, at: 0, last: text.length - 1, shift };
}

/** Leaves out blanks at both ends; one character always stays. */
export function trim(path: PathText): void {
  skipBlanks(path);
  while (path.at < path.last && path.text[path.last] === " ") path.last -= 1;
}

export function skipBlanks(path: PathText): void {
  while (path.at < path.last && path.text[path.at] === " ") path.at += 1;
}

/** The character at an offset, or at the current one; "" outside. */
export function charAt({ text, at }: PathText, offset: number = at): string {
  return text[offset] ?? "";
}

export function isInside({ last }: PathText, offset: number): boolean {
  return offset >= 0 && offset <= last;
}

/** Whether nothing has to follow. One more character may, which Jayway does not look at. */
export function isTail({ at, last }: PathText): boolean {
  return at >= last;
}

/** The offset of the first character behind another that is no blank. */
export function nextSignificant(path: PathText, from: number = path.at): number {
  let at = from + 1;
  while (isInside(path, at) && path.text[at] === " ") at += 1;
  return at;
}

/** That character; a blank if there is none. */
export function significantChar(path: PathText, from: number = path.at): string {
  const at = nextSignificant(path, from);
  return isInside(path, at) ? charAt(path, at) : " ";
}

/** The offset of the next quote, or whatever `close` is, that has no backslash before it; -1 if there is none. */
export function closingQuote(path: PathText, open: number, close: string): number {
  for (let at = open + 1; isInside(path, at); at += 1) {
    if (path.text[at] === "\\") at += 1;
    else if (path.text[at] === close) return at;
  }
  return -1;
}

/** The offset of the bracket that closes another; -1 if there is none. Strings in between are passed over. */
export function closingBracket(path: PathText, open: number, pair: "()" | "[]" | "{}", skipsPatterns: boolean): number {
  const [opener = "", closer = ""] = pair;
  let depth = 1;
  for (let at = open + 1; isInside(path, at); at += 1) {
    const char = charAt(path, at);
    if (char === "'" || char === '"' || (char === "/" && skipsPatterns)) {
      const close = closingQuote(path, at, char);
      if (close < 0) return fail(path, `${char} is not closed`, at);
      at = close + 1;
      // What follows a string at once is looked at as well, unless it is another.
    }
    if (path.text[at] === opener) depth += 1;
    if (path.text[at] === closer) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

export function spanFrom({ at, shift }: PathText, start: number, end: number = at): Span {
  return { start: Math.max(0, start + shift), end: Math.max(0, end + shift) };
}

/** Ends reading a path that is wrong. */
export function fail(path: PathText, message: string, at: number = path.at): never {
  const failure = pathFailure("InvalidPathException", message);
  Object.assign(failure, { offset: Math.max(0, at + path.shift) });
  throw failure;
}
