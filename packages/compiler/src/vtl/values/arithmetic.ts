import { divideRounded } from "./decimal-scale.ts";
import type { Meter } from "../meter.ts";
import { addDecimals, bigDecimal, compareDecimals, multiplyDecimals, toDecimal } from "./decimal.ts";
import { checkDigits, countBoth } from "./number-size.ts";
import { double, float, isLong, isWhole, longOrInteger, toBigInt, toDouble, type Numeric } from "./number.ts";

export type ArithmeticOperator = "+" | "-" | "*" | "/" | "%";

/**
 * Calculates as Velocity's MathUtils do: integers grow to Long and BigInteger, a Double makes the result a Double.
 *
 * Null where Velocity gives null: a division by zero. Undefined where Java throws.
 */
export function calculate(
  operator: ArithmeticOperator,
  left: Numeric,
  right: Numeric,
  meter: Meter,
): Numeric | null | undefined {
  countBoth(left, right, meter);
  if ((operator === "/" || operator === "%") && toDouble(right) === 0) return null;
  const base = baseOf(left, right);
  switch (base) {
    case "integer":
      return calculateIntegers(operator, left, right);
    case "big-integer":
      return calculateBig(operator, toBigInt(left), toBigInt(right));
    case "float":
      return float(calculateDoubles(operator, Math.fround(toDouble(left)), Math.fround(toDouble(right))));
    case "double":
      return double(calculateDoubles(operator, toDouble(left), toDouble(right)));
    case "big-decimal":
      return calculateDecimals(operator, left, right);
  }
}

/** -1, 0 or 1. A NaN equals everything, as in Velocity. */
export function compare(left: Numeric, right: Numeric, meter: Meter): number {
  if (typeof left === "number" && typeof right === "number") return Math.sign(left - right);
  countBoth(left, right, meter);
  const base = baseOf(left, right);
  if (base === "big-decimal") return compareDecimals(toDecimal(left), toDecimal(right));
  if (base === "double" || base === "float") {
    const widened = [toDouble(left), toDouble(right)];
    const [one = 0, other = 0] = base === "double" ? widened : widened.map(Math.fround);
    return one < other ? -1 : one > other ? 1 : 0;
  }
  const [one, other] = [toBigInt(left), toBigInt(right)];
  return one < other ? -1 : one > other ? 1 : 0;
}

function baseOf(left: Numeric, right: Numeric): "integer" | "big-integer" | "float" | "double" | "big-decimal" {
  const is = (kind: string): boolean =>
    (typeof left !== "number" && left.kind === kind) || (typeof right !== "number" && right.kind === kind);
  const bothWhole = isWhole(left) && isWhole(right);
  if (is("big-decimal") || (!bothWhole && is("big-integer"))) return "big-decimal";
  if (!bothWhole) return is("double") ? "double" : "float";
  return is("big-integer") ? "big-integer" : "integer";
}

function calculateIntegers(operator: ArithmeticOperator, left: Numeric, right: Numeric): Numeric {
  const isNarrow = typeof left === "number" && typeof right === "number";
  if (isNarrow && operator !== "*" && operator !== "/") {
    const quick = operator === "+" ? left + right : operator === "-" ? left - right : left % right;
    // A remainder of zero has no sign in Java.
    if (quick >= -0x8000_0000 && quick <= 0x7fff_ffff) return quick + 0;
  }
  const exact = calculateBigInts(operator, toBigInt(left), toBigInt(right));
  if (isLong(exact)) return longOrInteger(exact, isNarrow);
  // A division is not looked at; of a product Velocity finds the overflow by dividing again, which overflows by minus one.
  const isUnseen = operator === "/" || (operator === "*" && toBigInt(right) === -1n);
  return isUnseen ? { kind: "long", value: BigInt.asIntN(64, exact) } : { kind: "big-integer", value: exact };
}

function calculateBig(operator: ArithmeticOperator, left: bigint, right: bigint): Numeric | undefined {
  if (operator !== "%") return { kind: "big-integer", value: checkDigits(calculateBigInts(operator, left, right)) };
  // BigInteger.mod is never negative, and throws for a negative modulus.
  if (right < 0n) return undefined;
  return { kind: "big-integer", value: ((left % right) + right) % right };
}

function calculateBigInts(operator: ArithmeticOperator, left: bigint, right: bigint): bigint {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
    case "%":
      return left % right;
  }
}

function calculateDoubles(operator: ArithmeticOperator, left: number, right: number): number {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
    case "%":
      return left % right;
  }
}

/** BigDecimal's number for it. */
const halfDown = 5;

function calculateDecimals(operator: ArithmeticOperator, left: Numeric, right: Numeric): Numeric | undefined {
  const [one, other] = [toDecimal(left), toDecimal(right)];
  switch (operator) {
    case "+":
      return bigDecimal(addDecimals(one, other));
    case "-":
      return bigDecimal(addDecimals(one, { ...other, unscaled: -other.unscaled }));
    case "*":
      return bigDecimal(multiplyDecimals(one, other));
    case "/": {
      const quotient = divideRounded(one, other, one.scale, halfDown);
      return quotient && bigDecimal(quotient);
    }
    case "%":
      return undefined;
  }
}
