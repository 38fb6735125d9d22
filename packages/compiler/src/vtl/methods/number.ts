import type { Meter } from "../meter.ts";
import { compare } from "../values/arithmetic.ts";
import { double, float, isNumeric, toDouble, toInt, toLong, type Numeric } from "../values/number.ts";
import { objectMethods } from "./object.ts";
import { javaException, type methods } from "./method.ts";
import type { Value } from "../values/value.ts";

/** What numbers of every type have. */
export const numberMethods: Parameters<typeof methods<Numeric>>[0] = [
  ...objectMethods,
  ["intValue", (self) => toInt(self)],
  ["shortValue", (self) => (toInt(self) << 16) >> 16],
  ["byteValue", (self) => (toInt(self) << 24) >> 24],
  ["longValue", (self) => toLong(self)],
  ["doubleValue", (self) => double(toDouble(self))],
  ["floatValue", (self) => float(toDouble(self))],
  ["compareTo object", (self, [other], meter) => compareSame(self, other, meter)],
];

/** A number argument. */
export function numeric(value: Value | undefined): Numeric {
  return value !== undefined && isNumeric(value) ? value : 0;
}

/** -1, 0 or 1. */
export function signOf(value: bigint): number {
  return value < 0n ? -1 : value > 0n ? 1 : 0;
}

/** A radix that is none means ten. */
export function usualRadix(radix: number): number {
  return radix < 2 || radix > 36 ? 10 : radix;
}

/** `compareTo` is there for the own type only. */
export function compareSame(self: Numeric, other: Value | undefined, meter: Meter): number {
  if (other === null || other === undefined) throw javaException("NullPointerException");
  const isSame =
    isNumeric(other) &&
    (typeof self === "number" ? typeof other === "number" : typeof other !== "number" && other.kind === self.kind);
  if (!isSame) throw javaException("ClassCastException: compareTo takes a number of the same type");
  const isFloating = typeof self !== "number" && (self.kind === "double" || self.kind === "float");
  return isFloating ? compareFloating(toDouble(self), toDouble(other)) : compare(self, other, meter);
}

/** `Double.compare`: minus zero is less than zero, and NaN more than anything. */
export function compareFloating(one: number, other: number): number {
  if (one < other) return -1;
  if (one > other) return 1;
  return rank(one) - rank(other);
}

function rank(value: number): number {
  if (Number.isNaN(value)) return 1;
  return Object.is(value, -0) ? -1 : 0;
}
