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
  const bytes = text.length <= usualLength ? room : Buffer.allocUnsafe(text.length * 6);
  let end = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const letter = code < 0x80 ? (letters[code] ?? 0) : letterU;
    if (letter === 0) bytes[end] = code;
    else if (letter === letterU) writeUnicode(bytes, end, code);
    else {
      bytes[end] = backslash;
      bytes[end + 1] = letter;
    }
    end += letter === 0 ? 1 : letter === letterU ? 6 : 2;
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

function writeUnicode(bytes: Buffer, at: number, code: number): void {
  bytes.write(`\\u${code.toString(16).toUpperCase().padStart(4, "0")}`, at, "latin1");
}
