import type { Host, Value } from "../../vtl/values/value.ts";

/** What an object of the service has: properties, and methods by the number of what they take. */
export interface HostMembers {
  readonly properties: ReadonlyMap<string, () => Value>;
  /** Each gets the arguments; undefined if it does not take such. */
  readonly methods: ReadonlyMap<string, (args: readonly Value[]) => Value | undefined>;
}

/** An object of the service, such as `$util`: it has what is listed, cannot be changed and prints its name. */
export function createHost(name: string, { properties, methods }: HostMembers): Host {
  return {
    kind: "host",
    name,
    property: (member) => properties.get(member)?.(),
    call: (member, args) => methods.get(member)?.(args),
    assign: () => false,
    print: () => name,
  };
}
