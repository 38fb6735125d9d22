import { spend, type Meter } from "../meter.ts";
import { compare } from "../values/arithmetic.ts";
import { equal } from "../values/equal.ts";
import { isNumeric } from "../values/number.ts";
import { print } from "../values/print.ts";
import type { Value } from "../values/value.ts";

/** `==` of a template: numbers by size, values of one class by `equals`, all others by what they print. */
export function isSame(left: Value, right: Value, meter: Meter): boolean {
  if (typeof left === "string") spend(meter, left.length >> 6);
  if (left === right) return true;
  if (typeof left === "string" && typeof right === "string") return false;
  if (isNumeric(left) && isNumeric(right)) return compare(left, right, meter) === 0;
  if (left !== null && right !== null && classOf(left) === classOf(right)) return equal(left, right, meter);
  return print(left, meter) === print(right, meter);
}

/** What tells Java's classes apart, as far as one can be assigned to the other. */
function classOf(value: Value): string {
  if (typeof value !== "object" || value === null) return typeof value;
  // A JSONArray is an ArrayList.
  if (value.kind === "list") return value.flavour === "json-array" ? "array-list" : value.flavour;
  return value.kind;
}
