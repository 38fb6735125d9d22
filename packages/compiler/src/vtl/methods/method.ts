import type { Meter } from "../meter.ts";
import { list, type Value } from "../values/value.ts";
import { bestMethod, fits, isArrayType, type ArrayType, type ParameterType } from "./overload.ts";

/** A method of a value: what it takes, and what it gives. */
export interface MethodDef<R> {
  readonly takes: readonly ParameterType[];
  run(receiver: R, args: readonly Value[], meter: Meter): Value;
  /** Makes something of arguments that stay the same, for all calls. */
  prepare?(args: readonly Value[]): PreparedMethod<R>;
}

/** A method with its arguments. */
export interface PreparedMethod<R> {
  run(receiver: R, meter: Meter): Value;
}

/** Methods of one type of value by name. */
export type MethodTable<R> = ReadonlyMap<string, readonly MethodDef<R>[]>;

/** What a Java method throws; ends the template. */
export function javaException(message: string): Error {
  return new Error(message, { cause: "exception" });
}

/** Whether something thrown is from `javaException`. */
export function isJavaException(error: unknown): error is Error {
  return error instanceof Error && error.cause === "exception";
}

/** Calls the method of a name that fits the arguments best; undefined if there is none. */
export function invokeMethod<R>(
  table: MethodTable<R>,
  receiver: R,
  name: string,
  args: readonly Value[],
  meter: Meter,
): Value | undefined {
  const method = bestMethod(table.get(name), args);
  return method?.run(receiver, taken(method, name, args), meter);
}

/** The method that `invokeMethod` calls, with arguments that stay the same. */
export function prepareMethod<R>(
  table: MethodTable<R>,
  name: string,
  args: readonly Value[],
): PreparedMethod<R> | undefined {
  const method = bestMethod(table.get(name), args);
  if (!method) return undefined;
  if (method.prepare) return method.prepare(args);
  if (isTakenAsIs(method, args)) return { run: (receiver, meter) => method.run(receiver, args, meter) };
  return { run: (receiver, meter) => method.run(receiver, taken(method, name, args), meter) };
}

/** Arguments as a method takes them. */
function taken<R>({ takes }: MethodDef<R>, name: string, args: readonly Value[]): readonly Value[] {
  const last = takes.at(-1);
  if (isArrayType(last)) return withArray(takes.length - 1, last, args);
  if (args.length !== takes.length) throw javaException(`IllegalArgumentException: ${name}() takes no arguments`);
  return args;
}

function isTakenAsIs<R>({ takes }: MethodDef<R>, args: readonly Value[]): boolean {
  return args.length === takes.length && !isArrayType(takes.at(-1));
}

/** Arguments of which the last are put into an array, as Java's `Object...`, unless they are one. */
function withArray(at: number, type: ArrayType, args: readonly Value[]): readonly Value[] {
  const rest = args.slice(at);
  const [first] = rest;
  // An array is taken as it is, and so is null, of which the method makes what it likes.
  if (rest.length === 1 && first !== undefined && fits(type, first)) return args;
  const flavour = type === "strings" ? "string-array" : type === "chars" ? "char-array" : "array";
  return [...args.slice(0, at), list([...rest], flavour)];
}

/** Puts a table together: a name and parameter types, separated by blanks, then what the method does. */
export function methods<R>(
  entries: readonly (readonly [signature: string, run: MethodDef<R>["run"], prepare?: MethodDef<R>["prepare"]])[],
): MethodTable<R> {
  const table = new Map<string, MethodDef<R>[]>();
  for (const [signature, run, prepare] of entries) {
    const [name, ...takes] = signature.split(" ") as [string, ...ParameterType[]];
    table.set(name, [...(table.get(name) ?? []), { takes, run, ...(prepare && { prepare }) }]);
  }
  return table;
}

/** A string argument; null makes Java throw. */
export function text(value: Value | undefined): string {
  if (typeof value === "string") return value;
  throw javaException("NullPointerException");
}

/** An int argument. */
export function int(value: Value | undefined): number {
  return typeof value === "number" ? value : 0;
}

/** What a method does that is given null in place of what a template cannot make: a function, a locale. */
export function refuseNull(): never {
  throw javaException("NullPointerException");
}
