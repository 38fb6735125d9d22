import { double, integer, type Numeric } from "../../vtl/values/number.ts";
import { setMember } from "../../vtl/values/members.ts";
import { list, map, type JavaMap, type ListFlavour, type Value } from "../../vtl/values/value.ts";

/** A JSON text as a value, or why it is none. */
export type ReadJson =
  { readonly value: Value; readonly error?: undefined } | { readonly error: string; readonly offset: number };

/** Arrays and objects that may stand in one another, as json-smart allows. */
const maximumDepth = 400;

/**
 * Reads JSON as json-smart does in its permissive mode, which the service's Jayway JSONPath uses.
 *
 * It takes names and texts without quotes or in single ones, commas too many, and whatever follows the value; a text that
 * is no JSON at all is a string. Integers keep all digits; fractions are Doubles, or BigDecimals if they are long.
 *
 * @param flavour what arrays become: `json-array`, or `array-list` as other parsers make them
 */
export function readJson(text: string, flavour: ListFlavour = "json-array"): ReadJson {
  const reader: Reader = { text, at: 0, depth: 0, flavour };
  try {
    return { value: readValue(reader, -1) };
  } catch (error) {
    if (!(error instanceof Error) || error.cause !== notJson) throw error;
    return { error: error.message, offset: Math.min(reader.at, text.length) };
  }
}

interface Reader {
  readonly text: string;
  at: number;
  depth: number;
  readonly flavour: ListFlavour;
}

const notJson = "not JSON";

/** Codes of the characters that JSON is made of. */
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];
const [comma, colon, minus, backslash] = [0x2c, 0x3a, 0x2d, 0x5c];
const [doubleQuote, singleQuote] = [0x22, 0x27];

function fail(message: string): never {
  throw new Error(message, { cause: notJson });
}

/** Moves on to what is no white space, and gives its code; -1 at the end of the text. */
function skipSpace(reader: Reader): number {
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

/** Reads a value; `close` is what ends one without quotes, as a comma does: the bracket or brace around it, -1 for none. */
function readValue(reader: Reader, close: number): Value {
  const code = skipSpace(reader);
  if (code === doubleQuote || code === singleQuote) return readString(reader, code);
  if (code === openBrace) return readObject(reader);
  if (code === openBracket) return readArray(reader);
  if (code === colon || code === closeBrace || code === closeBracket) {
    return fail(`Unexpected character ${String.fromCharCode(code)}`);
  }
  if (isDigit(code) || code === minus) {
    const number = readSmallInteger(reader, close) ?? readNumber(reader, close);
    if (number !== undefined) return number;
  }
  const word = readWord(reader, close === -1 ? -1 : comma, close);
  if (word === "null") return null;
  if (word === "true" || word === "false") return word === "true";
  return word === "NaN" ? double(Number.NaN) : word;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A number is one only if nothing but white space follows it before the value ends. */
function endsNumber(reader: Reader, close: number): boolean {
  const code = skipSpace(reader);
  return code === -1 || (close !== -1 && (code === comma || code === close)) || code > closeBrace;
}

/** Nearly all numbers are small and whole; undefined, and nothing read, if this is not. */
function readSmallInteger(reader: Reader, close: number): number | undefined {
  const { text, at: start } = reader;
  const isNegative = text.charCodeAt(start) === minus;
  const first = isNegative ? start + 1 : start;
  let at = first;
  let value = 0;
  for (; at < text.length && isDigit(text.charCodeAt(at)); at += 1) value = value * 10 + text.charCodeAt(at) - 0x30;
  const length = at - first;
  if (length === 0 || length > 9 || (at < text.length && ".eE".includes(text.charAt(at)))) return undefined;
  reader.at = at;
  if (endsNumber(reader, close)) return isNegative && value !== 0 ? -value : value;
  reader.at = start;
  return undefined;
}

/** Any other number; undefined, and nothing read, if this is a word. */
function readNumber(reader: Reader, close: number): Numeric | undefined {
  const start = reader.at;
  numberPattern.lastIndex = start;
  const [whole = ""] = numberPattern.exec(reader.text) ?? [];
  const source = whole.slice(0, maximumDigits);
  reader.at += source.length;
  if (endsNumber(reader, close)) return toNumber(source);
  reader.at = start;
  return undefined;
}

const numberPattern = /-?\d*(?:\.\d*)?(?:[eE][-+\d]\d*)?/y;

/** More digits than these make a text of a number; Java would calculate for minutes. */
const maximumDigits = 4_000;

/** The text up to one of two characters, or to the end. */
function readWord(reader: Reader, stop: number, otherStop: number): string {
  const { text, at: start } = reader;
  let at = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === stop || code === otherStop) break;
  }
  reader.at = at;
  return text.slice(start, at).trim();
}

function toNumber(source: string): Numeric {
  if (/^-?\d*$/.test(source)) {
    const value = BigInt(/\d/.test(source) ? source : "0");
    return source.replace("-", "").length > 19 ? { kind: "big-integer", value } : integer(value);
  }
  if (!/^-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(source)) return fail(`Unexpected token ${source}`);
  return source.length > 18 ? decimal(source) : double(Number(source));
}

/** A BigDecimal; one whose exponent would cost too much to calculate with becomes a Double. */
function decimal(source: string): Numeric {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] =
    /^(-?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(source) ?? [];
  const scale = fraction.length - Number(exponent);
  if (Math.abs(scale) > 10_000) return double(Number(source));
  return { kind: "big-decimal", unscaled: BigInt(`${sign}${whole}${fraction}`), scale };
}

function readArray(reader: Reader): Value {
  enter(reader);
  const items: Value[] = [];
  for (;;) {
    const code = skipSpace(reader);
    if (code === -1) return fail("Unexpected end of the text in an array");
    if (code === comma || code === closeBracket) reader.at += 1;
    if (code === closeBracket) break;
    if (code !== comma) items.push(readValue(reader, closeBracket));
  }
  reader.depth -= 1;
  return list(items, reader.flavour);
}

function readObject(reader: Reader): Value {
  enter(reader);
  const object = map();
  for (;;) {
    const code = skipSpace(reader);
    if (code === closeBrace || code === comma) reader.at += 1;
    if (code === closeBrace) break;
    if (code === comma) continue;
    if (code === doubleQuote || code === singleQuote) readMember(reader, object, readString(reader, code));
    else if (code === -1 || code === colon || code === closeBracket || code === openBracket || code === openBrace) {
      fail("Unexpected character in an object");
    } else readMember(reader, object, readWord(reader, colon, colon));
  }
  reader.depth -= 1;
  return object;
}

function readMember(reader: Reader, object: JavaMap, key: string): void {
  if (skipSpace(reader) !== colon) fail(`No colon after the name ${JSON.stringify(key.slice(0, 40))}`);
  reader.at += 1;
  if (reader.at >= reader.text.length) fail("Unexpected end of the text in an object");
  setMember(object, key, readValue(reader, closeBrace));
  const next = skipSpace(reader);
  if (next !== comma && next !== closeBrace) fail("Neither a comma nor the end of the object follows a value");
}

function enter(reader: Reader): void {
  reader.at += 1;
  reader.depth += 1;
  if (reader.depth > maximumDepth) fail(`More than ${maximumDepth} arrays and objects stand in one another`);
}

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

function readString(reader: Reader, quote: number): string {
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
