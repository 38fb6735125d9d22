import { spend, type Meter } from "../meter.ts";
import { equal } from "./equal.ts";
import { hasMember, keysOf, memberOf, sizeOf } from "./members.ts";
import type { JavaMap, Value } from "./value.ts";

/** The key of a map that equals a value, or the value itself if there is none: what `memberOf` is to be asked for. */
export function mapKey(map: JavaMap, value: Value, meter: Meter): Value {
  if (typeof value === "string") {
    // It is compared with what is in the map, all of it if that is as long.
    spend(meter, value.length >> 6);
    return value;
  }
  if (typeof value !== "object" || value === null || hasMember(map, value)) return value;
  spend(meter, sizeOf(map) >> 2);
  for (const key of keysOf(map)) if (equal(key, value, meter)) return key;
  return value;
}

/** What a map holds under a key; undefined if it has no such key. */
export function mapGet(map: JavaMap, key: Value, meter: Meter): Value | undefined {
  return memberOf(map, mapKey(map, key, meter));
}
