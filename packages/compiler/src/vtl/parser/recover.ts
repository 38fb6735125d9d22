import type { Cursor } from "./cursor.ts";
import { notWellFormed } from "./cursor.ts";

/** Problems after which reading a template ends: what follows would be noise. */
const maximumProblems = 50;

/** Ends reading a template, of which enough is known. */
export const givenUp: Error = new Error("given up");

/**
 * Statements, references, arguments and branches that a template may have together before it is read no further, since each takes some
 * microseconds and half a kilobyte. People write about 65 of them in a kilobyte of template, 130 where it is dense.
 */
const maximumConstructs = 30_000;

/** Reads one of those, and gives up if there are too many. */
export function counted<T>(cursor: Cursor, read: () => T): T {
  cursor.constructs.count += 1;
  if (cursor.constructs.count > maximumConstructs) {
    const message = `The template has more than ${maximumConstructs} parts, which is all that are read`;
    const { start, end } = cursor.peek();
    cursor.problems.push({ code: "too-much", severity: "error", message, ...cursor.span(start, end) });
    throw givenUp;
  }
  return read();
}

/**
 * Reads a construct; if it is not well-formed, goes on where `resumeAt` says and gives undefined.
 *
 * So one run finds the problems behind the first, too.
 */
export function recoverable<T>(cursor: Cursor, read: () => T, resumeAt: () => number): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error !== notWellFormed) throw error;
    if (cursor.problems.length >= maximumProblems) throw givenUp;
    cursor.resume(resumeAt());
    return undefined;
  }
}

/** Where the parenthesis closes that opens next; the end of the line if it does not in it. */
export function afterParentheses(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const char = text[at];
    if (char === "\n") return at;
    if (char === '"' || char === "'") {
      const close = text.indexOf(char, at + 1);
      const line = text.indexOf("\n", at);
      if (close > 0 && (line < 0 || close < line)) at = close;
    } else if (char === "(") depth += 1;
    else if (char === ")") {
      depth -= 1;
      if (depth <= 0) return at + 1;
    }
  }
  return text.length;
}
