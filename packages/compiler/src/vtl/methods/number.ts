import { compare } from "../values/arithmetic.ts";
import { equal } from "../values/equal.ts";
import { hash } from "../values/hash.ts";
import { double, integer, isNumeric, toBigInt, toDouble, toInt, toLong, type Numeric } from "../values/number.ts";
import { printNumber } from "../values/print-number.ts";
import type { Value } from "../values/value.ts";
import { int, javaException, methods, text, type MethodTable } from "./method.ts";

const shared: Parameters<typeof methods<Numeric>>[0] = [
  ["toString", (self) => printNumber(self)],
  ["intValue", (self) => toInt(self)],
  ["shortValue", (self) => (toInt(self) << 16) >> 16],
  ["byteValue", (self) => (toInt(self) << 24) >> 24],
  ["longValue", (self) => toLong(self)],
  ["doubleValue", (self) => double(toDouble(self))],
  ["floatValue", (self) => double(Number(Math.fround(toDouble(self)).toPrecision(7)))],
  ["hashCode", (self, _, meter) => hash(self, meter)],
  ["equals object", (self, [other], meter) => equal(self, other ?? null, meter)],
  ["compareTo object", (self, [other]) => compareSame(self, other)],
];

/** Methods of java.lang.Integer, its static ones among them, which templates reach through any Integer. */
export const integerMethods: MethodTable<Numeric> = methods<Numeric>([
  ...shared,
  ["parseInt string", (_, [value]) => parseInteger(text(value), 10, 32)],
  ["parseInt string int", (_, [value, radix]) => parseInteger(text(value), int(radix), 32)],
  ["valueOf int", (_, [value]) => int(value)],
  ["valueOf string", (_, [value]) => parseInteger(text(value), 10, 32)],
  ["valueOf string int", (_, [value, radix]) => parseInteger(text(value), int(radix), 32)],
  ["toString int", (_, [value]) => String(int(value))],
  ["toHexString int", (_, [value]) => (int(value) >>> 0).toString(16)],
  ["toBinaryString int", (_, [value]) => (int(value) >>> 0).toString(2)],
  ["toOctalString int", (_, [value]) => (int(value) >>> 0).toString(8)],
  ["compare int int", (_, [one, other]) => Math.sign(int(one) - int(other))],
  ["signum int", (_, [value]) => Math.sign(int(value))],
  ["max int int", (_, [one, other]) => Math.max(int(one), int(other))],
  ["min int int", (_, [one, other]) => Math.min(int(one), int(other))],
  ["sum int int", (_, [one, other]) => (int(one) + int(other)) | 0],
]);

/** Methods of java.lang.Long. */
export const longMethods: MethodTable<Numeric> = methods<Numeric>([
  ...shared,
  ["parseLong string", (_, [value]) => parseInteger(text(value), 10, 64)],
  ["valueOf long", (_, [value]) => toLong(numeric(value))],
  ["valueOf string", (_, [value]) => parseInteger(text(value), 10, 64)],
  ["toString long", (_, [value]) => printNumber(numeric(value))],
]);

/** Methods of java.lang.Double. */
export const doubleMethods: MethodTable<Numeric> = methods<Numeric>([
  ...shared,
  ["isNaN", (self) => Number.isNaN(toDouble(self))],
  ["isInfinite", (self) => Math.abs(toDouble(self)) === Infinity],
  ["parseDouble string", (_, [value]) => parseDouble(text(value))],
  ["valueOf double", (_, [value]) => double(toDouble(numeric(value)))],
  ["valueOf string", (_, [value]) => parseDouble(text(value))],
  ["toString double", (_, [value]) => printNumber(double(toDouble(numeric(value))))],
  ["compare double double", (_, [one, other]) => compare(numeric(one), numeric(other))],
]);

/** Methods of java.math.BigInteger and BigDecimal. */
export const bigMethods: MethodTable<Numeric> = methods<Numeric>([
  ...shared,
  ["toPlainString", (self) => printNumber(self)],
  ["signum", (self) => Math.sign(toDouble(self))],
]);

function numeric(value: Value | undefined): Numeric {
  return value !== undefined && isNumeric(value) ? value : 0;
}

/** `compareTo` is there for the own type only. */
function compareSame(self: Numeric, other: Value | undefined): number {
  const isSame =
    other !== undefined &&
    isNumeric(other) &&
    (typeof self === "number" ? typeof other === "number" : typeof other !== "number" && other.kind === self.kind);
  if (!isSame) throw javaException("ClassCastException: compareTo takes a number of the same type");
  return compare(self, other);
}

function parseInteger(source: string, radix: number, bits: 32 | 64): Numeric {
  const digits = "0123456789abcdefghijklmnopqrstuvwxyz".slice(0, Math.max(2, Math.min(36, radix)));
  const [, sign = "", body = ""] = /^([+-]?)([0-9a-z]{1,70})$/i.exec(source) ?? [];
  let value = 0n;
  for (const digit of body.toLowerCase()) {
    const index = digits.indexOf(digit);
    if (index < 0) throw javaException(`NumberFormatException: For input string: "${source.slice(0, 40)}"`);
    value = value * BigInt(digits.length) + BigInt(index);
  }
  if (sign === "-") value = -value;
  if (body === "" || BigInt.asIntN(bits, value) !== value) {
    throw javaException(`NumberFormatException: For input string: "${source.slice(0, 40)}"`);
  }
  return bits === 32 ? Number(value) : toLong(integer(toBigInt(integer(value))));
}

function parseDouble(source: string): Numeric {
  const trimmed = source.trim();
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[dDfF]?$|^[+-]?(?:NaN|Infinity)$/.test(trimmed)) {
    throw javaException(`NumberFormatException: For input string: "${source.slice(0, 40)}"`);
  }
  return double(Number(trimmed.replace(/[dDfF]$/, "")));
}
