import { maximumDepth, spend, type Meter } from "../meter.ts";
import { entryValue } from "./entry.ts";
import { memberOf, membersOf, sizeOf } from "./members.ts";
import { isFloating, isNumeric, toDouble } from "./number.ts";
import { itemsIn, isArray, isKind, type JavaMap, type List, type Value } from "./value.ts";

/** Java's `equals`: numbers are equal only within one type. What is nested too deeply counts as different. */
export function equal(left: Value, right: Value, meter: Meter, depth: number = 0): boolean {
  // Texts of one length are looked at character by character.
  if (typeof left === "string" && typeof right === "string" && left.length === right.length) {
    spend(meter, left.length >> 6);
  }
  if (left === right) return true;
  spend(meter, 3);
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
  if (depth > maximumDepth) return false;
  if (isNumeric(left)) return isNumeric(right) && equalNumbers(left, right);
  if (left.kind === "char") return isKind(right, "char") && left.value === right.value;
  if (left.kind === "list") return isKind(right, "list") && equalLists(left, right, meter, depth);
  if (left.kind === "map") return isKind(right, "map") && equalMaps(left, right, meter, depth);
  return left.kind === "entry" && isKind(right, "entry")
    ? equal(left.key, right.key, meter, depth + 1) && equal(entryValue(left), entryValue(right), meter, depth + 1)
    : false;
}

function equalNumbers(left: Value & object, right: Value): boolean {
  if (!isNumeric(left) || !isNumeric(right) || typeof right === "number") return false;
  if (typeof left === "number" || left.kind !== right.kind) return false;
  if (isFloating(left)) return Object.is(toDouble(left), toDouble(right));
  if (left.kind === "big-decimal") {
    return right.kind === "big-decimal" && left.unscaled === right.unscaled && left.scale === right.scale;
  }
  return right.kind === left.kind && left.value === right.value;
}

function equalLists(left: List, right: List, meter: Meter, depth: number): boolean {
  if (hasIdentity(left) || hasIdentity(right)) return isSameView(left, right);
  // A view makes its items each time that it is asked for them.
  const [items, others] = [itemsIn(left), itemsIn(right)];
  spend(meter, (items.length + others.length) >> 3);
  if (isSet(left) !== isSet(right) || items.length !== others.length) return false;
  if (isSet(left)) return items.every((item) => others.some((other) => equal(item, other, meter, depth + 1)));
  return items.every((item, index) => equal(item, others[index] ?? null, meter, depth + 1));
}

/** Arrays and the values of a map equal nothing but themselves. */
function hasIdentity(list: List): boolean {
  return isArray(list) || list.flavour === "values";
}

/** A map gives the same object each time that it is asked for its values. */
function isSameView(left: List, right: List): boolean {
  return left.flavour === right.flavour && left.view !== undefined && left.view.source === right.view?.source;
}

function isSet({ flavour }: List): boolean {
  return flavour === "key-set" || flavour === "entry-set";
}

function equalMaps(left: JavaMap, right: JavaMap, meter: Meter, depth: number): boolean {
  if (sizeOf(left) !== sizeOf(right)) return false;
  spend(meter, sizeOf(left) * 3);
  for (const [key, value] of membersOf(left)) {
    if (typeof key === "string") spend(meter, key.length >> 6);
    const other = memberOf(right, key);
    if (other === undefined || !equal(value, other, meter, depth + 1)) return false;
  }
  return true;
}
