import { double } from "../../vtl/values/number.ts";
import { largeMapOf, maximumPairs, setMember, withPair } from "../../vtl/values/members.ts";
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

const none: Value[] = [];

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
  if (code === openBrace) return readObject(reader, none);
  if (code === openBracket) return readArray(reader);
  return readScalar(reader, code, close);
}

/** A number or a word. */
function readScalar(reader: Reader, code: number, close: number): Value {
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
  let before = none;
  for (;;) {
    const code = skipSpace(reader);
    if (code === -1) return fail("Unexpected end of the text in an array");
    if (code === comma || code === closeBracket) reader.at += 1;
    if (code === closeBracket) break;
    if (code === openBrace) {
      const object = readObject(reader, before);
      before = object.pairs;
      items.push(object);
    } else if (code !== comma) items.push(readValue(reader, closeBracket));
  }
  reader.depth -= 1;
  return list(items, reader.flavour);
}

/**
 * Reads an object. One in a list has mostly the names of the one before it, and begins as a copy of that one's pairs, up to the
 * first other name.
 */
function readObject(reader: Reader, before: Value[]): JavaMap {
  enter(reader);
  let pairs = before;
  let count = 0;
  let large: JavaMap | undefined;
  for (;;) {
    const code = skipSpace(reader);
    if (code === closeBrace || code === comma) reader.at += 1;
    if (code === closeBrace) break;
    if (code === comma) continue;
    const expected = pairs[count];
    const key = readName(reader, code, expected);
    const value = readValue(reader, closeBrace);
    if (key === expected) {
      if (count === 0) pairs = before.slice();
      pairs[count + 1] = value;
      count += 2;
    } else if (large) setMember(large, key, value);
    else {
      pairs = withPair(firstOf(pairs, count), key, value);
      count = pairs.length;
      if (count > maximumPairs) large = largeMapOf(pairs);
    }
    const next = skipSpace(reader);
    if (next !== comma && next !== closeBrace) fail("Neither a comma nor the end of the object follows a value");
    reader.at += 1;
    if (next === closeBrace) break;
  }
  reader.depth -= 1;
  return large ?? map(firstOf(pairs, count));
}

function firstOf(pairs: Value[], count: number): Value[] {
  return count < pairs.length ? pairs.slice(0, count) : pairs;
}

/** Reads a name and the colon behind it; `expected` is what it mostly is. */
function readName(reader: Reader, code: number, expected: Value | undefined): string {
  const isQuoted = code === doubleQuote || code === singleQuote;
  const name = isQuoted ? readString(reader, code, expected) : readBareName(reader, code);
  if (skipSpace(reader) !== colon) failWithoutColon(name);
  reader.at += 1;
  if (reader.at >= reader.text.length) fail("Unexpected end of the text in an object");
  return name;
}

function readBareName(reader: Reader, code: number): string {
  if (code === -1 || code === colon || code === closeBracket || code === openBracket || code === openBrace) {
    fail("Unexpected character in an object");
  }
  return readWord(reader, colon, colon);
}

function failWithoutColon(name: string): never {
  fail(`No colon after the name ${JSON.stringify(name.slice(0, 40))}`);
}

function enter(reader: Reader): void {
  reader.at += 1;
  reader.depth += 1;
  if (reader.depth > maximumDepth) fail(`More than ${maximumDepth} arrays and objects stand in one another`);
}
