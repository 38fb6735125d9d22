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
  const encoder = new TextEncoder();
  const lines = text.split("\n");
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  let offset = hasMark ? 3 : 0;
  for (const [index, line] of lines.entries()) {
    let column = 0;
    for (const character of line) {
      const encoded = encoder.encode(character);
      if (character === "\uFFFD" && encoded.some((byte, at) => bytes[offset + at] !== byte)) {
        return { line: index + 1, column: column + 1 };
      }
      offset += encoded.length;
      column += character.length;
    }
    offset += 1;
  }
  return { line: 1, column: 1 };
}
