import { spend, type Meter } from "../meter.ts";
import { equal } from "../values/equal.ts";
import { entryValue } from "../values/entry.ts";
import { mapGet, mapKey } from "../values/map-key.ts";
import {
  clearMembers,
  deleteMember,
  hasMember,
  memberOf,
  membersOf,
  setMember,
  sizeOf,
  valuesOf,
} from "../values/members.ts";
import { isKind, map, type Entry, type JavaMap, type Value } from "../values/value.ts";
import { objectMethods } from "./object.ts";
import { javaException, methods, refuseNull, type MethodTable } from "./method.ts";
import { mapView } from "./view.ts";

/** Methods of java.util.Map, as LinkedHashMap has them. */
export const mapMethods: MethodTable<JavaMap> = methods<JavaMap>([
  ["size", (self) => sizeOf(self)],
  ["isEmpty", (self) => sizeOf(self) === 0],
  ["get object", (self, [key], meter) => mapGet(self, key ?? null, meter) ?? null],
  [
    "getOrDefault object object",
    (self, [key, other = null], meter) => {
      const found = mapGet(self, key ?? null, meter);
      return found === undefined ? other : found;
    },
  ],
  ["put object object", (self, [key, value], meter) => put(self, key, value, meter)],
  [
    "putIfAbsent object object",
    (self, [key, value], meter) => {
      const old = mapGet(self, key ?? null, meter) ?? null;
      if (old === null) put(self, key, value, meter);
      return old;
    },
  ],
  [
    "replace object object",
    (self, [key, value], meter) =>
      hasMember(self, mapKey(self, key ?? null, meter)) ? put(self, key, value, meter) : null,
  ],
  [
    "replace object object object",
    (self, [key, old, value], meter) => {
      const isThere = holds(self, key, old, meter);
      if (isThere) put(self, key, value, meter);
      return isThere;
    },
  ],
  [
    "putAll map",
    (self, [other], meter) => {
      for (const [key, value] of entriesOf(other, meter)) put(self, key, value, meter);
      return "";
    },
  ],
  [
    "remove object",
    (self, [key], meter) => {
      const own = mapKey(self, key ?? null, meter);
      const old = memberOf(self, own) ?? null;
      deleteMember(self, own);
      return old;
    },
  ],
  [
    "remove object object",
    (self, [key, value], meter) => {
      const isThere = holds(self, key, value, meter);
      if (isThere) deleteMember(self, mapKey(self, key ?? null, meter));
      return isThere;
    },
  ],
  [
    "clear",
    (self) => {
      clearMembers(self);
      return "";
    },
  ],
  ["containsKey object", (self, [key], meter) => hasMember(self, mapKey(self, key ?? null, meter))],
  [
    "containsValue object",
    (self, [value], meter) => {
      spend(meter, sizeOf(self) >> 2);
      return valuesOf(self).some((other) => equal(other, value ?? null, meter));
    },
  ],
  ["keySet", (self) => mapView(self, "key-set")],
  ["values", (self) => mapView(self, "values")],
  ["entrySet", (self) => mapView(self, "entry-set")],
  [
    "clone",
    (self, _, meter) => {
      const copy = map();
      for (const [key, value] of entriesOf(self, meter)) setMember(copy, key, value);
      return copy;
    },
  ],
  // What takes a function can be given null only.
  ["forEach other", refuseNull],
  ["replaceAll other", refuseNull],
  ["compute object other", refuseNull],
  ["computeIfAbsent object other", refuseNull],
  ["computeIfPresent object other", refuseNull],
  ["merge object object other", refuseNull],
  ...objectMethods,
]);

/** Methods of java.util.Map.Entry. */
export const entryMethods: MethodTable<Entry> = methods<Entry>([
  ["getKey", (self) => self.key],
  ["getValue", (self) => entryValue(self)],
  [
    "setValue object",
    (self, [value], meter) => {
      const old = entryValue(self);
      self.value = value ?? null;
      if (self.map && hasMember(self.map, self.key)) put(self.map, self.key, value, meter);
      return old;
    },
  ],
  ...objectMethods,
]);

/** Whether a map has a key with a value. */
function holds(self: JavaMap, key: Value | undefined, value: Value | undefined, meter: Meter): boolean {
  const found = mapGet(self, key ?? null, meter);
  return found !== undefined && equal(found, value ?? null, meter);
}

/** Puts a value under a key. Gives what was there before, or null. */
function put(self: JavaMap, key: Value | undefined, value: Value | undefined, meter: Meter): Value {
  const own = mapKey(self, key ?? null, meter);
  const old = memberOf(self, own) ?? null;
  setMember(self, own, value ?? null);
  return old;
}

function entriesOf(value: Value | undefined, meter: Meter): Iterable<[Value, Value]> {
  if (isKind(value, "map")) {
    spend(meter, sizeOf(value) * 3);
    return membersOf(value);
  }
  throw javaException("NullPointerException");
}
