import type { Meter } from "../meter.ts";
import { equal } from "./equal.ts";
import type { JavaMap, Value } from "./value.ts";

/** The key of a map that equals a value, or the value itself if there is none: what `entries` is to be asked for. */
export function mapKey({ entries }: JavaMap, value: Value, meter: Meter): Value {
  if (typeof value !== "object" || value === null || entries.has(value)) return value;
  for (const key of entries.keys()) if (equal(key, value, meter)) return key;
  return value;
}

/** What a map holds under a key; undefined if it has no such key. */
export function mapGet(map: JavaMap, key: Value, meter: Meter): Value | undefined {
  return map.entries.get(typeof key === "object" ? mapKey(map, key, meter) : key);
}
