import type { Decimal } from "./decimal.ts";
import { powerOfTen } from "./power-of-ten.ts";

/** BigDecimal's rounding modes by their numbers: up, down, ceiling, floor, half up, half down, half even, and none. */
export function isRounding(mode: number): boolean {
  return mode >= 0 && mode <= 7;
}

/** A number with another scale; undefined if it cannot be rounded in this mode. */
export function scaled({ unscaled, scale }: Decimal, wanted: number, mode: number): Decimal | undefined {
  if (wanted >= scale) return { unscaled: unscaled * powerOfTen(wanted - scale), scale: wanted };
  const quotient = divideWhole(unscaled, powerOfTen(scale - wanted), mode);
  return quotient === undefined ? undefined : { unscaled: quotient, scale: wanted };
}

/** A quotient with a scale; undefined if it cannot be rounded in this mode. */
export function divideRounded(left: Decimal, right: Decimal, scale: number, mode: number): Decimal | undefined {
  const shift = scale + right.scale - left.scale;
  const dividend = shift >= 0 ? left.unscaled * powerOfTen(shift) : left.unscaled;
  const divisor = shift >= 0 ? right.unscaled : right.unscaled * powerOfTen(-shift);
  const quotient = divideWhole(dividend, divisor, mode);
  return quotient === undefined ? undefined : { unscaled: quotient, scale };
}

function divideWhole(dividend: bigint, divisor: bigint, mode: number): bigint | undefined {
  const quotient = dividend / divisor;
  const rest = dividend % divisor;
  if (rest === 0n) return quotient;
  if (mode === 7) return undefined;
  const isNegative = dividend < 0n !== divisor < 0n;
  const twice = (rest < 0n ? -rest : rest) * 2n - (divisor < 0n ? -divisor : divisor);
  return isAway(mode, isNegative, twice, quotient) ? quotient + (isNegative ? -1n : 1n) : quotient;
}

/** Whether to round away from zero; `half` is less than zero, zero or more, as what is left is less than a half or more. */
function isAway(mode: number, isNegative: boolean, half: bigint, quotient: bigint): boolean {
  if (mode <= 1) return mode === 0;
  if (mode <= 3) return (mode === 2) !== isNegative;
  if (half !== 0n) return half > 0n;
  return mode === 4 || (mode === 6 && quotient % 2n !== 0n);
}

/** Without the zeros at the end. */
export function stripZeros({ unscaled, scale }: Decimal): Decimal {
  if (unscaled === 0n) return { unscaled: 0n, scale: 0 };
  const digits = String(unscaled);
  let zeros = 0;
  while (digits[digits.length - 1 - zeros] === "0") zeros += 1;
  return { unscaled: unscaled / powerOfTen(zeros), scale: scale - zeros };
}

/** The quotient with all its digits, in the scale that the operands have together or a larger one; undefined if they do not end. */
export function quotientOf(left: Decimal, right: Decimal): Decimal | undefined {
  const scale = left.scale - right.scale;
  if (left.unscaled === 0n) return { unscaled: 0n, scale };
  let divisor = right.unscaled / greatestDivisor(left.unscaled, right.unscaled);
  let [twos, fives] = [0, 0];
  for (; divisor % 2n === 0n; divisor /= 2n) twos += 1;
  for (; divisor % 5n === 0n; divisor /= 5n) fives += 1;
  if (divisor !== 1n && divisor !== -1n) return undefined;
  const more = Math.max(twos, fives);
  return { unscaled: (left.unscaled * powerOfTen(more)) / right.unscaled, scale: scale + more };
}

/** The greatest number that divides both; zero only for two zeros. */
export function greatestDivisor(one: bigint, other: bigint): bigint {
  let [left, right] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (right !== 0n) [left, right] = [right, left % right];
  return left;
}
