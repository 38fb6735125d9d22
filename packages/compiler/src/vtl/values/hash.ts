import { maximumDepth, spend, tooMuch, type Meter } from "../meter.ts";
import { membersOf } from "./members.ts";
import { isNumeric, toBigInt, toDouble } from "./number.ts";
import type { Value } from "./value.ts";

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
  if (typeof value === "string") return hashString(value);
  if (typeof value === "boolean") return value ? 1231 : 1237;
  if (typeof value === "number") return value;
  if (isNumeric(value)) return hashNumber(value);
  switch (value.kind) {
    case "char":
      return value.value.charCodeAt(0);
    case "entry":
      return hash(value.key, meter, depth + 1) ^ hash(value.value, meter, depth + 1);
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
        return value.items.reduce<number>((sum, item) => (sum + hash(item, meter, depth + 1)) | 0, 0);
      }
      return value.items.reduce<number>((all, item) => (Math.imul(all, 31) + hash(item, meter, depth + 1)) | 0, 1);
    case "host":
      return 0;
  }
}

function hashNumber(value: Value): number {
  if (!isNumeric(value)) return 0;
  if (typeof value !== "number" && value.kind === "double") {
    const bits = new DataView(new ArrayBuffer(8));
    bits.setFloat64(0, toDouble(value));
    return bits.getInt32(0) ^ bits.getInt32(4);
  }
  const whole = toBigInt(value);
  return Number(BigInt.asIntN(32, whole ^ (whole >> 32n)));
}
