import { backslash, doubleQuote, fail, singleQuote, slash, type Reader } from "./reader.ts";

/**
 * The string that starts with a quote, single or double.
 *
 * In one with escapes, control characters are dropped, and so are escapes that there are not.
 */
export function readString(reader: Reader, quote: number): string {
  const { text, codes } = reader;
  const start = reader.at + 1;
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

/** Undoes escapes where the codes are, and makes a text of those at once: of pieces it takes longer to make, and to read. */
function readEscaped(reader: Reader, quote: number): string {
  const { text, codes, bytes } = reader;
  const start = reader.at + 1;
  let end = start;
  for (let at = start; at < text.length; at += 1) {
    let code = codes[at] ?? 0;
    if (code === quote) {
      reader.at = at + 1;
      return bytes.toString("utf16le", start * 2, end * 2);
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
    end += 1;
  }
  return fail("A string is not closed");
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
