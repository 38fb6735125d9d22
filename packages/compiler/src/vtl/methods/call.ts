import { spend, type Meter } from "../meter.ts";
import type { Value } from "../values/value.ts";
import { booleanMethods } from "./boolean.ts";
import { charMethods } from "./char.ts";
import { arrayMethods, collectionMethods, listMethods } from "./list.ts";
import { entryMethods, mapMethods } from "./map.ts";
import { findMethod, type MethodTable, type PreparedMethod } from "./method.ts";
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
  spend(meter, costOf(receiver));
  if (typeof receiver === "object" && receiver?.kind === "host") return receiver.type.call(receiver, name, args, meter);
  return findMethod(tableOf(receiver), name, args)?.run(receiver, args, meter);
}

/** A call whose arguments the template says. */
export interface KnownCall {
  readonly name: string;
  readonly args: readonly Value[];
  /** The methods among which it was last looked for, as receivers are mostly of one type, and what was found. */
  table: MethodTable<Value>;
  method: PreparedMethod<Value> | undefined;
}

/** A call that has not been made yet. */
export function knownCall(name: string, args: readonly Value[]): KnownCall {
  return { name, args, table: none, method: undefined };
}

/** Does what `callMethod` does, and looks for the method once. */
export function callKnown(receiver: Value, call: KnownCall, meter: Meter): Value | undefined {
  spend(meter, costOf(receiver));
  if (typeof receiver === "object" && receiver?.kind === "host") {
    return receiver.type.call(receiver, call.name, call.args, meter);
  }
  const table = tableOf(receiver);
  if (table !== call.table) lookAgain(call, table);
  return call.method?.run(receiver, meter);
}

function lookAgain(call: KnownCall, table: MethodTable<Value>): void {
  call.method = findMethod(table, call.name, call.args)?.prepare(call.args);
  call.table = table;
}

/** Few methods look at all of a text, but those that do can be called again and again. */
function costOf(receiver: Value): number {
  return typeof receiver === "string" ? 2 + (receiver.length >> 6) : 2;
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
