import { double, integer, type Numeric } from "../../vtl/values/number.ts";
import { list, map, type ListFlavour, type Value } from "../../vtl/values/value.ts";

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
    return { value: readValue(reader, "") };
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

function fail(message: string): never {
  throw new Error(message, { cause: notJson });
}

function skipSpace(reader: Reader): string {
  const { text } = reader;
  for (;;) {
    const code = text.charCodeAt(reader.at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return text[reader.at] ?? "";
    reader.at += 1;
  }
}

/** Reads a value; `stops` are the characters that end one without quotes. */
function readValue(reader: Reader, stops: string): Value {
  const char = skipSpace(reader);
  if (char === "{") return readObject(reader);
  if (char === "[") return readArray(reader);
  if (char === '"' || char === "'") return readString(reader, char);
  if (char === ":" || char === "}" || char === "]") return fail(`Unexpected character ${char}`);
  const start = reader.at;
  if ((char >= "0" && char <= "9") || char === "-") {
    // A number is one only if nothing but white space follows it before the value ends.
    numberPattern.lastIndex = start;
    const [whole = ""] = numberPattern.exec(reader.text) ?? [];
    const source = whole.slice(0, maximumDigits);
    reader.at += source.length;
    const next = skipSpace(reader);
    if (next === "" || stops.includes(next) || next > "}") return readNumber(source);
    reader.at = start;
  }
  const word = readWord(reader, stops);
  if (word === "null") return null;
  if (word === "true" || word === "false") return word === "true";
  return word === "NaN" ? double(Number.NaN) : word;
}

const numberPattern = /-?\d*(?:\.\d*)?(?:[eE][-+\d]\d*)?/y;

/** More digits than these make a text of a number; Java would calculate for minutes. */
const maximumDigits = 4_000;

function readWord(reader: Reader, stops: string): string {
  const start = reader.at;
  while (reader.at < reader.text.length && !stops.includes(reader.text.charAt(reader.at))) reader.at += 1;
  return reader.text.slice(start, reader.at).trim();
}

function readNumber(source: string): Numeric {
  // Nearly all numbers are small and whole.
  if (source.length < 10 && /^-?\d+$/.test(source)) return Number(source) + 0;
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
    const char = skipSpace(reader);
    if (char === "") return fail("Unexpected end of the text in an array");
    if (char === "," || char === "]") reader.at += 1;
    if (char === "]") break;
    if (char !== ",") items.push(readValue(reader, ",]"));
  }
  reader.depth -= 1;
  return list(items, reader.flavour);
}

function readObject(reader: Reader): Value {
  enter(reader);
  const object = map();
  for (;;) {
    const char = skipSpace(reader);
    if (char === "}" || char === ",") reader.at += 1;
    if (char === "}") break;
    if (char === ",") continue;
    if (char === "" || char === ":" || char === "]" || char === "[" || char === "{")
      fail("Unexpected character in an object");
    const key = char === '"' || char === "'" ? readString(reader, char) : readWord(reader, ":");
    if (skipSpace(reader) !== ":") fail(`No colon after the name ${JSON.stringify(key.slice(0, 40))}`);
    reader.at += 1;
    if (reader.at >= reader.text.length) fail("Unexpected end of the text in an object");
    object.entries.set(key, readValue(reader, ",}"));
    const next = skipSpace(reader);
    if (next !== "," && next !== "}") fail("Neither a comma nor the end of the object follows a value");
  }
  reader.depth -= 1;
  return object;
}

function enter(reader: Reader): void {
  reader.at += 1;
  reader.depth += 1;
  if (reader.depth > maximumDepth) fail(`More than ${maximumDepth} arrays and objects stand in one another`);
}

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

function readString(reader: Reader, quote: string): string {
  const start = reader.at + 1;
  const close = reader.text.indexOf(quote, start);
  if (close < 0) return fail("A string is not closed");
  const plain = reader.text.slice(start, close);
  reader.at = close + 1;
  if (!plain.includes("\\")) return plain;
  reader.at = start;
  return readEscaped(reader, quote);
}

/** Characters of a string that stand for themselves. */
const plainPattern = /[^"'\\\u0000-\u001F\u007F]+/y;

/** A string with escapes; control characters in it are dropped, and escapes that there are not as well. */
function readEscaped(reader: Reader, quote: string): string {
  let text = "";
  for (;;) {
    plainPattern.lastIndex = reader.at;
    if (plainPattern.test(reader.text)) {
      text += reader.text.slice(reader.at, plainPattern.lastIndex);
      reader.at = plainPattern.lastIndex;
    }
    const char = reader.text[reader.at];
    if (char === undefined) return fail("A string is not closed");
    reader.at += 1;
    if (char === quote) return text;
    if (char !== "\\") {
      if (char >= " " && char !== "\u007F") text += char;
      continue;
    }
    const letter = reader.text[reader.at] ?? "";
    reader.at += 1;
    if (letter === "u" || letter === "x") text += readUnicode(reader, letter === "u" ? 4 : 2);
    else text += escapes.get(letter) ?? "";
  }
}

function readUnicode(reader: Reader, length: number): string {
  const digits = reader.text.slice(reader.at, reader.at + length);
  if (digits.length < length || !/^[\da-fA-F]+$/.test(digits)) return fail("An escape has too few digits");
  reader.at += length;
  return String.fromCharCode(Number.parseInt(digits, 16));
}
