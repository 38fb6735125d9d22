import { spend, type Meter } from "../meter.ts";
import { equal } from "../values/equal.ts";
import { itemsIn, isArray, isKind, list, type List, type Value } from "../values/value.ts";
import { createIterator } from "./iterator.ts";
import { objectMethods } from "./object.ts";
import { javaException, methods, refuseNull, type MethodTable } from "./method.ts";
import { sizeOfList, spliceItems } from "./view.ts";

/** Methods of java.util.Collection. */
export const collectionRows: Parameters<typeof methods<List>>[0] = [
  ["size", (self) => sizeOfList(self)],
  ["isEmpty", (self) => sizeOfList(self) === 0],
  ["contains object", (self, [item], meter) => indexOf(self, item, meter) >= 0],
  [
    "containsAll collection",
    (self, [other], meter) => itemsOf(other, meter).every((item) => indexOf(self, item, meter) >= 0),
  ],
  ["iterator", (self) => createIterator(self)],
  ["toArray", (self, _, meter) => list(copied(itemsIn(self), meter), "array")],
  ["toArray objects", (self, [array], meter) => filled(self, array, meter)],
  ["toArray other", refuseNull],
  ...objectMethods,
  [
    "clear",
    (self, _, meter) => {
      spliceItems(self, 0, sizeOfList(self), [], meter);
      return "";
    },
  ],
  [
    "remove object",
    (self, [item], meter) => {
      const at = indexOf(self, item, meter);
      if (at >= 0) spliceItems(self, at, 1, [], meter);
      return at >= 0;
    },
  ],
  ["removeAll collection", (self, [other], meter) => keep(self, (item) => !holds(other, item, meter), meter, other)],
  ["retainAll collection", (self, [other], meter) => keep(self, (item) => holds(other, item, meter), meter, other)],
  ["removeIf other", refuseNull],
  ["forEach other", refuseNull],
];

/** Methods of the sets and collections that a map gives. */
export const collectionMethods: MethodTable<List> = methods<List>([
  ...collectionRows,
  ["add object", () => refuse("add")],
  ["addAll collection", (_, [other], meter) => (itemsOf(other, meter).length === 0 ? false : refuse("addAll"))],
]);

function refuse(name: string): never {
  throw javaException(`UnsupportedOperationException: ${name} cannot be called on what is a view of a map`);
}

export function indexOf(self: List, item: Value | undefined, meter: Meter): number {
  const items = itemsIn(self);
  spend(meter, items.length >> 3);
  return items.findIndex((other) => equal(other, item ?? null, meter));
}

/** The items of a list; null makes Java throw. */
export function itemsOf(value: Value | undefined, meter: Meter): readonly Value[] {
  if (isKind(value, "list")) {
    if (value.view) spend(meter, sizeOfList(value) >> 2);
    return itemsIn(value);
  }
  throw javaException("NullPointerException");
}

export function copied(items: readonly Value[], meter: Meter): Value[] {
  spend(meter, items.length);
  return [...items];
}

function holds(other: Value | undefined, item: Value, meter: Meter): boolean {
  return isKind(other, "list") && indexOf(other, item, meter) >= 0;
}

function keep(self: List, isKept: (item: Value) => boolean, meter: Meter, other: Value | undefined): boolean {
  itemsOf(other, meter);
  const before = itemsIn(self);
  spend(meter, before.length);
  const areKept = before.map(isKept);
  if (!areKept.includes(false)) return false;
  if (self.view) {
    for (let at = before.length - 1; at >= 0; at -= 1) {
      if (areKept[at] === true) continue;
      spend(meter, before.length >> 2);
      spliceItems(self, at, 1, [], meter);
    }
  } else {
    const kept = before.filter((_, at) => areKept[at]);
    self.own.length = 0;
    for (const item of kept) self.own.push(item);
  }
  return true;
}

/** `toArray(T[])`: the array itself if there is room in it, with null behind the last item. */
function filled(self: List, array: Value | undefined, meter: Meter): Value {
  const items = copied(itemsIn(self), meter);
  if (!isArray(array)) throw javaException("NullPointerException");
  if (array.flavour === "string-array" && items.some((item) => item !== null && typeof item !== "string")) {
    throw javaException("ArrayStoreException");
  }
  if (itemsIn(array).length < items.length) return list(items, array.flavour);
  for (const [at, item] of items.entries()) itemsIn(array)[at] = item;
  if (itemsIn(array).length > items.length) itemsIn(array)[items.length] = null;
  return array;
}
