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
 * It is put together as bytes, since all that comes out is ASCII: a text of many pieces takes longer to make, and to read.
 *
 * Source: https://commons.apache.org/proper/commons-lang/javadocs/api-2.6/org/apache/commons/lang/StringEscapeUtils.html
 */
export function escapeJavaScript(text: string): string {
  const bytes = text.length <= usualLength ? room : Buffer.allocUnsafe(escapedLength(text));
  if (bytes.length === text.length) return text;
  let end = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const letter = letterOf(code);
    if (letter === 0) bytes[end++] = code;
    else {
      bytes[end++] = backslash;
      bytes[end++] = letter;
      if (letter === letterU) end = writeDigits(bytes, end, code);
    }
  }
  return end === text.length ? text : bytes.toString("latin1", 0, end);
}

const backslash = 0x5c;
const letterU = 0x75;

/** By code: 0 for characters that stay. */
const letters = new Uint8Array(0x80).fill(letterU, 0, 0x20);
for (const [char, letter] of Object.entries(short)) letters[char.charCodeAt(0)] = letter.charCodeAt(0);

/** Room for what becomes of most texts. */
const usualLength = 4096;
const room = Buffer.alloc(usualLength * 6);

function letterOf(code: number): number {
  return code < 0x80 ? (letters[code] ?? 0) : letterU;
}

function escapedLength(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = letterOf(text.charCodeAt(at));
    length += letter === 0 ? 1 : letter === letterU ? 6 : 2;
  }
  return length;
}

const digits = Buffer.from("0123456789ABCDEF");

/** Writes a code as four hexadecimal digits, and gives where they end. */
function writeDigits(bytes: Buffer, start: number, code: number): number {
  for (let place = 0; place < 4; place += 1) bytes[start + place] = digits[(code >> (12 - 4 * place)) & 0xf] ?? 0;
  return start + 4;
}
