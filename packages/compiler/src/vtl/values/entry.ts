import { memberOf } from "./members.ts";
import type { Entry, Value } from "./value.ts";

/** What the map of an entry holds now; of an entry that was taken out what it held. */
export function entryValue({ map, key, value }: Entry): Value {
  const held = map && memberOf(map, key);
  return held === undefined ? value : held;
}
