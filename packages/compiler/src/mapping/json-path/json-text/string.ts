import { backslash, doubleQuote, fail, singleQuote, type Reader } from "./reader.ts";

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

function readEscaped(reader: Reader, quote: number): string {
  const { text, codes } = reader;
  let read = "";
  let copied = reader.at + 1;
  for (let at = copied; at < text.length; at += 1) {
    const code = codes[at] ?? 0;
    if (code >= 0x20 && code !== quote && code !== backslash && code !== 0x7f) continue;
    read += text.slice(copied, at);
    copied = at + 1;
    if (code === quote) {
      reader.at = copied;
      return read;
    }
    if (code !== backslash) continue;
    at += 1;
    const letter = codes[at] ?? 0;
    // What stands for itself is copied with what follows.
    if (letter === doubleQuote || letter === backslash || letter === slash || letter === singleQuote) continue;
    const digits = letter === letterU ? 4 : letter === letterX ? 2 : 0;
    read += digits === 0 ? (escapes[letter] ?? "") : readUnicode(text, at + 1, digits);
    at += digits;
    copied = at + 1;
  }
  return fail("A string is not closed");
}

const slash = 0x2f;
const letterU = 0x75;
const letterX = 0x78;

const short: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r", f: "\f", b: "\b" };

/** What a letter behind a backslash stands for, by its code. */
const escapes: readonly string[] = Array.from({ length: 0x80 }, (_, code) => short[String.fromCharCode(code)] ?? "");

function readUnicode(text: string, start: number, length: number): string {
  const digits = text.slice(start, start + length);
  if (digits.length < length || !/^[\da-fA-F]+$/.test(digits)) return fail("An escape has too few digits");
  return String.fromCharCode(Number.parseInt(digits, 16));
}
