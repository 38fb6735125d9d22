import { backslash, doubleQuote, fail, type Reader } from "./reader.ts";

/** Codes of letters behind a backslash that JSON itself has. */
const ownEscapes: ReadonlySet<number> = new Set(Array.from('"\\\\/bfnrt', (letter) => letter.charCodeAt(0)));

const escapes: ReadonlyMap<string, string> = new Map([
  ["t", "\t"],
  ["n", "\n"],
  ["r", "\r"],
  ["f", "\f"],
  ["b", "\b"],
  ["\\", "\\"],
  ["/", "/"],
  ["'", "'"],
  ['"', '"'],
]);

/** The string that starts with a quote, single or double. */
export function readString(reader: Reader, quote: number): string {
  const { text } = reader;
  const start = reader.at + 1;
  let hasEscapes = false;
  let isStrict = quote === doubleQuote;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      reader.at = at + 1;
      if (!hasEscapes) return text.slice(start, at);
      if (isStrict) return JSON.parse(text.slice(start - 1, at + 1)) as string;
      break;
    }
    if (code === backslash) {
      hasEscapes = true;
      at += 1;
      isStrict &&= at < text.length && ownEscapes.has(text.charCodeAt(at));
    } else if (code < 0x20 || code === 0x7f) isStrict = false;
  }
  reader.at = start;
  return readEscaped(reader, quote);
}

/** A string with escapes that JSON itself does not have; control characters in it are dropped, and escapes that there are not as well. */
function readEscaped(reader: Reader, quote: number): string {
  const { text, at: start } = reader;
  let read = "";
  let copied = start;
  for (let { at } = reader; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x20 && code !== quote && code !== backslash && code !== 0x7f) continue;
    read += text.slice(copied, at);
    if (code === quote) {
      reader.at = at + 1;
      return read;
    }
    if (code === backslash) {
      at += 1;
      reader.at = at + 1;
      const letter = text[at] ?? "";
      read +=
        letter === "u" || letter === "x" ? readUnicode(reader, letter === "u" ? 4 : 2) : (escapes.get(letter) ?? "");
      at = reader.at - 1;
    }
    copied = at + 1;
  }
  reader.at = start - 1;
  return fail("A string is not closed");
}

function readUnicode(reader: Reader, length: number): string {
  const digits = reader.text.slice(reader.at, reader.at + length);
  if (digits.length < length || !/^[\da-fA-F]+$/.test(digits)) return fail("An escape has too few digits");
  reader.at += length;
  return String.fromCharCode(Number.parseInt(digits, 16));
}
