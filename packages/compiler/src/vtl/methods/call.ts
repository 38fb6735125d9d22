import { spend, type Meter } from "../meter.ts";
import type { Value } from "../values/value.ts";
import { booleanMethods } from "./boolean.ts";
import { charMethods } from "./char.ts";
import { arrayMethods, collectionMethods, listMethods } from "./list.ts";
import { entryMethods, mapMethods } from "./map.ts";
import { findMethod, type MethodTable } from "./method.ts";
import { bigMethods, doubleMethods, integerMethods, longMethods } from "./number.ts";
import { stringMethods } from "./string.ts";

/**
 * Calls a method of a value; undefined if it has none of that name that takes these arguments.
 *
 * Only what the tables list can be called: no reflection, no class, nothing of the engine's own objects.
 *
 * @throws what `javaException` and `tooMuch` make
 */
export function callMethod(receiver: Value, name: string, args: readonly Value[], meter: Meter): Value | undefined {
  // Few methods look at all of a text, but those that do can be called again and again.
  spend(meter, typeof receiver === "string" ? 2 + (receiver.length >> 6) : 2);
  if (typeof receiver === "object" && receiver?.kind === "host") return receiver.type.call(receiver, name, args, meter);
  return findMethod(tableOf(receiver), name, args)?.run(receiver, args, meter);
}

/** The methods of a value, by the names that can be called. A host's own are not listed. */
export function tableOf(receiver: Value): MethodTable<Value> {
  switch (typeof receiver) {
    case "string":
      return stringMethods;
    case "number":
      return integerMethods;
    case "boolean":
      return booleanMethods;
    default:
  }
  if (receiver === null || typeof receiver !== "object") return none;
  switch (receiver.kind) {
    case "long":
      return longMethods;
    case "double":
      return doubleMethods;
    case "big-integer":
    case "big-decimal":
      return bigMethods;
    case "char":
      return charMethods;
    case "map":
      return mapMethods;
    case "entry":
      return entryMethods;
    case "list":
      return receiver.flavour === "array"
        ? arrayMethods
        : /set$|^values$/.test(receiver.flavour)
          ? collectionMethods
          : listMethods;
    case "host":
      return none;
  }
}

const none: MethodTable<Value> = new Map();
