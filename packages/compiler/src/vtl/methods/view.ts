import { maximumDepth, tooMuch } from "../meter.ts";
import { deleteMember, keysOf, membersOf, sizeOf, valuesOf } from "../values/members.ts";
import { isView, type Entry, type JavaMap, type List, type Value, type View } from "../values/value.ts";
import { javaException } from "./method.ts";

/** `keySet()`, `values()` and `entrySet()`: what is taken out of one is taken out of the map. */
export function mapView(map: JavaMap, flavour: "key-set" | "values" | "entry-set"): View {
  return {
    kind: "list",
    flavour,
    source: map,
    get items() {
      if (flavour === "key-set") return keysOf(map);
      return flavour === "values" ? valuesOf(map) : entriesOf(map);
    },
    size: () => sizeOf(map),
    splice(at, count, added) {
      if (added.length > 0) throw javaException("UnsupportedOperationException: a view of a map takes nothing in");
      for (const key of keysOf(map).slice(at, at + count)) deleteMember(map, key);
    },
  };
}

function entriesOf(map: JavaMap): Entry[] {
  return membersOf(map).map(([key, value]) => ({ kind: "entry", key, value, map }));
}

/** A stretch of a list, or of another stretch. */
interface Stretch extends View {
  /** The list that has the items. */
  readonly root: List;
  /** Where the stretch begins in it. */
  readonly offset: number;
  /** Stretches it stands in, itself among them. */
  readonly depth: number;
}

function isStretch(list: List): list is Stretch {
  return "offset" in list;
}

/** `subList()`: a stretch of a list, which is of no use any more once the list has changed otherwise. */
export function subList(parent: List, start: number, end: number): View {
  const { root, offset, depth } = isStretch(parent) ? parent : { root: parent, offset: 0, depth: 0 };
  if (depth >= maximumDepth) throw tooMuch("Stretches of lists stand in too many others");
  let length = end - start;
  let expected = sizeOfList(parent);
  const check = (): void => {
    if (sizeOfList(parent) !== expected) throw javaException("ConcurrentModificationException");
  };
  const stretch: Stretch = {
    kind: "list",
    flavour: "sub-list",
    source: parent,
    root,
    offset: offset + start,
    depth: depth + 1,
    get items() {
      check();
      return root.items.slice(offset + start, offset + start + length);
    },
    size() {
      check();
      return length;
    },
    splice(at, count, added) {
      check();
      spliceItems(parent, start + at, count, added);
      length += added.length - count;
      expected += added.length - count;
    },
  };
  return stretch;
}

/** Whether a list shows what a map holds. */
export function isOfMap(list: List): boolean {
  return isView(list) && list.source.kind === "map";
}

/** How many items a list has. */
export function sizeOfList(list: List): number {
  return isView(list) ? list.size() : list.items.length;
}

/** Takes items out of a list and puts others in their place. */
export function spliceItems(list: List, at: number, count: number, added: readonly Value[]): void {
  if (isView(list)) return list.splice(at, count, added);
  const [only] = added;
  if (added.length === 0) list.items.splice(at, count);
  else if (added.length === 1) list.items.splice(at, count, only ?? null);
  else {
    const rest = list.items.splice(at).slice(count);
    // Not spread into a call: a list can be longer than what a call takes.
    for (const item of [...added, ...rest]) list.items.push(item);
  }
}
