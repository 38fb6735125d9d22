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
function isAhead({ codes, at: open }: Reader, quote: number, expected: string): boolean {
  if (codes[open + 1 + expected.length] !== quote) return false;
  for (let at = 0; at < expected.length; at += 1) {
    const code = codes[open + 1 + at];
    if (code !== expected.charCodeAt(at) || code === backslash || code === quote) return false;
  }
  return true;
}

/** Undoes escapes where the codes are, and makes a text of those at once: of pieces it takes longer to make, and to read. */
function readEscaped(reader: Reader, quote: number): string {
  const { text, codes } = reader;
  const start = reader.at + 1;
  let end = start;
  let allBits = 0;
  for (let at = start; at < text.length; at += 1) {
    let code = codes[at] ?? 0;
    if (code === quote) {
      reader.at = at + 1;
      return textOf(reader, start, end, allBits < 0x100);
    }
    if (code === backslash) {
      at += 1;
      const letter = codes[at] ?? 0;
      const digits = letter === letterU ? 4 : letter === letterX ? 2 : 0;
      code = digits === 0 ? (escapes[letter] ?? none) : readUnicode(text, at + 1, digits);
      at += digits;
      if (code === none) continue;
    } else if (code < 0x20 || code === 0x7f) continue;
    codes[end] = code;
    allBits |= code;
    end += 1;
  }
  return fail("A string is not closed");
}

/** The text of codes; one of Latin letters takes half the memory if it is made of bytes. */
function textOf({ codes, bytes }: Reader, start: number, end: number, isLatin: boolean): string {
  if (!isLatin) return bytes.toString("utf16le", start * 2, end * 2);
  for (let at = start; at < end; at += 1) bytes[start * 2 + at - start] = codes[at] ?? 0;
  return bytes.toString("latin1", start * 2, start + end);
}

const letterU = 0x75;
const letterX = 0x78;
const none = -1;

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
const escapes: readonly number[] = Array.from(
  { length: 0x80 },
  (_, code) => meanings[String.fromCharCode(code)] ?? none,
);

/** The code that hexadecimal digits say. */
function readUnicode(text: string, start: number, length: number): number {
  const digits = text.slice(start, start + length);
  if (digits.length < length || !/^[\da-fA-F]+$/.test(digits)) return fail("An escape has too few digits");
  return Number.parseInt(digits, 16);
}
