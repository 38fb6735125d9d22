import { produce, spend, tooMuch, type Meter } from "../meter.ts";
import type { Numeric } from "./number.ts";

/** Digits of the longest number that is calculated with; those that JSON brings are shorter. */
export const maximumDigits = 20_000;

/** Ends the run if a number has become too long, as calculating with it takes more time than its length tells. */
export function checkDigits(value: bigint): bigint {
  if (bitsOf(value) > maximumDigits * 3.322) throw tooLong();
  return value;
}

export function tooLong(): Error {
  return tooMuch("A number has more digits than the engine calculates with");
}

/** Bits that a whole number takes, roughly. */
export function sizeOfBig(value: bigint): number {
  return value.toString(16).length * 4;
}

/** The same; 64 of one that is no longer than a Long. */
function bitsOf(value: bigint): number {
  return BigInt.asIntN(64, value) === value ? 64 : sizeOfBig(value);
}

/** Bits of a number beyond those that all have. */
function surplus(value: Numeric): number {
  if (typeof value === "number") return 0;
  if (value.kind === "big-integer") return bitsOf(value.value) - 64;
  return value.kind === "big-decimal" ? bitsOf(value.unscaled) - 64 : 0;
}

/** Counts what it takes to look at all digits of a number. */
export function countNumber(value: Numeric, meter: Meter): void {
  spend(meter, surplus(value) >> 2);
}

/** Counts the text of a number before it is made. */
export function countPrinted(value: Numeric, meter: Meter): void {
  const bits = surplus(value);
  if (bits === 0) return;
  produce(meter, bits >> 2);
  spend(meter, bits >> 2);
}

/** Counts what it takes to calculate with two numbers, which have to be brought to one scale if one is a BigDecimal. */
export function countBoth(left: Numeric, right: Numeric, meter: Meter): void {
  if (typeof left === "number" && typeof right === "number") return;
  spend(meter, (surplus(left) + surplus(right)) >> 3);
  const isDecimal = scaleOf(left) !== undefined || scaleOf(right) !== undefined;
  if (isDecimal) countScales(scaleOf(left) ?? places(left), scaleOf(right) ?? places(right), meter);
}

/** Counts what it takes to bring numbers to one scale. */
export function countScales(one: number, other: number, meter: Meter): void {
  spend(meter, 4 + (Math.min(Math.abs(one - other), maximumDigits) >> 1));
}

function scaleOf(value: Numeric): number | undefined {
  return typeof value !== "number" && value.kind === "big-decimal" ? value.scale : undefined;
}

/** A Double has up to a thousand binary places. */
function places(value: Numeric): number {
  return typeof value !== "number" && (value.kind === "double" || value.kind === "float") ? 300 : 0;
}
