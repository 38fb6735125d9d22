import type { Meter } from "../../vtl/meter.ts";
import type { Host, Value } from "../../vtl/values/value.ts";

/** What an object of the service has. */
export interface HostMembers {
  /** A property; undefined if there is none. */
  property?(name: string): Value | undefined;
  /** Calls a method; undefined if there is none of that name that takes these. */
  call(name: string, args: readonly Value[], meter: Meter): Value | undefined;
}

/** An object of the service, such as `$util`: it has what it has, cannot be changed and prints its name. */
export function createHost(name: string, { property, call }: HostMembers): Host {
  return { kind: "host", name, property: property ?? nothing, call, assign: never, print: () => name };
}

function nothing(): undefined {
  return undefined;
}

function never(): boolean {
  return false;
}
