import type { JavaNumber, Value } from "./value.ts";
import { powerOfTen } from "./power-of-ten.ts";

/** A number of any of Java's types; a JavaScript number is an Integer. */
export type Numeric = number | JavaNumber;

export function isNumeric(value: Value): value is Numeric {
  if (typeof value === "number") return true;
  if (typeof value !== "object" || value === null) return false;
  return (
    value.kind === "long" ||
    value.kind === "double" ||
    value.kind === "big-integer" ||
    value.kind === "big-decimal" ||
    value.kind === "float"
  );
}

const int = { min: -(2n ** 31n), max: 2n ** 31n - 1n };
const long = { min: -(2n ** 63n), max: 2n ** 63n - 1n };

export function double(value: number): JavaNumber {
  return { kind: "double", value };
}

/** A Float: what 32 bits hold of a number. */
export function float(value: number): JavaNumber {
  return { kind: "float", value: Math.fround(value) };
}

/** Whether a number is a Double or a Float. */
export function isFloating(value: Numeric): value is Extract<JavaNumber, { kind: "double" | "float" }> {
  return typeof value !== "number" && (value.kind === "double" || value.kind === "float");
}

/** The smallest type that holds an integer, as Java's parsers of JSON and Velocity's own literals choose it. */
export function integer(value: bigint): Numeric {
  if (value >= int.min && value <= int.max) return Number(value);
  return isLong(value) ? { kind: "long", value } : { kind: "big-integer", value };
}

/** A Long; Integer, if that is asked for and holds it. */
export function longOrInteger(value: bigint, narrow: boolean): Numeric {
  return narrow && value >= int.min && value <= int.max ? Number(value) : { kind: "long", value };
}

export function isLong(value: bigint): boolean {
  return value >= long.min && value <= long.max;
}

/** Whether a number is of one of the types that hold integers only. */
export function isWhole(value: Numeric): value is number | Extract<JavaNumber, { kind: "long" | "big-integer" }> {
  return typeof value === "number" || value.kind === "long" || value.kind === "big-integer";
}

/** The value as a big integer; of a fraction the whole part. */
export function toBigInt(value: Numeric): bigint {
  if (typeof value === "number") return BigInt(value);
  if (value.kind === "big-decimal") {
    const { unscaled, scale } = value;
    return scale > 0 ? unscaled / powerOfTen(scale) : unscaled * powerOfTen(-scale);
  }
  if (!isFloating(value)) return value.value;
  if (Number.isNaN(value.value)) return 0n;
  if (!Number.isFinite(value.value)) return value.value > 0 ? long.max : long.min;
  return BigInt(Math.trunc(value.value));
}

/** The value as a double. */
export function toDouble(value: Numeric): number {
  if (typeof value === "number") return value;
  if (isFloating(value)) return value.value;
  if (value.kind === "big-decimal") return Number(`${value.unscaled}e${-value.scale}`);
  return Number(value.value);
}

/** `intValue()`: the low 32 bits of an integer, the nearest Integer of a Double. */
export function toInt(value: Numeric): number {
  if (typeof value === "number") return value;
  if (isFloating(value)) {
    if (Number.isNaN(value.value)) return 0;
    return Math.max(Number(int.min), Math.min(Number(int.max), Math.trunc(value.value)));
  }
  return Number(BigInt.asIntN(32, toBigInt(value)));
}

/** `longValue()` as a Long. */
export function toLong(value: Numeric): JavaNumber {
  const whole = toBigInt(value);
  if (isFloating(value)) {
    return { kind: "long", value: whole > long.max ? long.max : whole < long.min ? long.min : whole };
  }
  return { kind: "long", value: BigInt.asIntN(64, whole) };
}
