import { itemsIn, isKind, type Char, type Value } from "../values/value.ts";
import { javaException } from "./method.ts";

/** A character by its code; what is none is found nowhere. */
export function codePoint(char: number): string {
  return char >= 0 && char <= 0x10ffff ? String.fromCodePoint(char) : "\uFFFF\uFFFF";
}

/** A Character of one unit of text. */
export function char(value: string): Char {
  return { kind: "char", value };
}

/** The code of a char argument. */
export function codeOf(value: Value | undefined): number {
  return isKind(value, "char") ? value.value.charCodeAt(0) : 0;
}

export function charsOf(self: string): Char[] {
  return self.split("").map(char);
}

/** The text of a `char[]` argument, or of any other sequence of characters; null makes Java throw. */
export function textOfChars(value: Value | undefined): string {
  if (!isKind(value, "list")) throw javaException("NullPointerException");
  return itemsIn(value)
    .map((item) => (isKind(item, "char") ? item.value : ""))
    .join("");
}

/** Refuses a stretch that does not lie in a text. */
export function checkRange(self: string, from: number, to: number): void {
  if (from >= 0 && from <= to && to <= self.length) return;
  throw javaException(`StringIndexOutOfBoundsException: begin ${from}, end ${to}, length ${self.length}`);
}

/** The character that begins at an offset; half of a pair stands for itself. */
export function codePointAt(self: string, at: number): number {
  return self.codePointAt(at) ?? 0;
}

/** The character that ends at an offset. */
export function codePointBefore(self: string, at: number): number {
  return codePointAt(self, at - (isPairBefore(self, at) ? 2 : 1));
}

export function codePointCount(self: string, from: number, to: number): number {
  if (from < 0 || from > to || to > self.length) throw javaException("IndexOutOfBoundsException");
  return Array.from(self.slice(from, to)).length;
}

/** The offset so many characters further on, or back. */
export function offsetBy(self: string, from: number, by: number): number {
  if (from < 0 || from > self.length) throw javaException("IndexOutOfBoundsException");
  let at = from;
  for (let left = by; left > 0 && at < self.length; left -= 1) at += codePointAt(self, at) > 0xffff ? 2 : 1;
  for (let left = by; left < 0 && at > 0; left += 1) at -= isPairBefore(self, at) ? 2 : 1;
  const moved = Math.abs(Array.from(self.slice(Math.min(from, at), Math.max(from, at))).length);
  if (moved < Math.abs(by)) throw javaException("IndexOutOfBoundsException");
  return at;
}

function isPairBefore(self: string, at: number): boolean {
  return at > 1 && codePointAt(self, at - 2) > 0xffff;
}
