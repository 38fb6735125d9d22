import { maximumDepth, spend, tooMuch, type Meter } from "../meter.ts";
import { entryValue } from "./entry.ts";
import { membersOf } from "./members.ts";
import { countNumber } from "./number-size.ts";
import { isLong, isNumeric, toBigInt } from "./number.ts";
import { itemsIn, type Value } from "./value.ts";

/** `String.hashCode` */
export function hashString(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}

/** Java's `hashCode`; of what has none that could be told beforehand, zero. */
export function hash(value: Value, meter: Meter, depth: number = 0): number {
  spend(meter, 1);
  if (depth > maximumDepth) throw tooMuch("A value is nested too deeply to be hashed");
  if (value === null) return 0;
  if (typeof value === "string") {
    spend(meter, value.length >> 4);
    return hashString(value);
  }
  if (typeof value === "boolean") return value ? 1231 : 1237;
  if (typeof value === "number") return value;
  if (isNumeric(value)) {
    countNumber(value, meter);
    return hashNumber(value);
  }
  switch (value.kind) {
    case "char":
      return value.value.charCodeAt(0);
    case "entry":
      return hash(value.key, meter, depth + 1) ^ hash(entryValue(value), meter, depth + 1);
    case "map": {
      let sum = 0;
      for (const [key, member] of membersOf(value)) {
        sum = (sum + (hash(key, meter, depth + 1) ^ hash(member, meter, depth + 1))) | 0;
      }
      return sum;
    }
    case "list":
      // A set's hash does not depend on an order.
      if (value.flavour.endsWith("set")) {
        return itemsIn(value).reduce<number>((sum, item) => (sum + hash(item, meter, depth + 1)) | 0, 0);
      }
      return itemsIn(value).reduce<number>((all, item) => (Math.imul(all, 31) + hash(item, meter, depth + 1)) | 0, 1);
    case "host":
      return 0;
  }
}

function hashNumber(value: Value): number {
  if (!isNumeric(value)) return 0;
  const bits = new DataView(new ArrayBuffer(8));
  if (typeof value !== "number" && value.kind === "float") {
    // There is one NaN only.
    if (Number.isNaN(value.value)) return 0x7fc0_0000;
    bits.setFloat32(0, value.value);
    return bits.getInt32(0);
  }
  if (typeof value !== "number" && value.kind === "double") {
    if (Number.isNaN(value.value)) return 0x7ff8_0000;
    bits.setFloat64(0, value.value);
    return bits.getInt32(0) ^ bits.getInt32(4);
  }
  if (typeof value !== "number" && value.kind === "big-integer") return hashBig(value.value);
  if (typeof value !== "number" && value.kind === "big-decimal") return hashDecimal(value.unscaled, value.scale);
  const whole = toBigInt(value);
  return Number(BigInt.asIntN(32, whole ^ (whole >> 32n)));
}

/** `BigInteger.hashCode`: over the words of 32 bits of the magnitude. */
function hashBig(value: bigint): number {
  const size = value < 0n ? -value : value;
  const digits = size === 0n ? "" : size.toString(16);
  const padded = digits.padStart(Math.ceil(digits.length / 8) * 8, "0");
  let sum = 0;
  for (let at = 0; at < padded.length; at += 8) {
    sum = (Math.imul(31, sum) + Number.parseInt(padded.slice(at, at + 8), 16)) | 0;
  }
  return value < 0n ? -sum | 0 : sum;
}

/** `BigDecimal.hashCode`: over the digits of a number that is no longer than a Long by halves of them. */
function hashDecimal(unscaled: bigint, scale: number): number {
  // Java keeps one number of the size of a Long for what is none.
  if (!isLong(unscaled) || unscaled === -(2n ** 63n)) return (Math.imul(31, hashBig(unscaled)) + scale) | 0;
  const size = unscaled < 0n ? -unscaled : unscaled;
  const low = Number(BigInt.asIntN(32, size));
  const high = Number(BigInt.asIntN(32, size >> 32n));
  const sum = (Math.imul(high, 31) + low) | 0;
  return (Math.imul(31, unscaled < 0n ? -sum | 0 : sum) + scale) | 0;
}
