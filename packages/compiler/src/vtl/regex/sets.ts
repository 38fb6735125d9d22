import { toCase } from "./case.ts";
import type { CharSet } from "./node.ts";
import { characters } from "../values/character.ts";

export const range =
  (from: number, to: number): CharSet =>
  (char) =>
    char >= from && char <= to;

/** Those of Java's line terminators that are one character. */
export const lineTerminator: CharSet = (char) =>
  char === 0x0a || char === 0x0d || char === 0x85 || char === 0x2028 || char === 0x2029;

export const not =
  (set: CharSet): CharSet =>
  (char) =>
    !set(char);

export const both =
  (one: CharSet, other: CharSet): CharSet =>
  (char) =>
    one(char) && other(char);

export const either =
  (...sets: readonly CharSet[]): CharSet =>
  (char) =>
    sets.some((set) => set(char));

const only = (characters: string): CharSet => {
  const all = new Set(Array.from(characters, (char) => char.codePointAt(0) ?? 0));
  return (char) => all.has(char);
};

const lower = range(0x61, 0x7a);
const upper = range(0x41, 0x5a);
const digit = range(0x30, 0x39);
const alpha = either(lower, upper);
const alnum = either(alpha, digit);
const punct = either(range(0x21, 0x2f), range(0x3a, 0x40), range(0x5b, 0x60), range(0x7b, 0x7e));
const space = only(" \t\n\u000B\f\r");
const horizontal = either(only(" \t\u00A0\u1680\u180E\u202F\u205F\u3000"), range(0x2000, 0x200a));
const vertical = only("\n\u000B\f\r\u0085\u2028\u2029");

/** `\d`, `\S` and the like, by their letter. They hold ASCII only, as in Java without flags. */
export const shorthands: ReadonlyMap<string, CharSet> = new Map([
  ["d", digit],
  ["D", not(digit)],
  ["w", either(alnum, only("_"))],
  ["W", not(either(alnum, only("_")))],
  ["s", space],
  ["S", not(space)],
  ["h", horizontal],
  ["H", not(horizontal)],
  ["v", vertical],
  ["V", not(vertical)],
]);

/** POSIX's classes, of ASCII only. */
export const posix: ReadonlyMap<string, CharSet> = new Map([
  ["Lower", lower],
  ["Upper", upper],
  ["ASCII", range(0, 0x7f)],
  ["Alpha", alpha],
  ["Digit", digit],
  ["Alnum", alnum],
  ["Punct", punct],
  ["Graph", either(alnum, punct)],
  ["Print", either(alnum, punct, only(" "))],
  ["Blank", only(" \t")],
  ["Cntrl", either(range(0, 0x1f), only("\u007F"))],
  ["XDigit", either(digit, range(0x61, 0x66), range(0x41, 0x46))],
  ["Space", space],
]);

const mark = /^\p{Mn}$/u;

/** Whether a character stands on the one before it. */
export function isMark(char: number): boolean {
  return char >= 0x300 && mark.test(String.fromCodePoint(char));
}

export function isLetterOrDigit(char: number): boolean {
  return char !== 0x5f && isWordCharacter(char);
}

const wordCharacter = /^[\p{L}\p{Nd}_]$/u;

/** What `\w` takes of all scripts, as a class. */
export const unicodeWord = "[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\p{Join_Control}]";

/** What `\b` counts as part of a word where classes hold all scripts. */
export const isUnicodeWordCharacter: CharSet = characters(unicodeWord);

/** What `\b` counts as part of a word: letters and digits of every script, as up to Java 18. */
export function isWordCharacter(char: number): boolean {
  return char < 0x80 ? alnum(char) || char === 0x5f : wordCharacter.test(String.fromCodePoint(char));
}

/** A single character, in both cases if that is asked for. */
export function single(char: number, ignoresCase: boolean, isUnicode: boolean): CharSet {
  if (!ignoresCase) return (other) => other === char;
  const fold = isUnicode ? foldUnicode : foldAscii;
  const folded = fold(char);
  return (other) => fold(other) === folded;
}

/** A range of characters, in both cases if that is asked for. */
export function span(from: number, to: number, ignoresCase: boolean, isUnicode: boolean): CharSet {
  const inside = range(from, to);
  if (!ignoresCase) return inside;
  const [lowered, raised] = isUnicode ? [foldUnicode, raiseUnicode] : [foldAscii, raiseAscii];
  return (char) => inside(char) || inside(lowered(char)) || inside(raised(char));
}

export function foldAscii(char: number): number {
  return upper(char) ? char + 0x20 : char;
}

function raiseAscii(char: number): number {
  return lower(char) ? char - 0x20 : char;
}

/** As Java compares characters of all scripts: the small letter of the capital. */
export function foldUnicode(char: number): number {
  return toCase("toLowerCase", toCase("toUpperCase", char));
}

function raiseUnicode(char: number): number {
  return toCase("toUpperCase", char);
}
