import { callMethod } from "../methods/call.ts";
import { isIterator } from "../methods/iterator.ts";
import { javaException } from "../methods/method.ts";
import { isOfMap, sizeOfList } from "../methods/view.ts";
import { spend, type Meter } from "../meter.ts";
import { sizeOf, valuesOf } from "../values/members.ts";
import { itemsIn, isKind, type Host, type JavaMap, type List, type Value } from "../values/value.ts";

/** How far a `#foreach` has come. */
export interface Rounds {
  readonly source: List | JavaMap | Host;
  /** What is gone through; nothing if the source is an iterator, which gives the items itself. */
  readonly items: readonly Value[];
  /** How many there were at the beginning. */
  readonly length: number;
  at: number;
}

/** Begins to go through a list, the values of a map, or what is left of an iterator; undefined for anything else. */
export function startRounds(source: Value, meter: Meter): Rounds | undefined {
  if (isKind(source, "list")) {
    if (source.view) spend(meter, sizeOfList(source) >> 2);
    const items = itemsIn(source);
    return { source, items, length: items.length, at: 0 };
  }
  if (isKind(source, "map")) {
    spend(meter, sizeOf(source) >> 2);
    return { source, items: valuesOf(source), length: sizeOf(source), at: 0 };
  }
  if (isIterator(source)) return { source, items: [], length: 0, at: 0 };
  return undefined;
}

/** Whether an item is left. A list that changed is not at its end, until its next item is asked for. */
export function hasNext({ source, length, at }: Rounds, meter: Meter): boolean {
  if (source.kind === "list") return at !== (isOfMap(source) ? length : sizeOfList(source));
  return source.kind === "map" ? at < length : callMethod(source, "hasNext", [], meter) === true;
}

/** The next item. Java's iterators notice when what they go through has changed. */
export function nextItem(rounds: Rounds, meter: Meter): Value {
  const { source, items, length, at } = rounds;
  if (source.kind === "host") return callMethod(source, "next", [], meter) ?? null;
  const size = source.kind === "map" ? sizeOf(source) : sizeOfList(source);
  if (size !== length) throw javaException("ConcurrentModificationException");
  rounds.at += 1;
  return items[at] ?? null;
}
