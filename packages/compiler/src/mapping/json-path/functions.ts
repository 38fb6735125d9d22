import { double, isNumeric, toDouble, toInt } from "../../vtl/values/number.ts";
import { keysOf, sizeOf } from "../../vtl/values/members.ts";
import { print } from "../../vtl/values/print.ts";
import { itemsIn, isKind, list, type Value } from "../../vtl/values/value.ts";
import type { FunctionStep, JsonPath } from "./ast.ts";
import type { EvaluatePath, Surroundings } from "./surroundings.ts";
import { pathFailure } from "./failure.ts";
import { readJson } from "./read-json.ts";
import { joinAll, spend } from "../../vtl/meter.ts";

interface Call {
  readonly step: FunctionStep;
  readonly receiver: Value;
  readonly surroundings: Surroundings;
  readonly evaluate: EvaluatePath;
  /** Values of the arguments. */
  readonly args: readonly Value[];
}

/** Jayway's functions by name. */
const pathFunctions: ReadonlyMap<string, (call: Call) => Value> = new Map<string, (call: Call) => Value>([
  ["avg", (call) => aggregate(call, (numbers) => sum(numbers) / numbers.length)],
  ["sum", (call) => aggregate(call, sum)],
  // Jayway begins with the smallest positive number there is.
  ["max", (call) => aggregate(call, (numbers) => numbers.reduce((max, next) => Math.max(max, next), Number.MIN_VALUE))],
  ["min", (call) => aggregate(call, (numbers) => numbers.reduce((min, next) => Math.min(min, next), Number.MAX_VALUE))],
  ["stddev", (call) => aggregate(call, deviation)],
  ["concat", concatenate],
  ["length", length],
  ["size", length],
  ["append", append],
  ["keys", ({ receiver }) => (isKind(receiver, "map") ? list(keysOf(receiver), "key-set") : null)],
  ["first", (call) => itemAt(call, 0)],
  ["last", (call) => itemAt(call, -1)],
  ["index", (call) => itemAt(call, firstNumber(call))],
]);

/** Calls a function of a path on a value. */
export function callFunction(
  step: FunctionStep,
  receiver: Value,
  surroundings: Surroundings,
  evaluate: EvaluatePath,
): Value {
  const run = pathFunctions.get(step.name);
  if (!run) throw pathFailure("InvalidPathException", `There is no function ${step.name}`);
  spend(surroundings.meter, costOf(receiver));
  const args = step.args.map((arg) => {
    if (arg.kind === "path") return evaluate(arg.path, surroundings.document, surroundings);
    spend(surroundings.meter, 6 + (arg.text.length >> 1));
    const read = readJson(arg.text);
    if (read.error === undefined) return read.value;
    throw pathFailure("JsonPathException", read.error);
  });
  return run({ step, receiver, surroundings, evaluate, args });
}

/** Steps that it takes to look at all of a value. */
function costOf(value: Value): number {
  if (isKind(value, "list")) return itemsIn(value).length;
  return isKind(value, "map") ? 1 + (sizeOf(value) >> 2) : 1;
}

/** Items of a list, and the arguments, lists among them opened. */
function inputs({ receiver, args }: Call): readonly Value[] {
  const open = (value: Value): readonly Value[] => (isKind(value, "list") ? itemsIn(value) : [value]);
  return [...(isKind(receiver, "list") ? itemsIn(receiver) : []), ...args.flatMap(open)];
}

function aggregate(call: Call, calculate: (numbers: readonly number[]) => number): Value {
  const numbers = inputs(call).filter(isNumeric).map(toDouble);
  if (numbers.length === 0) throw pathFailure("JsonPathException", "There are no numbers to calculate with");
  return double(calculate(numbers));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, next) => total + next, 0);
}

function deviation(numbers: readonly number[]): number {
  const squares = sum(numbers.map((next) => next * next));
  const total = sum(numbers);
  return Math.sqrt(squares / numbers.length - (total * total) / numbers.length / numbers.length);
}

/** Texts of the list, and whatever the arguments are, one behind the other. */
function concatenate({ receiver, args, surroundings: { meter } }: Call): Value {
  const own = isKind(receiver, "list") ? itemsIn(receiver).filter((item) => typeof item === "string") : [];
  const others = args
    .flatMap((arg) => (isKind(arg, "list") ? itemsIn(arg) : [arg]))
    .flatMap((item) => (item === null ? [] : [print(item, meter) ?? ""]));
  return joinAll([...own, ...others], "", meter);
}

function length({ step, receiver, surroundings, evaluate }: Call): Value {
  const [argument] = step.args;
  if (argument) {
    if (argument.kind === "json") throw pathFailure("NullPointerException", `${step.name} takes a path`);
    // Of a path that ends in no function Jayway counts what is below it; of one that leads to one value what is below the last.
    const { path } = argument;
    const isCall = path.steps.at(-1)?.kind === "function";
    const counted: JsonPath =
      isCall || path.steps.length === 0
        ? path
        : { ...path, steps: [...path.steps, { kind: "wildcard", start: path.end, end: path.end }] };
    const found = evaluate(counted, receiver, { ...surroundings, document: receiver });
    if (isKind(found, "list")) return itemsIn(found).length;
  }
  if (isKind(receiver, "list")) return itemsIn(receiver).length;
  return isKind(receiver, "map") ? sizeOf(receiver) : null;
}

/** The list with the arguments behind it; unlike in Jayway, the document itself stays as it is. */
function append({ receiver, args }: Call): Value {
  return isKind(receiver, "list") ? list([...itemsIn(receiver), ...args], receiver.flavour) : receiver;
}

function itemAt({ receiver }: Call, wanted: number): Value {
  if (!isKind(receiver, "list")) throw pathFailure("JsonPathException", "There is no list to take an item from");
  const items = itemsIn(receiver);
  if (wanted >= 0) {
    if (wanted < items.length) return items[wanted] ?? null;
    throw pathFailure("IndexOutOfBoundsException", `Index ${wanted} out of bounds for length ${items.length}`);
  }
  const at = items.length + wanted;
  // The first item is out of reach from the end.
  if (at > 0) return items[at] ?? null;
  throw pathFailure("JsonPathException", `There is no item ${wanted} in a list of ${items.length}`);
}

function firstNumber({ args }: Call): number {
  const number = args.flatMap((arg) => (isKind(arg, "list") ? itemsIn(arg) : [arg])).find(isNumeric);
  if (number !== undefined) return toInt(number);
  throw pathFailure("IndexOutOfBoundsException", "index takes a number");
}
