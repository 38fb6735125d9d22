import type { Meter } from "../meter.ts";
import { equal } from "../values/equal.ts";
import { printJson } from "../values/print-json.ts";
import { itemsIn, isKind, list, type List, type Value } from "../values/value.ts";
import { collectionRows, copied, indexOf, itemsOf } from "./collection.ts";
import { createListIterator } from "./iterator.ts";
import { int, javaException, methods, refuseNull, type MethodTable } from "./method.ts";
import { sorted } from "./sort.ts";
import { sizeOfList, spliceItems, subList } from "./view.ts";

const listRows: Parameters<typeof methods<List>>[0] = [
  ...collectionRows,
  ["get int", (self, [at]) => itemsIn(self)[checked(self, int(at), sizeOfList(self) - 1)] ?? null],
  ["set int object", (self, [at, item], meter) => set(self, int(at), item, meter)],
  ["add object", (self, [item], meter) => added(self, item, meter)],
  [
    "add int object",
    (self, [at, item], meter) => {
      spliceItems(self, checked(self, int(at), sizeOfList(self)), 0, [item ?? null], meter);
      return "";
    },
  ],
  ["addAll collection", (self, [other], meter) => insert(self, sizeOfList(self), other, meter)],
  ["addAll int collection", (self, [at, other], meter) => insert(self, int(at), other, meter)],
  [
    "remove int",
    (self, [at], meter) => {
      const item = itemsIn(self)[checked(self, int(at), sizeOfList(self) - 1)];
      spliceItems(self, int(at), 1, [], meter);
      return item ?? null;
    },
  ],
  ["indexOf object", (self, [item], meter) => indexOf(self, item, meter)],
  [
    "lastIndexOf object",
    (self, [item], meter) => itemsIn(self).findLastIndex((other) => equal(other, item ?? null, meter)),
  ],
  ["listIterator", (self) => createListIterator(self)],
  ["listIterator int", (self, [from]) => createListIterator(self, from)],
  ["subList int int", (self, [from, to]) => stretch(self, int(from), int(to))],
  ["sort other", (self, _, meter) => sort(self, meter)],
  ["replaceAll other", refuseNull],
];

/** Methods of java.util.List, as its stretches have them. */
export const subListMethods: MethodTable<List> = methods<List>(listRows);

const arrayListRows: Parameters<typeof methods<List>>[0] = [
  ...listRows,
  ["clone", (self, _, meter) => list(copied(itemsIn(self), meter), self.flavour)],
  ["ensureCapacity int", () => ""],
  ["trimToSize", () => ""],
];

/** Methods of java.util.ArrayList. */
export const arrayListMethods: MethodTable<List> = methods<List>(arrayListRows);

/** Methods of json-smart's JSONArray, which is an ArrayList. */
export const jsonArrayMethods: MethodTable<List> = methods<List>([
  ...arrayListRows,
  [
    "appendElement object",
    (self, [item], meter) => {
      added(self, item, meter);
      return self;
    },
  ],
  [
    "merge object",
    (self, [other], meter) => {
      if (other === null) return "";
      if (!isKind(other, "list") || other.flavour !== "json-array") throw javaException("RuntimeException: JSON merge");
      insert(self, sizeOfList(self), other, meter);
      return "";
    },
  ],
  ["toJSONString", (self, _, meter) => printJson(self, meter)],
]);

function set(self: List, at: number, item: Value | undefined, meter: Meter): Value {
  const old = itemsIn(self)[checked(self, at, sizeOfList(self) - 1)];
  spliceItems(self, at, 1, [item ?? null], meter);
  return old ?? null;
}

function added(self: List, item: Value | undefined, meter: Meter): boolean {
  spliceItems(self, sizeOfList(self), 0, [item ?? null], meter);
  return true;
}

function checked(self: List, at: number, max: number): number {
  if (at >= 0 && at <= max) return at;
  throw javaException(`IndexOutOfBoundsException: Index ${at} out of bounds for length ${sizeOfList(self)}`);
}

function insert(self: List, at: number, other: Value | undefined, meter: Meter): boolean {
  const items = copied(itemsOf(other, meter), meter);
  checked(self, at, sizeOfList(self));
  if (items.length > 0) spliceItems(self, at, 0, items, meter);
  return items.length > 0;
}

function stretch(self: List, from: number, to: number): List {
  checked(self, from, Infinity);
  checked(self, to, sizeOfList(self));
  if (from > to) throw javaException(`IllegalArgumentException: fromIndex(${from}) > toIndex(${to})`);
  return subList(self, from, to);
}

function sort(self: List, meter: Meter): string {
  const items = sorted(itemsIn(self), meter);
  for (const [at, item] of items.entries()) spliceItems(self, at, 1, [item], meter);
  return "";
}
