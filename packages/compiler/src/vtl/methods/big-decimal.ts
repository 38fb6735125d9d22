import type { Meter } from "../meter.ts";
import {
  addDecimals,
  bigDecimal,
  compareDecimals,
  multiplyDecimals,
  toDecimal,
  type Decimal,
} from "../values/decimal.ts";
import { divideRounded, isRounding, quotientOf, scaled, stripZeros } from "../values/decimal-scale.ts";
import { checkDigits, countScales, sizeOfBig } from "../values/number-size.ts";
import { double, integer, toBigInt, toDouble, toLong, type Numeric } from "../values/number.ts";
import { printNumber } from "../values/print-number.ts";
import type { Value } from "../values/value.ts";
import { withPoint } from "../values/with-point.ts";
import { countBits, countDivisor, exact } from "./big-integer.ts";
import { int, javaException, methods, type MethodTable } from "./method.ts";
import { numberMethods, numeric, signOf } from "./number.ts";

type Row = Parameters<typeof methods<Numeric>>[0][number];

function big(value: Decimal): Numeric {
  const made = bigDecimal(value);
  if (made) return made;
  throw javaException("ArithmeticException: Underflow or overflow");
}

/** A method of one other BigDecimal. */
function two(name: string, run: (self: Decimal, other: Decimal, meter: Meter) => Decimal): Row {
  return [
    `${name} big-decimal`,
    (self, [other], meter) => {
      const [left, right] = [toDecimal(self), given(other)];
      countDigits(meter, left, right);
      return big(run(left, right, meter));
    },
  ];
}

function given(other: Value | undefined): Decimal {
  if (other === null) throw javaException("NullPointerException");
  return toDecimal(numeric(other));
}

/** Counts what it takes to bring numbers to one scale. */
function countDigits(meter: Meter, left: Decimal, right: Decimal): void {
  countBits(meter, sizeOfBig(left.unscaled) + sizeOfBig(right.unscaled) + 4 * Math.abs(left.scale - right.scale));
}

function negated({ unscaled, scale }: Decimal): Decimal {
  return { unscaled: -unscaled, scale };
}

/** Methods of java.math.BigDecimal, but for those that take a context, which no template has. */
export const bigDecimalMethods: MethodTable<Numeric> = methods<Numeric>([
  ...numberMethods,
  two("add", addDecimals),
  two("subtract", (self, other) => addDecimals(self, negated(other))),
  two("multiply", multiplyDecimals),
  two("divide", (self, other, meter) => {
    if (other.unscaled === 0n) throw javaException("ArithmeticException: Division by zero");
    countDivisor(meter, self.unscaled, other.unscaled);
    const quotient = quotientOf(self, other);
    if (quotient) return quotient;
    throw javaException(
      "ArithmeticException: Non-terminating decimal expansion; no exact representable decimal result.",
    );
  }),
  [
    "divide big-decimal int",
    (self, [other, rounding], meter) => {
      const { scale } = toDecimal(self);
      return divided(self, other, scale, int(rounding), meter);
    },
  ],
  [
    "divide big-decimal int int",
    (self, [other, scale, rounding], meter) => divided(self, other, int(scale), int(rounding), meter),
  ],
  two("max", (self, other) => (compareDecimals(self, other) >= 0 ? self : other)),
  two("min", (self, other) => (compareDecimals(self, other) <= 0 ? self : other)),
  ["negate", (self) => big(negated(toDecimal(self)))],
  ["plus", (self) => self],
  ["abs", (self) => (toDecimal(self).unscaled < 0n ? big(negated(toDecimal(self))) : self)],
  ["signum", (self) => signOf(toDecimal(self).unscaled)],
  ["scale", (self) => toDecimal(self).scale],
  ["precision", (self) => String(toDecimal(self).unscaled).replace("-", "").length],
  ["unscaledValue", (self) => ({ kind: "big-integer", value: toDecimal(self).unscaled })],
  ["setScale int", (self, [scale], meter) => rescaled(self, int(scale), 7, meter)],
  ["setScale int int", (self, [scale, rounding], meter) => rescaled(self, int(scale), int(rounding), meter)],
  ["stripTrailingZeros", (self) => big(stripZeros(toDecimal(self)))],
  ["movePointLeft int", (self, [by], meter) => moved(self, int(by), meter)],
  ["movePointRight int", (self, [by], meter) => moved(self, -int(by), meter)],
  ["scaleByPowerOfTen int", (self, [by]) => big({ ...toDecimal(self), scale: toDecimal(self).scale - int(by) })],
  [
    "pow int",
    (self, [exponent], meter) => {
      const { unscaled, scale } = toDecimal(self);
      if (int(exponent) < 0 || int(exponent) > 999_999_999)
        throw javaException("ArithmeticException: Invalid operation");
      countBits(meter, sizeOfBig(unscaled) * int(exponent));
      return big({ unscaled: unscaled ** BigInt(int(exponent)), scale: scale * int(exponent) });
    },
  ],
  [
    "toBigInteger",
    (self, _, meter) => {
      countScales(toDecimal(self).scale, 0, meter);
      return { kind: "big-integer", value: checkDigits(toBigInt(self)) };
    },
  ],
  ["toPlainString", (self, _, meter) => plain(toDecimal(self), meter)],
  ["ulp", (self) => big({ unscaled: 1n, scale: toDecimal(self).scale })],
  ["valueOf long", (_, [value]) => big({ unscaled: toBigInt(numeric(value)), scale: 0 })],
  ["valueOf long int", (_, [value, scale]) => big({ unscaled: toBigInt(numeric(value)), scale: int(scale) })],
  ["valueOf double", (_, [value]) => big(decimalText(printNumber(double(toDouble(numeric(value))))))],
  ["intValueExact", (self) => integer(exact(whole(self), 32))],
  ["shortValueExact", (self) => integer(exact(whole(self), 16))],
  ["byteValueExact", (self) => integer(exact(whole(self), 8))],
  ["toBigIntegerExact", (self) => ({ kind: "big-integer", value: whole(self) })],
  ["longValueExact", (self) => toLong({ kind: "big-integer", value: exact(whole(self), 64) })],
]);

function divided(self: Numeric, other: Value | undefined, scale: number, rounding: number, meter: Meter): Numeric {
  if (!isRounding(rounding)) throw javaException("IllegalArgumentException: Invalid rounding mode");
  const [left, right] = [toDecimal(self), given(other)];
  if (right.unscaled === 0n) throw javaException("ArithmeticException: / by zero");
  countBits(meter, 4 * Math.abs(scale));
  countDigits(meter, left, right);
  return big(rounded(divideRounded(left, right, scale, rounding)));
}

function rescaled(self: Numeric, scale: number, rounding: number, meter: Meter): Numeric {
  if (!isRounding(rounding)) throw javaException("IllegalArgumentException: Invalid rounding mode");
  const value = toDecimal(self);
  countBits(meter, sizeOfBig(value.unscaled) + 4 * Math.abs(scale - value.scale));
  return big(rounded(scaled(value, scale, rounding)));
}

function rounded(value: Decimal | undefined): Decimal {
  if (value) return value;
  throw javaException("ArithmeticException: Rounding necessary");
}

/** With the point moved to the left; a scale below zero is brought to zero. */
function moved(self: Numeric, by: number, meter: Meter): Numeric {
  const { unscaled, scale } = toDecimal(self);
  if (by === 0) return self;
  const shifted = { unscaled, scale: scale + by };
  countBits(meter, 4 * Math.max(0, -shifted.scale));
  return big(shifted.scale < 0 ? rounded(scaled(shifted, 0, 7)) : shifted);
}

function plain(value: Decimal, meter: Meter): string {
  countBits(meter, 4 * Math.abs(value.scale));
  const { unscaled, scale } = value.scale < 0 ? rounded(scaled(value, 0, 7)) : value;
  return (unscaled < 0n ? "-" : "") + withPoint(String(unscaled < 0n ? -unscaled : unscaled), scale);
}

/** The whole number that it is. */
function whole(self: Numeric): bigint {
  const value = toDecimal(self);
  // More digits than a Long has: not worth looking at.
  if (value.scale < -20) throw javaException("ArithmeticException: Overflow");
  return rounded(scaled(value, 0, 7)).unscaled;
}

function decimalText(text: string): Decimal {
  const [, sign = "", before = "", after = "", exponent = "0"] = /^(-?)(\d+)\.(\d+)(?:E(-?\d+))?$/.exec(text) ?? [];
  if (before === "") throw javaException("NumberFormatException");
  return { unscaled: BigInt(sign + before + after), scale: after.length - Number(exponent) };
}
