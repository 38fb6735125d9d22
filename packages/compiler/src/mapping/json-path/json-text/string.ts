import type { Value } from "../../../vtl/values/value.ts";
import { backslash, doubleQuote, fail, singleQuote, slash, type Reader } from "./reader.ts";

/**
 * The string that starts with a quote, single or double; if it is `expected`, that very text.
 *
 * In one with escapes, control characters are dropped, and so are escapes that there are not.
 */
export function readString(reader: Reader, quote: number, expected?: Value): string {
  const { text, codes } = reader;
  const start = reader.at + 1;
  if (typeof expected === "string" && isAhead(reader, quote, expected)) {
    reader.at = start + expected.length + 1;
    return expected;
  }
  for (let at = start; at < text.length; at += 1) {
    const code = codes[at];
    if (code === quote) {
      reader.at = at + 1;
      return text.slice(start, at);
    }
    if (code === backslash) break;
  }
  return readEscaped(reader, quote);
}

/** Whether what is in quotes is a text, without escapes. */
function isAhead({ text, codes, at: open }: Reader, quote: number, expected: string): boolean {
  const close = open + 1 + expected.length;
  if (close >= text.length || codes[close] !== quote) return false;
  for (let at = 0; at < expected.length; at += 1) {
    const code = codes[open + 1 + at];
    if (code !== expected.charCodeAt(at) || code === backslash || code === quote) return false;
  }
  return true;
}

/** A string with escapes. Nearly all are of Latin letters; of bytes they take half the memory. */
function readEscaped(reader: Reader, quote: number): string {
  const { at, codes, bytes, latin } = reader;
  const end = undoEscapes(reader, quote, latin, 0, 0xff);
  if (end !== tooWide) return latin.toString("latin1", 0, end);
  // What it means takes no more room than the string itself, which is not read again.
  return bytes.toString("utf16le", (at + 1) * 2, undoEscapes(reader, quote, codes, at + 1, 0xffff) * 2);
}

/**
 * Writes the codes that a string means, from an offset of `target` on, and moves behind the string.
 *
 * @returns where they end; `tooWide` if one is larger than `widest`, and nothing is moved
 */
function undoEscapes(
  reader: Reader,
  quote: number,
  target: Uint8Array | Uint16Array,
  from: number,
  widest: number,
): number {
  const { text, codes } = reader;
  let end = from;
  for (let at = reader.at + 1; ; at += 1) {
    let code = codes[at] ?? 0;
    if (code === quote) {
      reader.at = at + 1;
      return end;
    }
    if (code === backslash) {
      at += 1;
      const letter = codes[at] ?? 0;
      code = escapes[letter] ?? dropped;
      if (letter === letterU || letter === letterX) {
        const digits = letter === letterU ? 4 : 2;
        code = readUnicode(text, at + 1, digits);
        at += digits;
      }
    } else if (code < 0x20 || code === 0x7f) code = dropped;
    if (code > widest) return tooWide;
    if (code !== dropped) target[end++] = code;
    // Behind the text is a 0, which would be dropped.
    else if (at >= text.length) return fail("A string is not closed");
  }
}

const tooWide = -1;
/** Instead of a code: nothing is meant. */
const dropped = -1;
const letterU = 0x75;
const letterX = 0x78;

const meanings: Readonly<Record<string, number>> = {
  t: 0x09,
  n: 0x0a,
  r: 0x0d,
  f: 0x0c,
  b: 0x08,
  "\\": backslash,
  "/": slash,
  "'": singleQuote,
  '"': doubleQuote,
};

/** What a letter behind a backslash stands for, by its code. */
const escapes: Int8Array = new Int8Array(0x80).fill(dropped);
for (const [letter, code] of Object.entries(meanings)) escapes[letter.charCodeAt(0)] = code;

/** The code that hexadecimal digits say. */
function readUnicode(text: string, start: number, length: number): number {
  const digits = text.slice(start, start + length);
  if (digits.length < length || !/^[\da-fA-F]+$/.test(digits)) return fail("An escape has too few digits");
  return Number.parseInt(digits, 16);
}
