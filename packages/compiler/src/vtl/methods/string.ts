import { joinAll, produce, spend, type Meter } from "../meter.ts";
import { createSearch, firstIn, lastIn, replaceFound } from "../search.ts";
import { isWhitespace } from "../values/character.ts";
import { hashString } from "../values/hash.ts";
import { list } from "../values/value.ts";
import { int, javaException, methods, refuseNull, text, type MethodTable } from "./method.ts";
import { printed } from "./printed.ts";
import { regexMethods } from "./string-regex.ts";
import { staticMethods } from "./string-static.ts";
import {
  char,
  charsOf,
  checkIndex,
  checkRange,
  codePoint,
  codePointAt,
  codePointBefore,
  codePointCount,
  looked,
  offsetBy,
  trimControls,
} from "./text.ts";

/** Methods of java.lang.String. Source: the class's documentation, Java 11. */
export const stringMethods: MethodTable<string> = methods<string>([
  ["length", (self) => self.length],
  ["isEmpty", (self) => self === ""],
  ["isBlank", (self, _, meter) => strip(looked(self, meter), true, true) === ""],
  ["toString", (self) => self],
  ["intern", (self) => self],
  ["hashCode", (self, _, meter) => hashString(looked(self, meter))],
  ["charAt int", (self, [at]) => char(self[checkIndex(self, int(at))] ?? "")],
  ["codePointAt int", (self, [at]) => codePointAt(self, checkIndex(self, int(at)))],
  ["codePointBefore int", (self, [at]) => codePointBefore(self, checkIndex(self, int(at) - 1) + 1)],
  ["codePointCount int int", (self, [from, to], meter) => codePointCount(looked(self, meter), int(from), int(to))],
  ["offsetByCodePoints int int", (self, [at, by], meter) => offsetBy(looked(self, meter), int(at), int(by))],
  ["equals object", (self, [other]) => self === other],
  [
    "equalsIgnoreCase string",
    (self, [other], meter) => typeof other === "string" && fold(self, meter) === fold(other, meter),
  ],
  ["contentEquals string", (self, [other]) => self === text(other)],
  ["compareTo string", (self, [other], meter) => compareStrings(looked(self, meter), text(other))],
  // Comparable's own method, which every String has besides.
  ["compareTo object", (_, [other]) => refuseOther(other === null)],
  ["compareToIgnoreCase string", (self, [other], meter) => compareStrings(fold(self, meter), fold(text(other), meter))],
  ["compare string string", (_, [one, other], meter) => compareStrings(looked(text(one), meter), text(other))],
  ["startsWith string", (self, [part]) => self.startsWith(text(part))],
  ["startsWith string int", (self, [part, at]) => startsAt(self, text(part), int(at))],
  ["endsWith string", (self, [part]) => self.endsWith(text(part))],
  [
    "regionMatches int string int int",
    (self, [at, other, from, length], meter) =>
      region(self, int(at), text(other), int(from), int(length), false, meter),
  ],
  [
    "regionMatches boolean int string int int",
    (self, [ignoresCase, at, other, from, length], meter) =>
      region(self, int(at), text(other), int(from), int(length), ignoresCase === true, meter),
  ],
  ["contains string", (self, [part], meter) => firstIn(self, createSearch(text(part)), 0, meter) >= 0],
  ["indexOf string", (self, [part], meter) => firstIn(self, createSearch(text(part)), 0, meter)],
  ["indexOf string int", (self, [part, from], meter) => firstIn(self, createSearch(text(part)), int(from), meter)],
  ["indexOf int", (self, [code]) => self.indexOf(codePoint(int(code)))],
  ["indexOf int int", (self, [code, from]) => indexOfChar(self, codePoint(int(code)), int(from))],
  ["lastIndexOf string", (self, [part], meter) => lastIn(self, createSearch(text(part)), self.length, meter)],
  [
    "lastIndexOf string int",
    (self, [part, from], meter) => (int(from) < 0 ? -1 : lastIn(self, createSearch(text(part)), int(from), meter)),
  ],
  ["lastIndexOf int", (self, [code]) => self.lastIndexOf(codePoint(int(code)))],
  ["lastIndexOf int int", (self, [code, from]) => lastIndexOf(self, codePoint(int(code)), int(from))],
  ["concat string", (self, [other], meter) => produced(self + text(other), meter)],
  ["substring int", (self, [from]) => self.slice(checkIndex(self, int(from), self.length + 1))],
  ["substring int int", (self, [from, to]) => substring(self, int(from), int(to))],
  ["subSequence int int", (self, [from, to]) => substring(self, int(from), int(to))],
  ["toLowerCase", (self, _, meter) => produced(self.toLowerCase(), meter)],
  ["toLowerCase other", refuseNull],
  ["toUpperCase", (self, _, meter) => produced(self.toUpperCase(), meter)],
  ["toUpperCase other", refuseNull],
  ["trim", (self, _, meter) => trimControls(looked(self, meter))],
  ["strip", (self, _, meter) => strip(looked(self, meter), true, true)],
  ["stripLeading", (self, _, meter) => strip(looked(self, meter), true, false)],
  ["stripTrailing", (self, _, meter) => strip(looked(self, meter), false, true)],
  ["repeat int", (self, [count], meter) => repeat(self, int(count), meter)],
  [
    "replace char char",
    (self, [one, other], meter) => replace(self, printed(one, meter), printed(other, meter), meter),
  ],
  ["replace string string", (self, [one, other], meter) => replace(self, text(one), text(other), meter)],
  ["getBytes", (self, _, meter) => list(bytes(itemized(self, meter)), "byte-array")],
  ["getBytes string", (self, [charset], meter) => list(encode(itemized(self, meter), text(charset)), "byte-array")],
  ["getBytes other", refuseNull],
  ["toCharArray", (self, _, meter) => list(charsOf(itemized(self, meter)), "char-array")],
  ...regexMethods,
  ...staticMethods,
]);

function refuseOther(isNull: boolean): never {
  throw javaException(isNull ? "NullPointerException" : "ClassCastException: compareTo takes a String");
}

function startsAt(self: string, part: string, at: number): boolean {
  return at >= 0 && at <= self.length && self.startsWith(part, at);
}

function indexOfChar(self: string, char: string, from: number): number {
  return from >= self.length ? -1 : self.indexOf(char, from);
}

function lastIndexOf(self: string, part: string, from: number): number {
  return from < 0 ? -1 : self.lastIndexOf(part, from);
}

function substring(self: string, from: number, to: number): string {
  checkRange(self, from, to);
  return self.slice(from, to);
}

function region(
  self: string,
  at: number,
  other: string,
  from: number,
  length: number,
  ignoresCase: boolean,
  meter: Meter,
): boolean {
  if (at < 0 || from < 0 || at > self.length - length || from > other.length - length) return false;
  if (length <= 0) return true;
  const [own, given] = [self.slice(at, at + length), other.slice(from, from + length)];
  return ignoresCase ? fold(own, meter) === fold(given, meter) : own === given;
}

function replace(self: string, one: string, other: string, meter: Meter): string {
  if (one !== "") {
    const search = createSearch(one);
    const first = firstIn(self, search, 0, meter);
    return first < 0 ? self : replaceFound(self, search, first, other, true, meter);
  }
  produce(meter, self.length + other.length * (self.length + 1));
  return other + joinAll(itemized(self, meter).split(""), other, meter) + (self === "" ? "" : other);
}

function repeat(self: string, count: number, meter: Meter): string {
  if (count < 0) throw javaException(`IllegalArgumentException: count is negative: ${count}`);
  produce(meter, self.length * count);
  return self.repeat(count);
}

/** A text of which each character becomes an item. */
function itemized(self: string, meter: Meter): string {
  spend(meter, self.length);
  return self;
}

function produced(value: string, meter: Meter): string {
  produce(meter, value.length);
  return value;
}

function strip(self: string, atStart: boolean, atEnd: boolean): string {
  let start = 0;
  let end = self.length;
  while (atStart && start < end && isWhitespace(self.charCodeAt(start))) start += 1;
  while (atEnd && end > start && isWhitespace(self.charCodeAt(end - 1))) end -= 1;
  return self.slice(start, end);
}

function fold(self: string, meter: Meter): string {
  spend(meter, self.length >> 2);
  return self.toUpperCase().toLowerCase();
}

/** The difference of the first characters that differ, or of the lengths. */
function compareStrings(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at += 1) {
    const difference = one.charCodeAt(at) - other.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

function encode(self: string, charset: string): number[] {
  const name = charset.toLowerCase();
  if (/^utf-?8$/.test(name)) return bytes(self);
  const highest = /^(?:us-)?ascii$/.test(name) ? 0x7f : /^(?:iso-?8859-1|iso_8859-1|latin1)$/.test(name) ? 0xff : -1;
  if (highest < 0) throw javaException(`UnsupportedEncodingException: ${charset.slice(0, 40)}`);
  return Array.from(self, (char) => {
    const code = char.codePointAt(0) ?? 0;
    return ((code > highest ? 0x3f : code) << 24) >> 24;
  });
}

/** UTF-8, as signed bytes; half of a pair is a question mark to Java. */
function bytes(self: string): number[] {
  const whole = self.replaceAll(/\p{Surrogate}/gu, "?");
  return Array.from(new TextEncoder().encode(whole), (byte) => (byte << 24) >> 24);
}
