import { isNumeric } from "../values/number.ts";
import { isArray, isKind, type Value } from "../values/value.ts";

/**
 * Types of parameters, as far as they tell methods of one name apart.
 *
 * `objects`, `strings` and `chars` are arrays, which as the last parameter stand for any number of arguments. `other` is what no
 * template can make, such as a function or a locale: null alone can be passed.
 */
export type ParameterType =
  | "object"
  | "string"
  | "int"
  | "long"
  | "float"
  | "double"
  | "char"
  | "boolean"
  | "big-integer"
  | "big-decimal"
  | "collection"
  | "map"
  | "objects"
  | "strings"
  | "chars"
  | "other";

/** Types of arrays. */
export type ArrayType = "objects" | "strings" | "chars";

export function isArrayType(type: ParameterType | undefined): type is ArrayType {
  return componentOf(type) !== undefined;
}

/** What is looked at to find the best of some methods. */
interface Overload {
  readonly takes: readonly ParameterType[];
}

/**
 * The method that Velocity's MethodMap finds: of those that take the arguments the most specific. Undefined if there is none, or
 * if several are as good.
 */
export function bestMethod<M extends Overload>(named: readonly M[] | undefined, args: readonly Value[]): M | undefined {
  if (!named) return undefined;
  let best: M | undefined;
  let rivals: M[] | undefined;
  for (const method of named) {
    if (!isApplicable(method.takes, args)) continue;
    if (isExact(method.takes, args)) return method;
    const order = best === undefined ? "more" : compare(method.takes, best.takes);
    if (order === "neither") (rivals ??= []).push(method);
    if (order !== "more") continue;
    // One that is better than the best still has to be better than those that were as good.
    const others: readonly M[] | undefined = rivals;
    if (others === undefined || others.some((rival) => compare(method.takes, rival.takes) === "more")) {
      best = method;
      rivals = undefined;
    } else rivals?.push(method);
  }
  return rivals === undefined ? best : undefined;
}

/** Velocity looks first for a method whose types are those of the arguments, and takes null for an Object. */
function isExact(takes: readonly ParameterType[], args: readonly Value[]): boolean {
  return (
    takes.length === args.length &&
    args.includes(null) &&
    args.every((arg, at) => arg !== null || takes[at] === "object")
  );
}

/** A method without parameters fits any arguments; Java then refuses the call. */
function isApplicable(takes: readonly ParameterType[], args: readonly Value[]): boolean {
  const count = takes.length;
  if (count === 0) return true;
  const last = componentOf(takes[count - 1]);
  if (args.length < (last ? count - 1 : count) || (args.length > count && !last)) return false;
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? null;
    const type = takes[at];
    if (type !== undefined && !(at === count - 1 && args.length > count) && fits(type, arg)) continue;
    if (at < count - 1 || last === undefined || !fits(last, arg)) return false;
  }
  return true;
}

/** What an array is made of; undefined for what is none. */
function componentOf(type: ParameterType | undefined): ParameterType | undefined {
  if (type === "objects") return "object";
  if (type === "strings") return "string";
  return type === "chars" ? "char" : undefined;
}

/** Whether Velocity would pass a value as a parameter of a type. */
export function fits(type: ParameterType, value: Value): boolean {
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
      return typeof value === "number" || isKind(value, "long");
    case "float":
      return typeof value === "number" || isKind(value, "long") || isKind(value, "float");
    case "double":
      return isNumeric(value) && (typeof value === "number" || !value.kind.startsWith("big"));
    case "char":
      return isKind(value, "char");
    case "big-integer":
    case "big-decimal":
      return value === null || isKind(value, type);
    case "objects":
      return value === null || (isArray(value) && (value.flavour === "array" || value.flavour === "string-array"));
    case "strings":
      return value === null || (isArray(value) && value.flavour === "string-array");
    case "chars":
      return value === null || (isArray(value) && value.flavour === "char-array");
    case "collection":
      return value === null || (isKind(value, "list") && !isArray(value));
    case "map":
      return value === null || isKind(value, "map");
    case "other":
      return value === null;
  }
}

/** Whether one method is more specific than another. */
function compare(one: readonly ParameterType[], other: readonly ParameterType[]): "more" | "less" | "neither" {
  if (one.length !== other.length) return one.length > other.length ? "more" : "less";
  let isMore = false;
  let isLess = false;
  for (let at = 0; at < one.length; at += 1) {
    const [left, right] = [one[at] ?? "object", other[at] ?? "object"];
    if (left === right) continue;
    const isLast = at === one.length - 1;
    isMore ||= right === "object" || widens(left, right, isLast);
    isLess ||= left === "object" || widens(right, left, isLast);
  }
  if (isMore !== isLess) return isMore ? "more" : "less";
  if (!isMore) return "neither";
  const [left, right] = [componentOf(one.at(-1)), componentOf(other.at(-1))];
  if ((left === undefined) === (right === undefined)) return "neither";
  return left === undefined ? "more" : "less";
}

const numbers: readonly ParameterType[] = ["int", "long", "float", "double"];

/** Whether every value of a type is one of another. */
function widens(from: ParameterType, to: ParameterType, isLast: boolean): boolean {
  if (from === to || (to === "objects" && from === "strings")) return true;
  if (numbers.includes(from) && numbers.indexOf(from) < numbers.indexOf(to)) return true;
  const [component, own] = [componentOf(to), componentOf(from) ?? from];
  if (!isLast || component === undefined) return false;
  return component === own || (component === "object" && own !== "char" && own !== "boolean" && !numbers.includes(own));
}
