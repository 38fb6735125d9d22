import type { ListFlavour } from "../../../vtl/values/value.ts";

/** A JSON text, and how far it has been read. */
export interface Reader {
  readonly text: string;
  /**
   * Codes of its characters, which are sooner had from here than from the text, and 0 behind the last.
   *
   * Where an escaped string stood, what it means has been written over its beginning.
   */
  readonly codes: Uint16Array;
  /** The same memory. */
  readonly bytes: Buffer;
  /** Room for what a string means, as bytes. */
  readonly latin: Buffer;
  at: number;
  depth: number;
  readonly flavour: ListFlavour;
}

/** Room for the codes of most texts: one is read to its end before the next comes. */
const room = new Uint16Array(32 * 1024);
const bytesOfRoom = Buffer.from(room.buffer);
const latinRoom = Buffer.alloc(room.length);

/** A reader at the beginning of a text. */
export function createReader(text: string, flavour: ListFlavour): Reader {
  const isUsual = text.length < room.length;
  const codes = isUsual ? room : new Uint16Array(text.length + 1);
  const bytes = isUsual ? bytesOfRoom : Buffer.from(codes.buffer);
  const latin = isUsual ? latinRoom : Buffer.alloc(text.length);
  bytes.write(text, "utf16le");
  codes[text.length] = 0;
  return { text, codes, bytes, latin, at: 0, depth: 0, flavour };
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
export const slash = 0x2f;
export const doubleQuote = 0x22;
export const singleQuote = 0x27;

/** Ends the reading: `message` says why the text is no JSON. */
export function fail(message: string): never {
  throw new Error(message, { cause: notJson });
}

/** Moves on to what is no white space, and gives its code; -1 at the end of the text. */
export function skipSpace(reader: Reader): number {
  const { text, codes } = reader;
  let code = codes[reader.at] ?? 0;
  while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
    reader.at += 1;
    code = codes[reader.at] ?? 0;
  }
  return code === 0 && reader.at >= text.length ? -1 : code;
}
