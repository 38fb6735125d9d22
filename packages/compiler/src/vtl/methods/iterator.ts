import { spend, type Meter } from "../meter.ts";
import { itemsIn, isKind, type Host, type HostType, type List, type Value } from "../values/value.ts";
import { int, javaException } from "./method.ts";
import { isOfMap, sizeOfList, spliceItems } from "./view.ts";

/** What `iterator()` and `listIterator()` give: it goes through a list, from an offset on, and changes it. */
interface Iterator extends Host {
  readonly source: List;
  /** Whether it goes back, too, and puts items in. */
  readonly isListIterator: boolean;
  /** The items of the list, and how many there were when it was made, or changed the list. */
  items: readonly Value[];
  size: number;
  at: number;
  /** The item that was given last; -1 if there is none, or it was taken out. */
  last: number;
}

export function createIterator(source: List): Host {
  return iteratorFrom(source, 0, false);
}

/** A list iterator that begins at an argument. */
export function createListIterator(source: List, from: Value | undefined = 0): Host {
  if (int(from) < 0 || int(from) > sizeOfList(source)) {
    throw javaException(`IndexOutOfBoundsException: Index: ${int(from)}`);
  }
  return iteratorFrom(source, int(from), true);
}

function iteratorFrom(source: List, at: number, isListIterator: boolean): Iterator {
  return {
    kind: "host",
    type: iteratorType,
    source,
    isListIterator,
    items: itemsIn(source),
    size: sizeOfList(source),
    at,
    last: -1,
  };
}

/** Whether an object is an iterator, which `#foreach` goes through as through a list. */
export function isIterator(value: Value): value is Host {
  return isKind(value, "host") && value.type === iteratorType;
}

const iteratorType: HostType<Iterator> = {
  call(self, name, args, meter) {
    const [item = null] = args;
    if (args.length === 1 && name === "equals") return item === self;
    if (args.length === 1 && self.isListIterator && name === "set") return change(self, self.last, 1, [item], meter);
    if (args.length === 1 && self.isListIterator && name === "add") return add(self, item, meter);
    const run = methods.get(name) ?? (self.isListIterator ? listMethods.get(name) : undefined);
    if (!run) return undefined;
    if (args.length > 0) throw javaException(`IllegalArgumentException: ${name}() takes no arguments`);
    return run(self, meter);
  },
  print,
};

type Run = (self: Iterator, meter: Meter) => Value;

/** Methods without arguments. */
const methods: ReadonlyMap<string, Run> = new Map<string, Run>([
  // A list looks how long it is now, a map knew the last one when it gave the one before.
  ["hasNext", ({ source, at, size }) => at !== (isOfMap(source) ? size : sizeOfList(source))],
  ["next", (self) => take(self, self.at, self.at + 1)],
  ["remove", remove],
  ["toString", print],
]);

const listMethods: ReadonlyMap<string, Run> = new Map<string, Run>([
  ["hasPrevious", ({ at }) => at > 0],
  ["previous", (self) => take(self, self.at - 1, self.at - 1)],
  ["nextIndex", ({ at }) => at],
  ["previousIndex", ({ at }) => at - 1],
]);

function take(self: Iterator, index: number, next: number): Value {
  const { source, size } = self;
  if (sizeOfList(source) !== size) throw javaException("ConcurrentModificationException");
  if (index < 0 || index >= size) throw javaException("NoSuchElementException");
  self.at = next;
  self.last = index;
  return self.items[index] ?? null;
}

/** Java's iterators notice when what they go through has changed otherwise. */
function change(self: Iterator, index: number, count: number, added: readonly Value[], meter: Meter): Value {
  const { source } = self;
  if (count > 0 && self.last < 0) throw javaException("IllegalStateException");
  if (sizeOfList(source) !== self.size) throw javaException("ConcurrentModificationException");
  // What is a view finds its items anew.
  if (source.view) spend(meter, sizeOfList(source) >> 2);
  spliceItems(source, index, count, added, meter);
  self.items = itemsIn(source);
  self.size = sizeOfList(source);
  return "";
}

function add(self: Iterator, item: Value, meter: Meter): Value {
  change(self, self.at, 0, [item], meter);
  self.at += 1;
  self.last = -1;
  return "";
}

function remove(self: Iterator, meter: Meter): Value {
  change(self, self.last, 1, [], meter);
  self.at = self.last;
  self.last = -1;
  return "";
}

function print({ isListIterator }: Iterator): string {
  return `java.util.ArrayList$${isListIterator ? "ListItr" : "Itr"}@1b6d3586`;
}
