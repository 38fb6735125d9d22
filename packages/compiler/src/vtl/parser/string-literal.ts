import type { StringLiteral } from "../ast.ts";
import { notWellFormed, type Cursor, type Source } from "./cursor.ts";

/** The inside of a string: its characters after `""` and `\uXXXX` are undone, and where each of them stands. */
interface Inside {
  readonly text: string;
  /** Offsets into the source, one a character; undefined if they are consecutive. */
  readonly offsets: readonly number[] | undefined;
}

/** Parses the inside of a string as a template; undefined if it is not well-formed, which is reported. */
export type ParseInside = (source: Source, cursor: Cursor) => StringLiteral["template"];

/** Reads a string in quotes. In double quotes with a `$` or `#` in it, it is a template itself. */
export function readString(cursor: Cursor, parseInside: ParseInside): StringLiteral {
  const { image, start } = cursor.take();
  const quote = image.startsWith("'") ? "'" : '"';
  const inside = undoQuotes(undoUnicode(image, quote, start, cursor), quote);
  const isInterpolated = quote === '"' && /[$#]/.test(image);
  return {
    kind: "string",
    quote,
    text: inside.text,
    template: isInterpolated ? parseInside(sourceOf(inside, start + 1, cursor.source), cursor) : undefined,
    source: image,
    ...cursor.span(start),
  };
}

/**
 * The text that is parsed: Velocity adds a blank, so that a `$` or `#` may end a string, unless a comment would take it.
 */
function sourceOf({ text, offsets }: Inside, first: number, outer: Source): Source {
  const last = offsets ? (offsets.at(-1) ?? first - 1) : first + text.length - 1;
  return {
    text: isPadded(text) ? `${text} ` : text,
    at: (offset) => outer.at(offsets ? (offsets[offset] ?? last + 1) : Math.min(first + offset, last + 1)),
  };
}

/** Whether the parsed text has a blank more than the string, which rendering takes off again. */
export function isPadded(text: string): boolean {
  return !text.includes("##");
}

function undoUnicode(image: string, quote: string, start: number, cursor: Cursor): Inside {
  const raw = image.slice(1, -1);
  if (quote === "'" || !raw.includes("\\u")) return { text: raw, offsets: undefined };
  let text = "";
  const offsets: number[] = [];
  for (let at = 0; at < raw.length; at += 1) {
    offsets.push(start + 1 + at);
    if (!raw.startsWith("\\u", at)) {
      text += raw[at] ?? "";
      continue;
    }
    const digits = raw.slice(at + 2, at + 6);
    if (!/^[\da-fA-F]{4}$/.test(digits)) {
      cursor.problems.push({
        code: "syntax",
        severity: "error",
        message: "Four hexadecimal digits have to follow \\u in a string",
        ...cursor.span(start + 1 + at, start + 3 + at),
      });
      throw notWellFormed;
    }
    text += String.fromCharCode(Number.parseInt(digits, 16));
    at += 5;
  }
  return { text, offsets };
}

/** A doubled quote stands for one; which of the two, if there are more, decides nothing. */
function undoQuotes(inside: Inside, quote: string): Inside {
  const pair = quote + quote;
  if (!inside.text.includes(pair)) return inside;
  let text = "";
  const offsets: number[] = [];
  for (let at = 0; at < inside.text.length; at += 1) {
    text += inside.text[at] ?? "";
    offsets.push(inside.offsets?.[at] ?? at);
    if (inside.text.startsWith(pair, at)) at += 1;
  }
  return { text, offsets };
}
