import type { Meter } from "../meter.ts";
import { isNumeric } from "../values/number.ts";
import type { Value } from "../values/value.ts";

/** Types of parameters, as far as they tell methods of one name apart. */
export type ParameterType =
  "object" | "string" | "int" | "long" | "double" | "char" | "boolean" | "array" | "collection" | "map";

/** A method of a value: what it takes, and what it gives. */
export interface MethodDef<R> {
  readonly takes: readonly ParameterType[];
  /** What may follow, any number of it, as Java's `Object...`. */
  readonly rest: ParameterType | undefined;
  run(receiver: R, args: readonly Value[], meter: Meter): Value;
  /** The method with arguments that stay the same, of which it may make something for all calls. */
  prepare(args: readonly Value[]): PreparedMethod<R>;
}

/** A method with its arguments. */
export interface PreparedMethod<R> {
  run(receiver: R, meter: Meter): Value;
}

/** Methods of one type of value by name; of several the first that takes the arguments is called. */
export type MethodTable<R> = ReadonlyMap<string, readonly MethodDef<R>[]>;

/** What a Java method throws; ends the template. */
export function javaException(message: string): Error {
  return new Error(message, { cause: "exception" });
}

/** Whether something thrown is from `javaException`. */
export function isJavaException(error: unknown): error is Error {
  return error instanceof Error && error.cause === "exception";
}

/**
 * The method of a name that takes the arguments.
 *
 * Velocity's MethodMap takes a method without parameters for one that fits any arguments; Java then refuses the call.
 */
export function findMethod<R>(table: MethodTable<R>, name: string, args: readonly Value[]): MethodDef<R> | undefined {
  const named = table.get(name);
  if (!named) return undefined;
  for (const method of named) if (takesAll(method, args)) return method;
  if (named.some(({ takes, rest }) => takes.length === 0 && rest === undefined)) {
    throw javaException(`IllegalArgumentException: ${name}() takes no arguments`);
  }
  return undefined;
}

function takesAll<R>({ takes, rest }: MethodDef<R>, args: readonly Value[]): boolean {
  if (rest === undefined ? args.length !== takes.length : args.length < takes.length) return false;
  for (let index = 0; index < args.length; index += 1) {
    if (!fits(takes[index] ?? rest ?? "object", args[index] ?? null)) return false;
  }
  return true;
}

/** Whether Velocity would pass a value as a parameter of a type. */
function fits(type: ParameterType, value: Value): boolean {
  switch (type) {
    case "object":
      return true;
    case "string":
      return value === null || typeof value === "string";
    case "boolean":
      return typeof value === "boolean";
    case "int":
      return typeof value === "number";
    case "long":
      return typeof value === "number" || (isNumeric(value) && value.kind === "long");
    case "double":
      return typeof value === "number" || (isNumeric(value) && (value.kind === "long" || value.kind === "double"));
    case "char":
      return typeof value === "object" && value?.kind === "char";
    case "array":
      return typeof value === "object" && value?.kind === "list" && value.flavour === "array";
    case "collection":
      return value === null || (typeof value === "object" && value.kind === "list" && value.flavour !== "array");
    case "map":
      return value === null || (typeof value === "object" && value.kind === "map");
  }
}

/** Puts a table together: parameter types, separated by blanks, `...` before what may follow, then what the method does. */
export function methods<R>(
  entries: readonly (readonly [signature: string, run: MethodDef<R>["run"], prepare?: MethodDef<R>["prepare"]])[],
): MethodTable<R> {
  const table = new Map<string, MethodDef<R>[]>();
  for (const [signature, run, prepare] of entries) {
    const [fixed, rest] = signature.split(" ...") as [string, ParameterType?];
    const [name, ...takes] = fixed.split(" ") as [string, ...ParameterType[]];
    table.set(name, [...(table.get(name) ?? []), { takes, rest, run, prepare: prepare ?? withArguments(run) }]);
  }
  return table;
}

function withArguments<R>(run: MethodDef<R>["run"]): MethodDef<R>["prepare"] {
  return (args) => ({ run: (self, meter) => run(self, args, meter) });
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
