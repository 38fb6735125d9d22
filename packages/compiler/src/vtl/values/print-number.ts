import type { Numeric } from "./number.ts";

/** Prints a number as Java's `toString` does: `1.0`, `1.0E21`, `9223372036854775808`. */
export function printNumber(value: Numeric): string {
  if (typeof value === "number") return String(value);
  if (value.kind === "double") return printDouble(value.value);
  return value.kind === "big-decimal" ? printDecimal(value.unscaled, value.scale) : String(value.value);
}

/** `Double.toString`: shortest digits, at least one after the point, an exponent below 10^-3 and from 10^7 on. */
function printDouble(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  const size = Math.abs(value);
  if (size === Infinity) return `${sign}Infinity`;
  if (size === 0) return `${sign}0.0`;
  const shortest = size.toExponential();
  // Java gives two digits at least, and the closest of those.
  const [mantissa = "", power = "0"] = (/^\de/.test(shortest) ? size.toExponential(1) : shortest).split("e");
  if (size < 1e-3 || size >= 1e7) return `${sign}${mantissa}E${Number(power)}`;
  const plain = String(size);
  return sign + (plain.includes(".") ? plain : `${plain}.0`);
}

/** `BigDecimal.toString` */
function printDecimal(unscaled: bigint, scale: number): string {
  const digits = String(unscaled < 0n ? -unscaled : unscaled);
  const sign = unscaled < 0n ? "-" : "";
  if (scale === 0) return sign + digits;
  const exponent = digits.length - 1 - scale;
  if (scale > 0 && exponent >= -6) {
    const padded = digits.padStart(scale + 1, "0");
    return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
  }
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : "";
  return `${sign}${digits[0] ?? ""}${fraction}${exponent === 0 ? "" : `E${exponent > 0 ? "+" : ""}${exponent}`}`;
}
