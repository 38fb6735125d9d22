import { toBigInt, toDouble, type Numeric } from "./number.ts";
import { checkDigits } from "./number-size.ts";
import { powerOfTen } from "./power-of-ten.ts";
import type { JavaNumber } from "./value.ts";

/** A BigDecimal: `unscaled` times ten to the power of minus `scale`. */
export interface Decimal {
  readonly unscaled: bigint;
  readonly scale: number;
}

/** The exact value of a number, all binary digits of a Double included. */
export function toDecimal(value: Numeric): Decimal {
  if (typeof value !== "number" && value.kind === "big-decimal") return value;
  if (typeof value !== "number" && value.kind === "big-integer") return { unscaled: toBigInt(value), scale: 0 };
  return exactDecimal(toDouble(value));
}

/** `new BigDecimal(double)`. Numbers that are none give zero; Java throws. */
function exactDecimal(value: number): Decimal {
  if (!Number.isFinite(value) || value === 0) return { unscaled: 0n, scale: 0 };
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, Math.abs(value));
  const raw = bits.getBigUint64(0);
  const stored = Number(raw >> 52n);
  const fraction = raw & ((1n << 52n) - 1n);
  let significand = stored === 0 ? fraction : fraction | (1n << 52n);
  let exponent = (stored === 0 ? 1 : stored) - 1075;
  while (significand % 2n === 0n) {
    significand /= 2n;
    exponent += 1;
  }
  const signed = value < 0 ? -significand : significand;
  if (exponent >= 0) return { unscaled: signed << BigInt(exponent), scale: 0 };
  // A half is five tenths: 2^-n is 5^n times 10^-n.
  return { unscaled: signed * 5n ** BigInt(-exponent), scale: -exponent };
}

/** As a value; undefined if no int holds the scale, which any zero can have within that. */
export function bigDecimal({ unscaled, scale }: Decimal): JavaNumber | undefined {
  const kept = unscaled === 0n ? Math.max(-maximumScale, Math.min(maximumScale, scale)) : scale;
  if (Math.abs(kept) > maximumScale) return undefined;
  return { kind: "big-decimal", unscaled: checkDigits(unscaled), scale: kept };
}

const maximumScale = 0x7fff_ffff;

export function addDecimals(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(left.scale, right.scale);
  return { unscaled: atScale(left, scale) + atScale(right, scale), scale };
}

export function multiplyDecimals(left: Decimal, right: Decimal): Decimal {
  return { unscaled: left.unscaled * right.unscaled, scale: left.scale + right.scale };
}

export function compareDecimals(left: Decimal, right: Decimal): number {
  const scale = Math.max(left.scale, right.scale);
  const [one, other] = [atScale(left, scale), atScale(right, scale)];
  return one < other ? -1 : one > other ? 1 : 0;
}

function atScale({ unscaled, scale }: Decimal, wanted: number): bigint {
  return unscaled * powerOfTen(wanted - scale);
}
