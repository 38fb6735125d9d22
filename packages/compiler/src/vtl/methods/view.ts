import { spend, tooMuch, type Meter } from "../meter.ts";
import { deleteMember, keysOf, membersOf, sizeOf, valuesOf } from "../values/members.ts";
import {
  itemsIn,
  type Entry,
  type JavaMap,
  type List,
  type ListFlavour,
  type Value,
  type View,
  type ViewType,
} from "../values/value.ts";
import { javaException } from "./method.ts";

/** What `keySet()`, `values()` or `entrySet()` shows of a map. */
interface MapView extends View {
  readonly source: JavaMap;
  readonly flavour: "key-set" | "values" | "entry-set";
}

/** `keySet()`, `values()` and `entrySet()`: what is taken out of one is taken out of the map. */
export function mapView(source: JavaMap, flavour: MapView["flavour"]): List {
  const view: MapView = { type: mapViewType, source, flavour };
  return viewing(view, flavour);
}

function viewing(view: View, flavour: ListFlavour): List {
  return { kind: "list", flavour, own: none, view };
}

const none: Value[] = [];

const mapViewType: ViewType<MapView> = {
  items({ source, flavour }) {
    if (flavour === "key-set") return keysOf(source);
    return flavour === "values" ? valuesOf(source) : entriesOf(source);
  },
  size: ({ source }) => sizeOf(source),
  splice({ source }, at, count, added, meter) {
    if (added.length > 0) throw javaException("UnsupportedOperationException: a view of a map takes nothing in");
    spend(meter, sizeOf(source) >> 2);
    for (const key of keysOf(source).slice(at, at + count)) deleteMember(source, key);
  },
};

function entriesOf(map: JavaMap): Entry[] {
  return membersOf(map).map(([key, value]) => ({ kind: "entry", key, value, map }));
}

/** A stretch of a list, or of another stretch. */
interface Stretch extends View {
  readonly source: List;
  /** The list that has the items. */
  readonly root: List;
  /** Where the stretch begins in its source, and in the root. */
  readonly start: number;
  readonly offset: number;
  /** Stretches it stands in, itself among them. */
  readonly depth: number;
  length: number;
  /** How many items its source has, unless that was changed otherwise. */
  expected: number;
}

/** Each stretch asks the one that it stands in, whatever is done with it. */
const maximumStretches = 20;

/** `subList()`: a stretch of a list, which is of no use any more once the list has changed otherwise. */
export function subList(source: List, start: number, end: number): List {
  const { root, offset, depth } = stretchOf(source) ?? { root: source, offset: 0, depth: 0 };
  if (depth >= maximumStretches) throw tooMuch("Stretches of lists stand in too many others");
  const stretch: Stretch = {
    type: stretchType,
    source,
    root,
    start,
    offset: offset + start,
    depth: depth + 1,
    length: end - start,
    expected: sizeOfList(source),
  };
  return viewing(stretch, "sub-list");
}

function stretchOf({ view }: List): Stretch | undefined {
  return view?.type === stretchType ? (view as Stretch) : undefined;
}

const stretchType: ViewType<Stretch> = {
  items(self) {
    check(self);
    return itemsIn(self.root).slice(self.offset, self.offset + self.length);
  },
  size(self) {
    check(self);
    return self.length;
  },
  splice(self, at, count, added, meter) {
    check(self);
    spliceItems(self.source, self.start + at, count, added, meter);
    self.length += added.length - count;
    self.expected += added.length - count;
  },
};

function check({ source, expected }: Stretch): void {
  if (sizeOfList(source) !== expected) throw javaException("ConcurrentModificationException");
}

/** Whether a list shows what a map holds. */
export function isOfMap({ view }: List): boolean {
  return view?.source.kind === "map";
}

/** How many items a list has. */
export function sizeOfList({ own, view }: List): number {
  return view ? view.type.size(view) : own.length;
}

/** Takes items out of a list and puts others in their place. */
export function spliceItems(
  { own, view }: List,
  at: number,
  count: number,
  added: readonly Value[],
  meter: Meter,
): void {
  if (view) return view.type.splice(view, at, count, added, meter);
  // One by one where several come, all at once where those behind are moved.
  if (added.length !== count) spend(meter, (own.length - at) >> (added.length > 1 ? 3 : 6));
  const [only] = added;
  if (added.length === 0) own.splice(at, count);
  else if (added.length === 1) own.splice(at, count, only ?? null);
  else {
    const rest = own.splice(at).slice(count);
    // Not spread into a call: a list can be longer than what a call takes.
    for (const item of [...added, ...rest]) own.push(item);
  }
}
