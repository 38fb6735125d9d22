import { javaDigits } from "./java-digits.ts";
import { withPoint } from "./with-point.ts";

/**
 * A double with so many places after the point, as `String.format("%f")`: rounded half up by the digits that it is printed with,
 * so that 1.005 gives 1.01. Source: https://docs.oracle.com/en/java/javase/11/docs/api/java.base/java/util/Formatter.html
 */
export function fixed(value: number, places: number): string {
  if (!Number.isFinite(value)) return String(value);
  const { sign, digits, exponent } = parts(value);
  return sign + withPoint(rounded(digits, exponent + 1 + places), places);
}

/** A double as `String.format("%e")` prints it, such as `1.250000e+03`. */
export function scientific(value: number, places: number): string {
  if (!Number.isFinite(value)) return String(value);
  const { sign, digits, exponent } = parts(value);
  const all = rounded(digits, places + 1);
  const isCarried = all.length > places + 1;
  const power = exponent + (isCarried ? 1 : 0);
  const fraction = all.slice(1, places + 1);
  const shownPower = String(Math.abs(power)).padStart(2, "0");
  return `${sign}${all.slice(0, 1)}${places === 0 ? "" : `.${fraction}`}e${power < 0 ? "-" : "+"}${shownPower}`;
}

/** A double as `String.format("%g")` prints it: with so many digits, with an exponent where it is small or large. */
export function general(value: number, digits: number): string {
  if (!Number.isFinite(value) || value === 0) return fixed(value, digits - 1);
  const power = Number(/e(.*)$/.exec(scientific(value, digits - 1))?.[1]);
  return power < -4 || power >= digits ? scientific(value, digits - 1) : fixed(value, digits - 1 - power);
}

/** The digits of a number without the point, which stands behind the first, and the power of ten. */
function parts(value: number): { readonly sign: string; readonly digits: string; readonly exponent: number } {
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  if (value === 0) return { sign, digits: "0", exponent: 0 };
  const { digits, exponent } = javaDigits(Math.abs(value), false, true);
  return { sign, digits, exponent: exponent - 1 };
}

/** The first digits, rounded half up: one more where all of them were nines. */
function rounded(digits: string, count: number): string {
  if (count < 0) return "0";
  if (count >= digits.length) return digits.padEnd(count, "0");
  const isUp = (digits[count] ?? "0") >= "5";
  return String(BigInt(digits.slice(0, count) || "0") + (isUp ? 1n : 0n)).padStart(count, "0");
}
