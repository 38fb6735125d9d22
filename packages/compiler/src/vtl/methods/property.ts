import { spend, type Meter } from "../meter.ts";
import { memberSought, setMember, type SoughtName } from "../values/members.ts";
import { isArray, isKind, type Value } from "../values/value.ts";
import { callMethod, tableOf } from "./call.ts";

/**
 * What `.name` gives: a getter's value, or what a map holds; undefined if there is no such property.
 *
 * As Velocity looks for them: `getName()` or `getname()`, then a map's key, then `isName()`.
 */
export function getProperty(receiver: Value, sought: SoughtName, meter: Meter): Value | undefined {
  spend(meter, 1);
  if (typeof receiver === "object" && receiver !== null) {
    if (receiver.kind === "map") return memberSought(receiver, sought);
    if (receiver.kind === "host") return receiver.type.property?.(receiver, sought.name);
    // Velocity lends an array the methods of a list, but no properties.
    if (isArray(receiver)) return undefined;
  }
  const { name } = sought;
  const table = tableOf(receiver);
  for (const prefix of ["get", "is"]) {
    for (const spelling of [name, flipped(name)]) {
      const getter = table.get(prefix + spelling)?.find(({ takes }) => takes.length === 0);
      const value = getter?.run(receiver, [], meter);
      if (value !== undefined && (prefix === "get" || typeof value === "boolean")) return value;
    }
  }
  return undefined;
}

/** Sets `.name`, if it can be set. */
export function setProperty(receiver: Value, name: string, value: Value, meter: Meter): void {
  spend(meter, 1);
  if (isKind(receiver, "host")) receiver.type.assign?.(receiver, name, value);
  else if (isKind(receiver, "map")) setMember(receiver, name, value);
  else if (isKind(receiver, "entry") && /^[vV]alue$/.test(name)) callMethod(receiver, "setValue", [value], meter);
}

function flipped(name: string): string {
  const first = name.charAt(0);
  return (first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()) + name.slice(1);
}
