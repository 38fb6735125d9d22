import { double } from "../../vtl/values/number.ts";
import { setMember } from "../../vtl/values/members.ts";
import { list, map, type JavaMap, type ListFlavour, type Value } from "../../vtl/values/value.ts";
import { isDigit, readNumber } from "./json-text/number.ts";
import {
  closeBrace,
  closeBracket,
  colon,
  comma,
  createReader,
  doubleQuote,
  fail,
  minus,
  notJson,
  openBrace,
  openBracket,
  singleQuote,
  skipSpace,
  type Reader,
} from "./json-text/reader.ts";
import { readString } from "./json-text/string.ts";

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
  const reader = createReader(text, flavour);
  try {
    return { value: readValue(reader, -1) };
  } catch (error) {
    if (!(error instanceof Error) || error.cause !== notJson) throw error;
    return { error: error.message, offset: Math.min(reader.at, text.length) };
  }
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
    const number = readNumber(reader, close);
    if (number !== undefined) return number;
  }
  const word = readWord(reader, close === -1 ? -1 : comma, close);
  if (word === "null") return null;
  if (word === "true" || word === "false") return word === "true";
  return word === "NaN" ? double(Number.NaN) : word;
}

/** The text up to one of two characters, or to the end, without white space around it. */
function readWord(reader: Reader, stop: number, otherStop: number): string {
  const { text, codes, at: start } = reader;
  let at = start;
  for (; at < text.length; at += 1) {
    const code = codes[at];
    if (code === stop || code === otherStop) break;
  }
  reader.at = at;
  while (at > start && (codes[at - 1] ?? 0) <= 0x20) at -= 1;
  return text.slice(start, at);
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
    if (code === -1 || code === colon || code === closeBracket || code === openBracket || code === openBrace) {
      fail("Unexpected character in an object");
    }
    const isQuoted = code === doubleQuote || code === singleQuote;
    if (readMember(reader, object, isQuoted ? readString(reader, code) : readWord(reader, colon, colon))) break;
  }
  reader.depth -= 1;
  return object;
}

/** Reads what follows a name, and the comma or brace behind it. Whether it was the brace. */
function readMember(reader: Reader, object: JavaMap, key: string): boolean {
  if (skipSpace(reader) !== colon) fail(`No colon after the name ${JSON.stringify(key.slice(0, 40))}`);
  reader.at += 1;
  if (reader.at >= reader.text.length) fail("Unexpected end of the text in an object");
  setMember(object, key, readValue(reader, closeBrace));
  const next = skipSpace(reader);
  if (next !== comma && next !== closeBrace) fail("Neither a comma nor the end of the object follows a value");
  reader.at += 1;
  return next === closeBrace;
}

function enter(reader: Reader): void {
  reader.at += 1;
  reader.depth += 1;
  if (reader.depth > maximumDepth) fail(`More than ${maximumDepth} arrays and objects stand in one another`);
}
