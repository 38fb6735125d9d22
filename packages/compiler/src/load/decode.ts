import type { Position } from "../source/parsed.ts";

/** The text of a file, without a byte order mark, and what was wrong with its bytes. */
export interface Decoded {
  readonly text: string;
  /** The first place that is not UTF-8. */
  readonly invalidAt: Position | undefined;
  readonly isUtf16: boolean;
}

/** Bytes as text. UTF-16 is recognised by its mark, or by the zero byte that an ASCII character has in it. */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = utf16Variant(bytes);
  if (utf16 !== undefined) return { text: new TextDecoder(utf16).decode(bytes), invalidAt: undefined, isUtf16: true };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), invalidAt: undefined, isUtf16: false };
  } catch {
    const text = new TextDecoder("utf-8").decode(bytes);
    return { text, invalidAt: firstInvalid(bytes, text), isUtf16: false };
  }
}

function utf16Variant([first, second]: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return "utf-16be";
  return undefined;
}

/** The first replacement character that does not stand in the bytes as such. */
function firstInvalid(bytes: Uint8Array, text: string): Position {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  let offset = hasMark ? 3 : 0;
  let [line, column] = [1, 1];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isWritten = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (code === 0xfffd && !isWritten) return { line, column };
    offset += bytesOf(code);
    if (character === "\n") [line, column] = [line + 1, 1];
    else column += character.length;
  }
  return { line: 1, column: 1 };
}

/** How many bytes a character has in UTF-8. */
function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
