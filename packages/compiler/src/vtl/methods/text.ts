import { spend, type Meter } from "../meter.ts";
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
export function textOfChars(value: Value | undefined, meter: Meter): string {
  if (!isKind(value, "list")) throw javaException("NullPointerException");
  spend(meter, itemsIn(value).length);
  return itemsIn(value)
    .map((item) => (isKind(item, "char") ? item.value : ""))
    .join("");
}

/** A text that is looked at character by character. */
export function looked(self: string, meter: Meter): string {
  spend(meter, self.length >> 4);
  return self;
}

/** Java's own `trim` takes every character up to the blank, and no other white space. */
export function trimControls(self: string): string {
  let start = 0;
  let end = self.length;
  while (start < end && self.charCodeAt(start) <= 0x20) start += 1;
  while (end > start && self.charCodeAt(end - 1) <= 0x20) end -= 1;
  return self.slice(start, end);
}

/** Refuses an offset that is not below an end, which is mostly that of the text. */
export function checkIndex(self: string, at: number, end: number = self.length): number {
  if (at >= 0 && at < end) return at;
  throw javaException(`StringIndexOutOfBoundsException: index ${at}, length ${self.length}`);
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
  let count = 0;
  for (let at = from; at < to; at += codePointAt(self, at) > 0xffff && at + 1 < to ? 2 : 1) count += 1;
  return count;
}

/** The offset so many characters further on, or back. */
export function offsetBy(self: string, from: number, by: number): number {
  if (from < 0 || from > self.length) throw javaException("IndexOutOfBoundsException");
  let at = from;
  let left = by;
  for (; left > 0 && at < self.length; left -= 1) at += codePointAt(self, at) > 0xffff ? 2 : 1;
  for (; left < 0 && at > 0; left += 1) at -= isPairBefore(self, at) ? 2 : 1;
  if (left !== 0) throw javaException("IndexOutOfBoundsException");
  return at;
}

function isPairBefore(self: string, at: number): boolean {
  return at > 1 && codePointAt(self, at - 2) > 0xffff;
}
