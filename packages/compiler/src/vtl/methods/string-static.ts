import { joinAll, spend, type Meter } from "../meter.ts";
import { float, isNumeric, toDouble } from "../values/number.ts";
import { itemsIn, isKind, type Value } from "../values/value.ts";
import { itemsOf } from "./collection.ts";
import { format } from "./format.ts";
import { int, javaException, text, type methods } from "./method.ts";
import { printed } from "./printed.ts";
import { checkRange, textOfChars } from "./text.ts";

/** Static methods of java.lang.String, which templates reach through any String. */
export const staticMethods: Parameters<typeof methods<string>>[0] = [
  ["valueOf object", (_, [value], meter) => printed(value, meter)],
  ["valueOf chars", (_, [chars], meter) => textOfChars(chars, meter)],
  ["valueOf chars int int", (_, [chars, from, count], meter) => partOf(chars, int(from), int(count), meter)],
  ["valueOf boolean", (_, [value], meter) => printed(value, meter)],
  ["valueOf char", (_, [value], meter) => printed(value, meter)],
  ["valueOf int", (_, [value], meter) => printed(value, meter)],
  ["valueOf long", (_, [value], meter) => printed(value, meter)],
  ["valueOf float", (_, [value = null], meter) => printed(isNumeric(value) ? float(toDouble(value)) : value, meter)],
  ["valueOf double", (_, [value], meter) => printed(value, meter)],
  ["copyValueOf chars", (_, [chars], meter) => textOfChars(chars, meter)],
  ["copyValueOf chars int int", (_, [chars, from, count], meter) => partOf(chars, int(from), int(count), meter)],
  ["format string objects", (_, [pattern, args], meter) => format(text(pattern), argumentsOf(args), meter)],
  // Without a locale digits are what they are for everybody.
  ["format other string objects", (_, [, pattern, args], meter) => format(text(pattern), argumentsOf(args), meter)],
  ["join string collection", (_, [separator, parts], meter) => join(text(separator), itemsOf(parts, meter), meter)],
  ["join string strings", (_, [separator, parts], meter) => join(text(separator), itemsOf(parts, meter), meter)],
];

function partOf(chars: Value | undefined, from: number, count: number, meter: Meter): string {
  const all = textOfChars(chars, meter);
  checkRange(all, from, from + count);
  return all.slice(from, from + count);
}

function join(separator: string, parts: readonly Value[], meter: Meter): string {
  spend(meter, parts.length >> 3);
  const texts = parts.map((part) => {
    if (part === null || typeof part === "string") return part ?? "null";
    throw javaException("ClassCastException: join takes texts");
  });
  return joinAll(texts, separator, meter);
}

/** What is to be formatted; undefined if that is null, which stands for as many nulls as are asked for. */
function argumentsOf(value: Value | undefined): readonly Value[] | undefined {
  return isKind(value, "list") ? itemsIn(value) : undefined;
}
