import type { CharSet } from "./node.ts";
import type { Reader } from "./reader.ts";
import { property, unicodeShorthand } from "./property.ts";
import { not, shorthands } from "./sets.ts";

const controls: ReadonlyMap<string, number> = new Map([
  ["t", 0x09],
  ["n", 0x0a],
  ["r", 0x0d],
  ["f", 0x0c],
  ["a", 0x07],
  ["e", 0x1b],
]);

/** How much longer it takes to find out whether a character has a property. */
const costOfProperty = 8;

/** The set that `\d`, `\p{…}` and the like stand for, after the backslash; undefined if it is another escape. */
export function readSetEscape(reader: Reader): CharSet | undefined {
  const letter = reader.pattern.charAt(reader.at);
  const shorthand = (reader.flags.hasUnicodeClasses ? unicodeShorthand(letter) : undefined) ?? shorthands.get(letter);
  if (shorthand) {
    reader.takeRaw();
    return shorthand;
  }
  if (letter !== "p" && letter !== "P") return undefined;
  reader.takeRaw();
  reader.grow(costOfProperty);
  const name = reader.skip("{") ? readUntil(reader, "}") : reader.take();
  const set = property(name, reader.flags) ?? reader.fail(`Unknown character property ${name}`);
  return letter === "P" ? not(set) : set;
}

/** The character that an escape stands for, after the backslash. */
export function readCharacterEscape(reader: Reader): number {
  const letter = reader.takeRaw();
  const control = controls.get(letter);
  if (control !== undefined) return control;
  switch (letter) {
    case "0":
      return readDigits(reader, /^(?:[0-3][0-7]{0,2}|[0-7]{1,2})/, 8);
    case "x":
      if (reader.skip("{")) return hexadecimal(reader, readUntil(reader, "}"));
      return readDigits(reader, /^[\da-fA-F]{2}/, 16);
    case "u":
      return readDigits(reader, /^[\da-fA-F]{4}/, 16);
    case "c":
      return (reader.takeRaw().codePointAt(0) ?? reader.fail("Illegal control escape sequence")) ^ 64;
    case "":
      return reader.fail("Unexpected internal error");
    default:
      if (/[A-Za-z]/.test(letter)) reader.fail("Illegal/unsupported escape sequence");
      return letter.codePointAt(0) ?? 0;
  }
}

export function readUntil(reader: Reader, close: string): string {
  const end = reader.pattern.indexOf(close, reader.at);
  if (end < 0) return reader.fail(`Unclosed group, ${close} is missing`);
  const text = reader.pattern.slice(reader.at, end);
  reader.at = end + close.length;
  return text;
}

function readDigits(reader: Reader, digits: RegExp, base: number): number {
  const found = digits.exec(reader.pattern.slice(reader.at, reader.at + 4))?.[0];
  if (found === undefined) return reader.fail("Illegal escape sequence");
  reader.at += found.length;
  return Number.parseInt(found, base);
}

function hexadecimal(reader: Reader, digits: string): number {
  const value = /^[\da-fA-F]{1,6}$/.test(digits) ? Number.parseInt(digits, 16) : Infinity;
  return value <= 0x10ffff ? value : reader.fail("Illegal hexadecimal escape sequence");
}
