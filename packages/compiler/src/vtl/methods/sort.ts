import { spend, type Meter } from "../meter.ts";
import { isNumeric } from "../values/number.ts";
import { isKind, type Value } from "../values/value.ts";
import { javaException } from "./method.ts";
import { compareSame } from "./number.ts";
import { codeOf } from "./text.ts";

/** `sort(null)`: items in the order that their own `compareTo` says; what cannot be compared makes Java throw. */
export function sorted(items: readonly Value[], meter: Meter): readonly Value[] {
  if (items.length < 2) return items;
  spend(meter, items.length * 2 * Math.ceil(Math.log2(items.length)));
  return items.toSorted((one, other) => compareNaturally(one, other, meter));
}

function compareNaturally(one: Value, other: Value, meter: Meter): number {
  if (typeof one === "string" && typeof other === "string") {
    spend(meter, Math.min(one.length, other.length) >> 6);
    return one < other ? -1 : one > other ? 1 : 0;
  }
  if (one === null || other === null) throw javaException("NullPointerException");
  if (isNumeric(one)) return compareSame(one, other, meter);
  if (isKind(one, "char") && isKind(other, "char")) return codeOf(one) - codeOf(other);
  if (typeof one === "boolean" && typeof other === "boolean") return Number(one) - Number(other);
  throw javaException("ClassCastException: these items have no order");
}
