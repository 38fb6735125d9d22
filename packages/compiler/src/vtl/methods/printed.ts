import type { Meter } from "../meter.ts";
import { print } from "../values/print.ts";
import type { Value } from "../values/value.ts";

/** `String.valueOf`: a value as text, null as `null`. */
export function printed(value: Value | undefined, meter: Meter): string {
  return print(value ?? null, meter) ?? "null";
}
