import type { ListFlavour } from "../../../vtl/values/value.ts";

/** A JSON text, and how far it has been read. */
export interface Reader {
  readonly text: string;
  at: number;
  depth: number;
  readonly flavour: ListFlavour;
}

/** Cause of the errors that say why a text is no JSON. */
export const notJson = "not JSON";

// Codes of the characters that JSON is made of.
export const openBrace = 0x7b;
export const closeBrace = 0x7d;
export const openBracket = 0x5b;
export const closeBracket = 0x5d;
export const comma = 0x2c;
export const colon = 0x3a;
export const minus = 0x2d;
export const backslash = 0x5c;
export const doubleQuote = 0x22;
export const singleQuote = 0x27;

/** Ends the reading: `message` says why the text is no JSON. */
export function fail(message: string): never {
  throw new Error(message, { cause: notJson });
}

/** Moves on to what is no white space, and gives its code; -1 at the end of the text. */
export function skipSpace(reader: Reader): number {
  const { text } = reader;
  for (let { at } = reader; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) continue;
    reader.at = at;
    return code;
  }
  reader.at = text.length;
  return -1;
}
