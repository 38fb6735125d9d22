import { spend, type Meter } from "../meter.ts";
import { equal } from "../values/equal.ts";
import { hash } from "../values/hash.ts";
import { printJson } from "../values/print-json.ts";
import { list, type List, type Value } from "../values/value.ts";
import { createIterator } from "./iterator.ts";
import { int, javaException, methods, type MethodTable } from "./method.ts";
import { printed } from "./printed.ts";

const shared: Parameters<typeof methods<List>>[0] = [
  ["size", (self) => self.items.length],
  ["isEmpty", (self) => self.items.length === 0],
  ["contains object", (self, [item], meter) => indexOf(self, item, meter) >= 0],
  ["containsAll collection", (self, [other], meter) => itemsOf(other).every((item) => indexOf(self, item, meter) >= 0)],
  ["iterator", (self) => createIterator(self)],
  ["toArray", (self, _, meter) => list(copied(self.items, meter), "array")],
  ["toString", (self, _, meter) => printed(self, meter)],
  ["hashCode", (self, _, meter) => hash(self, meter)],
  ["equals object", (self, [other], meter) => equal(self, other ?? null, meter)],
];

const removing: Parameters<typeof methods<List>>[0] = [
  ["clear", (self) => changed(self, () => void (self.items.length = 0), "")],
  [
    "remove object",
    (self, [item], meter) => {
      const at = indexOf(self, item, meter);
      if (at >= 0) self.items.splice(at, 1);
      return at >= 0;
    },
  ],
  ["removeAll collection", (self, [other], meter) => keep(self, (item) => !holds(other, item, meter))],
  ["retainAll collection", (self, [other], meter) => keep(self, (item) => holds(other, item, meter))],
];

/** Methods of java.util.List, as ArrayList and json-smart's JSONArray have them. */
export const listMethods: MethodTable<List> = methods<List>([
  ...shared,
  ["get int", (self, [at]) => self.items[checked(self, int(at), self.items.length - 1)] ?? null],
  [
    "set int object",
    (self, [at, item]) => {
      const [old] = self.items.splice(checked(self, int(at), self.items.length - 1), 1, item ?? null);
      return old ?? null;
    },
  ],
  ["add object", (self, [item]) => changed(self, () => void self.items.push(item ?? null), true)],
  [
    "add int object",
    (self, [at, item], meter) => {
      spend(meter, self.items.length >> 6);
      self.items.splice(checked(self, int(at), self.items.length), 0, item ?? null);
      return "";
    },
  ],
  ["addAll collection", (self, [other], meter) => insert(self, self.items.length, other, meter)],
  ["addAll int collection", (self, [at, other], meter) => insert(self, int(at), other, meter)],
  [
    "remove int",
    (self, [at], meter) => {
      spend(meter, self.items.length >> 6);
      return self.items.splice(checked(self, int(at), self.items.length - 1), 1)[0] ?? null;
    },
  ],
  ...removing,
  ["indexOf object", (self, [item], meter) => indexOf(self, item, meter)],
  [
    "lastIndexOf object",
    (self, [item], meter) => self.items.findLastIndex((other) => equal(other, item ?? null, meter)),
  ],
  [
    "subList int int",
    (self, [from, to], meter) => {
      if (int(from) > int(to))
        throw javaException(`IllegalArgumentException: fromIndex(${int(from)}) > toIndex(${int(to)})`);
      const [start, end] = [checked(self, int(from), self.items.length), checked(self, int(to), self.items.length)];
      return list(copied(self.items.slice(start, end), meter), "sub-list");
    },
  ],
  ["toJSONString", (self, _, meter) => printJson(self, meter)],
]);

/** Methods of the sets and collections that a map gives. */
export const collectionMethods: MethodTable<List> = methods<List>([
  ...shared,
  ...removing,
  ["add object", () => refuse("add")],
  ["addAll collection", () => refuse("addAll")],
]);

function refuse(name: string): never {
  throw javaException(`UnsupportedOperationException: ${name} cannot be called on what is a view of a map`);
}

/** Methods of an array: Velocity lends it those of a list whose length does not change. */
export const arrayMethods: MethodTable<List> = new Map(
  [...listMethods].filter(([name]) => !/^(?:add|addAll|remove|clear|removeAll|retainAll|toJSONString)$/.test(name)),
);

function checked(self: List, at: number, max: number): number {
  if (at >= 0 && at <= max) return at;
  throw javaException(`IndexOutOfBoundsException: Index ${at} out of bounds for length ${self.items.length}`);
}

function changed<T>(_: List, change: () => void, result: T): T {
  change();
  return result;
}

function indexOf(self: List, item: Value | undefined, meter: Meter): number {
  spend(meter, self.items.length >> 3);
  return self.items.findIndex((other) => equal(other, item ?? null, meter));
}

function itemsOf(value: Value | undefined): readonly Value[] {
  if (typeof value === "object" && value?.kind === "list") return value.items;
  throw javaException("NullPointerException");
}

function holds(other: Value | undefined, item: Value, meter: Meter): boolean {
  return itemsOf(other).some((candidate) => equal(candidate, item, meter));
}

function keep(self: List, isKept: (item: Value) => boolean): boolean {
  const kept = self.items.filter(isKept);
  const isChanged = kept.length !== self.items.length;
  // Not spread into a call: a list can be longer than what a call takes.
  self.items.length = 0;
  for (const item of kept) self.items.push(item);
  return isChanged;
}

function insert(self: List, at: number, other: Value | undefined, meter: Meter): boolean {
  const added = copied(itemsOf(other), meter);
  checked(self, at, self.items.length);
  const rest = self.items.splice(at);
  // Not spread into a call: a list can be longer than what a call takes.
  for (const item of [...added, ...rest]) self.items.push(item);
  return added.length > 0;
}

function copied(items: readonly Value[], meter: Meter): Value[] {
  spend(meter, items.length);
  return [...items];
}
