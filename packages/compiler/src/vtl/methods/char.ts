import { hash } from "../values/hash.ts";
import { isKind, list, type Char } from "../values/value.ts";
import { toCase } from "../regex/case.ts";
import { characterTests, digitOf, numericValue } from "../values/character.ts";
import { int, javaException, methods, text, type MethodTable } from "./method.ts";
import {
  char,
  charsOf,
  checkIndex,
  codeOf,
  codePoint,
  codePointAt,
  codePointBefore,
  codePointCount,
  looked,
  offsetBy,
} from "./text.ts";

type Row = Parameters<typeof methods<Char>>[0][number];

/** Methods of java.lang.Character that take a character, or its code. */
const ofCharacters: readonly Row[] = [...characterTests].flatMap(([name, test]): readonly Row[] => [
  [`${name} char`, (_, [value]) => test(codeOf(value))],
  [`${name} int`, (_, [code]) => isCode(int(code)) && test(int(code))],
]);

const changingCase: readonly Row[] = (["toLowerCase", "toUpperCase", "toTitleCase"] as const).flatMap((name): Row[] => [
  [`${name} char`, (_, [value]) => char(String.fromCharCode(toCase(name, codeOf(value))))],
  [`${name} int`, (_, [code]) => (isCode(int(code)) ? toCase(name, int(code)) : int(code))],
]);

/** Methods of java.lang.Character, but for those that tell what Unicode calls a character. */
export const charMethods: MethodTable<Char> = methods<Char>([
  ["toString", (self) => self.value],
  ["charValue", (self) => self],
  ["hashCode", (self, _, meter) => hash(self, meter)],
  ["equals object", (self, [other]) => isKind(other, "char") && other.value === self.value],
  [
    "compareTo object",
    (self, [other]) => {
      if (isKind(other, "char")) return codeOf(self) - codeOf(other);
      throw javaException(other === null ? "NullPointerException" : "ClassCastException: compareTo takes a Character");
    },
  ],
  ["compare char char", (_, [one, other]) => codeOf(one) - codeOf(other)],
  ["hashCode char", (_, [value]) => codeOf(value)],
  ["valueOf char", (_, [value]) => value ?? null],
  ["toString char", (_, [value]) => String.fromCharCode(codeOf(value))],
  ["toString int", (_, [code]) => codePoint(checked(int(code)))],
  ["toChars int", (_, [code]) => list(charsOf(codePoint(checked(int(code)))), "char-array")],
  ["digit char int", (_, [value, radix]) => digitOf(codeOf(value), int(radix))],
  ["digit int int", (_, [code, radix]) => digitOf(int(code), int(radix))],
  ["forDigit int int", (_, [digit, radix]) => char(forDigit(int(digit), int(radix)))],
  ["getNumericValue char", (_, [value]) => numericValue(codeOf(value))],
  ["getNumericValue int", (_, [code]) => numericValue(int(code))],
  ["charCount int", (_, [code]) => (int(code) >= 0x10000 ? 2 : 1)],
  ["isValidCodePoint int", (_, [code]) => isCode(int(code))],
  ["isBmpCodePoint int", (_, [code]) => int(code) >= 0 && int(code) <= 0xffff],
  ["isSupplementaryCodePoint int", (_, [code]) => int(code) > 0xffff && isCode(int(code))],
  ["isHighSurrogate char", (_, [value]) => isHigh(codeOf(value))],
  ["isLowSurrogate char", (_, [value]) => isLow(codeOf(value))],
  ["isSurrogate char", (_, [value]) => isHigh(codeOf(value)) || isLow(codeOf(value))],
  ["isSurrogatePair char char", (_, [one, other]) => isHigh(codeOf(one)) && isLow(codeOf(other))],
  ["toCodePoint char char", (_, [one, other]) => (codeOf(one) - 0xd800) * 0x400 + codeOf(other) - 0xdc00 + 0x10000],
  ["highSurrogate int", (_, [code]) => char(String.fromCharCode((int(code) >>> 10) + 0xd800 - (0x10000 >>> 10)))],
  ["lowSurrogate int", (_, [code]) => char(String.fromCharCode((int(code) & 0x3ff) + 0xdc00))],
  ["reverseBytes char", (_, [value]) => char(String.fromCharCode((codeOf(value) << 8) | (codeOf(value) >> 8)))],
  ["codePointAt string int", (_, [value, at]) => codePointAt(text(value), checkIndex(text(value), int(at)))],
  [
    "codePointBefore string int",
    (_, [value, at]) => codePointBefore(text(value), checkIndex(text(value), int(at) - 1) + 1),
  ],
  [
    "codePointCount string int int",
    (_, [value, from, to], meter) => codePointCount(looked(text(value), meter), int(from), int(to)),
  ],
  [
    "offsetByCodePoints string int int",
    (_, [value, at, by], meter) => offsetBy(looked(text(value), meter), int(at), int(by)),
  ],
  ...ofCharacters,
  ...changingCase,
]);

function isCode(code: number): boolean {
  return code >= 0 && code <= 0x10ffff;
}

function checked(code: number): number {
  if (isCode(code)) return code;
  throw javaException("IllegalArgumentException: not a valid Unicode code point");
}

function forDigit(digit: number, radix: number): string {
  return radix < 2 || radix > 36 || digit < 0 || digit >= radix ? "\0" : digit.toString(36);
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
