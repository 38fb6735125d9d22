import { isBadPattern } from "../regex/node.ts";
import { createRegex, type Regex } from "../regex/regex.ts";
import { hashString } from "../values/hash.ts";
import { list, type Value } from "../values/value.ts";
import { format } from "./format.ts";
import { int, javaException, methods, text, type MethodTable, type PreparedMethod } from "./method.ts";
import { printed } from "./printed.ts";
import { produce, spend } from "../meter.ts";

/** Methods of java.lang.String. Source: the class's documentation, Java 11. */
export const stringMethods: MethodTable<string> = methods<string>([
  ["length", (self) => self.length],
  ["isEmpty", (self) => self === ""],
  ["isBlank", (self) => self.trim() === ""],
  ["toString", (self) => self],
  ["intern", (self) => self],
  ["hashCode", (self, _, meter) => hashString(looked(self, meter))],
  ["charAt int", (self, [at]) => ({ kind: "char", value: self[checked(self, int(at), self.length - 1)] ?? "" })],
  ["codePointAt int", (self, [at]) => self.codePointAt(checked(self, int(at), self.length - 1)) ?? 0],
  ["equals object", (self, [other]) => self === other],
  [
    "equalsIgnoreCase string",
    (self, [other], meter) => typeof other === "string" && fold(self, meter) === fold(other, meter),
  ],
  ["contentEquals string", (self, [other]) => self === text(other)],
  ["compareTo string", (self, [other], meter) => compareStrings(looked(self, meter), text(other))],
  // Comparable's own method, which every String has besides.
  [
    "compareTo object",
    () => {
      throw javaException("ClassCastException: compareTo takes a String");
    },
  ],
  ["compareToIgnoreCase string", (self, [other], meter) => compareStrings(fold(self, meter), fold(text(other), meter))],
  ["startsWith string", (self, [part]) => self.startsWith(text(part))],
  ["startsWith string int", (self, [part, at]) => int(at) >= 0 && self.startsWith(text(part), int(at))],
  ["endsWith string", (self, [part]) => self.endsWith(text(part))],
  ["contains string", (self, [part]) => self.includes(text(part))],
  ["indexOf string", (self, [part]) => self.indexOf(text(part))],
  ["indexOf string int", (self, [part, from]) => self.indexOf(text(part), int(from))],
  ["indexOf int", (self, [char]) => self.indexOf(codePoint(int(char)))],
  ["indexOf int int", (self, [char, from]) => self.indexOf(codePoint(int(char)), int(from))],
  ["lastIndexOf string", (self, [part]) => self.lastIndexOf(text(part))],
  ["lastIndexOf string int", (self, [part, from]) => (int(from) < 0 ? -1 : self.lastIndexOf(text(part), int(from)))],
  ["lastIndexOf int", (self, [char]) => self.lastIndexOf(codePoint(int(char)))],
  ["concat string", (self, [other], meter) => produced(self + text(other), meter)],
  ["substring int", (self, [from]) => self.slice(checked(self, int(from), self.length))],
  ["substring int int", (self, [from, to]) => substring(self, int(from), int(to))],
  ["subSequence int int", (self, [from, to]) => substring(self, int(from), int(to))],
  ["toLowerCase", (self, _, meter) => produced(self.toLowerCase(), meter)],
  ["toUpperCase", (self, _, meter) => produced(self.toUpperCase(), meter)],
  ["trim", (self, _, meter) => trimControls(looked(self, meter))],
  ["strip", (self) => self.trim()],
  ["stripLeading", (self) => self.trimStart()],
  ["stripTrailing", (self) => self.trimEnd()],
  ["repeat int", (self, [count], meter) => repeat(self, int(count), meter)],
  [
    "replace char char",
    (self, [one, other], meter) => replace(self, printed(one, meter), printed(other, meter), meter),
  ],
  ["replace string string", (self, [one, other], meter) => replace(self, text(one), text(other), meter)],
  ["replaceAll string string", (self, args, meter) => replaceAll(args).run(self, meter), replaceAll],
  ["replaceFirst string string", (self, args, meter) => replaceFirst(args).run(self, meter), replaceFirst],
  ["matches string", (self, [pattern], meter) => withRegex(pattern, (regex) => regex.matches(self, meter))],
  ["split string", (self, [pattern], meter) => split(self, pattern, 0, meter)],
  ["split string int", (self, [pattern, limit], meter) => split(self, pattern, int(limit), meter)],
  ["getBytes", (self, _, meter) => list(bytes(itemized(self, meter)), "array")],
  [
    "getBytes string",
    (self, [charset], meter) => {
      if (/^utf-?8$/i.test(text(charset))) return list(bytes(itemized(self, meter)), "array");
      throw javaException(`UnsupportedEncodingException: ${text(charset).slice(0, 40)}`);
    },
  ],
  [
    "toCharArray",
    (self, _, meter) =>
      list(
        itemized(self, meter)
          .split("")
          .map((value) => ({ kind: "char", value })),
        "array",
      ),
  ],
  ["valueOf object", (_, [value], meter) => printed(value, meter)],
  ["format string array", (_, [pattern, args], meter) => format(text(pattern), itemsOf(args), meter)],
  ["format string ...object", (_, [pattern, ...args], meter) => format(text(pattern), args, meter)],
  ["join string collection", (_, [separator, parts], meter) => join(separator, itemsOf(parts), meter)],
  ["join string array", (_, [separator, parts], meter) => join(separator, itemsOf(parts), meter)],
  ["join string ...string", (_, [separator, ...parts], meter) => join(separator, parts, meter)],
]);

type MeterLike = Parameters<typeof printed>[1];

function withRegex<T>(pattern: Value | undefined, use: (regex: Regex) => T): T {
  try {
    return use(createRegex(text(pattern)));
  } catch (error) {
    throw refused(error);
  }
}

/** Null is refused only if there is something to replace. */
function replaceAll(args: readonly Value[]): PreparedMethod<string> {
  const [pattern, replacement] = args;
  if (replacement !== null) return replacing(args, true);
  return { run: (self, meter) => withRegex(pattern, (regex) => (regex.find(self, 0, meter) ? text(null) : self)) };
}

function replaceFirst(args: readonly Value[]): PreparedMethod<string> {
  return replacing(args, false);
}

function replacing([pattern, replacement]: readonly Value[], isAll: boolean): PreparedMethod<string> {
  const replace = withRegex(pattern, (regex) => regex.replacer(text(replacement), isAll));
  return {
    run(self, meter) {
      try {
        return replace(self, meter);
      } catch (error) {
        throw refused(error);
      }
    },
  };
}

/** What Java throws where it refuses a pattern; all else is thrown on. */
function refused(error: unknown): unknown {
  return isBadPattern(error) ? javaException(`PatternSyntaxException: ${error.message}`) : error;
}

function join(separator: Value | undefined, parts: readonly Value[], meter: MeterLike): string {
  return produced(parts.map((part) => printed(part, meter)).join(text(separator)), meter);
}

/** The items of a list or an array; null makes Java throw. */
function itemsOf(value: Value | undefined): readonly Value[] {
  if (typeof value === "object" && value?.kind === "list") return value.items;
  throw javaException("NullPointerException");
}

function split(self: string, pattern: Value | undefined, limit: number, meter: MeterLike): Value {
  return withRegex(pattern, (regex) => list(regex.split(produced(self, meter), limit, meter), "array"));
}

function checked(self: string, at: number, max: number): number {
  if (at >= 0 && at <= max) return at;
  throw javaException(`StringIndexOutOfBoundsException: index ${at}, length ${self.length}`);
}

function substring(self: string, from: number, to: number): string {
  if (from > to) throw javaException(`StringIndexOutOfBoundsException: begin ${from}, end ${to}`);
  return self.slice(checked(self, from, self.length), checked(self, to, self.length));
}

function replace(self: string, one: string, other: string, meter: MeterLike): string {
  spend(meter, self.length >> 4);
  const parts = self.split(one);
  spend(meter, parts.length);
  produce(meter, self.length + other.length * parts.length);
  return one === "" ? other + parts.map((part) => part + other).join("") : parts.join(other);
}

function repeat(self: string, count: number, meter: MeterLike): string {
  if (count < 0) throw javaException(`IllegalArgumentException: count is negative: ${count}`);
  produce(meter, self.length * count);
  return self.repeat(count);
}

/** A text of which each character becomes an item. */
function itemized(self: string, meter: MeterLike): string {
  spend(meter, self.length);
  return self;
}

function produced(value: string, meter: MeterLike): string {
  produce(meter, value.length);
  return value;
}

/** Java's own `trim` takes every character up to the blank, and no other white space. */
function trimControls(self: string): string {
  let start = 0;
  let end = self.length;
  while (start < end && self.charCodeAt(start) <= 0x20) start += 1;
  while (end > start && self.charCodeAt(end - 1) <= 0x20) end -= 1;
  return self.slice(start, end);
}

/** A text that is looked at character by character. */
function looked(self: string, meter: MeterLike): string {
  spend(meter, self.length >> 4);
  return self;
}

function fold(self: string, meter: MeterLike): string {
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

function codePoint(char: number): string {
  return char >= 0 && char <= 0x10ffff ? String.fromCodePoint(char) : "\uFFFF\uFFFF";
}

/** UTF-8, as signed bytes. */
function bytes(self: string): number[] {
  return Array.from(new TextEncoder().encode(self), (byte) => (byte << 24) >> 24);
}
