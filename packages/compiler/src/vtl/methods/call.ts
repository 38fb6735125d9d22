import { spend, type Meter } from "../meter.ts";
import { countNumber } from "../values/number-size.ts";
import type { ListFlavour, Value } from "../values/value.ts";
import { arrayMethods } from "./array.ts";
import { bigDecimalMethods } from "./big-decimal.ts";
import { bigIntegerMethods } from "./big-integer.ts";
import { booleanMethods } from "./boolean.ts";
import { charMethods } from "./char.ts";
import { collectionMethods } from "./collection.ts";
import { doubleMethods, floatMethods } from "./floating.ts";
import { integerMethods, longMethods } from "./integer.ts";
import { arrayListMethods, jsonArrayMethods, subListMethods } from "./list.ts";
import { entryMethods, mapMethods } from "./map.ts";
import { invokeMethod, prepareMethod, type MethodTable, type PreparedMethod } from "./method.ts";
import { stringMethods } from "./string.ts";
import { sizeOfList } from "./view.ts";

/**
 * Calls a method of a value; undefined if it has none of that name that takes these arguments.
 *
 * Only what the tables list can be called: no reflection, no class, nothing of the engine's own objects.
 *
 * @throws what `javaException` and `tooMuch` make
 */
export function callMethod(receiver: Value, name: string, args: readonly Value[], meter: Meter): Value | undefined {
  spend(meter, 2);
  if (typeof receiver === "object" && receiver?.kind === "host") return receiver.type.call(receiver, name, args, meter);
  countReceiver(receiver, meter);
  return invokeMethod(tableOf(receiver), receiver, name, args, meter);
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
  spend(meter, 2);
  if (typeof receiver === "object" && receiver?.kind === "host") {
    return receiver.type.call(receiver, call.name, call.args, meter);
  }
  countReceiver(receiver, meter);
  const table = tableOf(receiver);
  if (table !== call.table) lookAgain(call, table);
  return call.method?.run(receiver, meter);
}

function lookAgain(call: KnownCall, table: MethodTable<Value>): void {
  call.method = prepareMethod(table, call.name, call.args);
  call.table = table;
}

/** Few methods look at all of a text, but those that do can be called again and again. */
function countReceiver(receiver: Value, meter: Meter): void {
  if (typeof receiver === "string") spend(meter, receiver.length >> 6);
  else if (typeof receiver === "object" && receiver !== null) countObject(receiver, meter);
}

/** What is a view finds its items anew each time, and a long number is looked at digit by digit. */
function countObject(receiver: Value & object, meter: Meter): void {
  if (receiver.kind === "big-integer" || receiver.kind === "big-decimal") countNumber(receiver, meter);
  else if (receiver.kind === "list" && receiver.view) spend(meter, sizeOfList(receiver) >> 2);
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
    case "float":
      return floatMethods;
    case "big-integer":
      return bigIntegerMethods;
    case "big-decimal":
      return bigDecimalMethods;
    case "char":
      return charMethods;
    case "map":
      return mapMethods;
    case "entry":
      return entryMethods;
    case "list":
      return listTables[receiver.flavour];
    case "host":
      return none;
  }
}

const listTables: Readonly<Record<ListFlavour, MethodTable<Value>>> = {
  "array-list": arrayListMethods,
  "json-array": jsonArrayMethods,
  "sub-list": subListMethods,
  "key-set": collectionMethods,
  values: collectionMethods,
  "entry-set": collectionMethods,
  array: arrayMethods,
  "string-array": arrayMethods,
  "char-array": arrayMethods,
  "byte-array": arrayMethods,
};

const none: MethodTable<Value> = new Map();
