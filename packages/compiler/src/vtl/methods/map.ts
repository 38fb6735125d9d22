import { spend, type Meter } from "../meter.ts";
import { equal } from "../values/equal.ts";
import { hash } from "../values/hash.ts";
import { mapGet, mapKey } from "../values/map-key.ts";
import {
  clearMembers,
  deleteMember,
  hasMember,
  keysOf,
  memberOf,
  membersOf,
  setMember,
  sizeOf,
  valuesOf,
} from "../values/members.ts";
import { printJson } from "../values/print-json.ts";
import { list, type Entry, type JavaMap, type Value } from "../values/value.ts";
import { javaException, methods, type MethodTable } from "./method.ts";
import { printed } from "./printed.ts";

/** Methods of java.util.Map, as LinkedHashMap has them. */
export const mapMethods: MethodTable<JavaMap> = methods<JavaMap>([
  ["size", (self) => sizeOf(self)],
  ["isEmpty", (self) => sizeOf(self) === 0],
  ["get object", (self, [key], meter) => mapGet(self, key ?? null, meter) ?? null],
  ["getOrDefault object object", (self, [key, other], meter) => mapGet(self, key ?? null, meter) ?? other ?? null],
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
    "putAll map",
    (self, [other], meter) => {
      for (const [key, value] of entriesOf(other)) put(self, key, value, meter);
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
    "clear",
    (self) => {
      clearMembers(self);
      return "";
    },
  ],
  ["containsKey object", (self, [key], meter) => hasMember(self, mapKey(self, key ?? null, meter))],
  [
    "containsValue object",
    (self, [value], meter) => valuesOf(self).some((other) => equal(other, value ?? null, meter)),
  ],
  ["keySet", (self, _, meter) => list(counted(keysOf(self), meter), "key-set")],
  ["values", (self, _, meter) => list(counted(valuesOf(self), meter), "values")],
  [
    "entrySet",
    (self, _, meter) => {
      const entries = membersOf(self).map(([key, value]): Entry => ({ kind: "entry", key, value }));
      return list(counted(entries, meter), "entry-set");
    },
  ],
  ["toString", (self, _, meter) => printed(self, meter)],
  ["hashCode", (self, _, meter) => hash(self, meter)],
  ["equals object", (self, [other], meter) => equal(self, other ?? null, meter)],
  ["toJSONString", (self, _, meter) => printJson(self, meter)],
]);

/** Methods of java.util.Map.Entry. */
export const entryMethods: MethodTable<Entry> = methods<Entry>([
  ["getKey", (self) => self.key],
  ["getValue", (self) => self.value],
  ["toString", (self, _, meter) => printed(self, meter)],
]);

/** Puts a value under a key. Gives what was there before, or null. */
function put(self: JavaMap, key: Value | undefined, value: Value | undefined, meter: Meter): Value {
  const own = mapKey(self, key ?? null, meter);
  const old = memberOf(self, own) ?? null;
  setMember(self, own, value ?? null);
  return old;
}

function entriesOf(value: Value | undefined): Iterable<[Value, Value]> {
  if (typeof value === "object" && value?.kind === "map") return membersOf(value);
  throw javaException("NullPointerException");
}

function counted(items: Value[], meter: Meter): Value[] {
  spend(meter, items.length);
  return items;
}
