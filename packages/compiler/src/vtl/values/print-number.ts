import { spend, type Meter } from "../meter.ts";
import { javaDigits } from "./java-digits.ts";
import { countPrinted } from "./number-size.ts";
import { isFloating, type Numeric } from "./number.ts";
import { withPoint } from "./with-point.ts";

/** Steps that it takes to find the digits of a number which is not like most. */
const costOfDigits = 64;

/** Prints a number as Java's `toString` does: `1.0`, `1.0E21`, `9223372036854775808`. */
export function printNumber(value: Numeric, meter?: Meter): string {
  if (typeof value === "number") return String(value);
  if (isFloating(value)) return printFloating(value.value, value.kind === "float", meter);
  if (meter) countPrinted(value, meter);
  return value.kind === "big-decimal" ? printDecimal(value.unscaled, value.scale) : String(value.value);
}

/** `Double.toString`, `Float.toString`: at least one digit after the point, an exponent below 10^-3 and from 10^7 on. */
function printFloating(value: number, isFloat: boolean, meter: Meter | undefined): string {
  if (Number.isNaN(value)) return "NaN";
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  const size = Math.abs(value);
  if (size === Infinity) return `${sign}Infinity`;
  if (size === 0) return `${sign}0.0`;
  const plain = isFloat ? "" : plainText(size);
  if (plain !== "") return sign + plain;
  if (meter) spend(meter, costOfDigits);
  const { digits, exponent } = javaDigits(size, isFloat);
  if (exponent > 0 && exponent < 8) {
    const whole = digits.slice(0, exponent).padEnd(exponent, "0");
    return `${sign}${whole}.${digits.slice(exponent) || "0"}`;
  }
  if (exponent <= 0 && exponent > -3) return `${sign}0.${"0".repeat(-exponent)}${digits}`;
  return `${sign}${digits.slice(0, 1)}.${digits.slice(1) || "0"}E${exponent - 1}`;
}

/** The text of a Double that nearly all are like: of a usual size and with few digits, which Java prints as everybody does. */
function plainText(size: number): string {
  if (size < 1e-3 || size >= 1e7) return "";
  const text = String(size);
  if (text.length > 16) return "";
  return text.includes(".") ? text : `${text}.0`;
}

/** `BigDecimal.toString` */
function printDecimal(unscaled: bigint, scale: number): string {
  const digits = String(unscaled < 0n ? -unscaled : unscaled);
  const sign = unscaled < 0n ? "-" : "";
  if (scale === 0) return sign + digits;
  const exponent = digits.length - 1 - scale;
  if (scale > 0 && exponent >= -6) return sign + withPoint(digits, scale);
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : "";
  return `${sign}${digits[0] ?? ""}${fraction}${exponent === 0 ? "" : `E${exponent > 0 ? "+" : ""}${exponent}`}`;
}
