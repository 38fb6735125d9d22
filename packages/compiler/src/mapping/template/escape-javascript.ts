/** What stands behind the backslash, for characters that have a short escape. */
const short: Readonly<Record<string, string>> = {
  "'": "'",
  '"': '"',
  "\\": "\\",
  "/": "/",
  "\b": "b",
  "\n": "n",
  "\t": "t",
  "\f": "f",
  "\r": "r",
};

/**
 * `$util.escapeJavaScript`: as commons-lang does it, for a string of JavaScript. `\'` in it is no JSON.
 *
 * Source: https://commons.apache.org/proper/commons-lang/javadocs/api-2.6/org/apache/commons/lang/StringEscapeUtils.html
 */
export function escapeJavaScript(text: string): string {
  if (!unclean.test(text)) return text;
  let escaped = "";
  for (let at = 0; at < text.length; at += maximumPiece) escaped += escapePiece(text.slice(at, at + maximumPiece));
  return escaped;
}

/** What does not stay as it is. */
const unclean = /[^ !#-&(-.0-[\]-\u007f]/;

/** Characters that are escaped at once, and room for what becomes of them. */
const maximumPiece = 4096;
const room = Buffer.alloc(maximumPiece * 6);

/** It is put together as bytes, since all that comes out is ASCII: a text of many pieces takes longer to make, and to read. */
function escapePiece(text: string): string {
  let end = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const letter = code < 0x80 ? (letters[code] ?? 0) : letterU;
    if (letter === 0) room[end++] = code;
    else {
      room[end++] = backslash;
      room[end++] = letter;
      if (letter === letterU) end = writeDigits(end, code);
    }
  }
  return room.toString("latin1", 0, end);
}

const backslash = 0x5c;
const letterU = 0x75;

/** By code: 0 for characters that stay. */
const letters = new Uint8Array(0x80).fill(letterU, 0, 0x20);
for (const [char, letter] of Object.entries(short)) letters[char.charCodeAt(0)] = letter.charCodeAt(0);

const digits = Buffer.from("0123456789ABCDEF");

/** Writes a code as four hexadecimal digits, and gives where they end. */
function writeDigits(start: number, code: number): number {
  for (let place = 0; place < 4; place += 1) room[start + place] = digits[(code >> (12 - 4 * place)) & 0xf] ?? 0;
  return start + 4;
}
