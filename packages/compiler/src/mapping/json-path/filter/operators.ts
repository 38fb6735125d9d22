import type { Meter } from "../../../vtl/meter.ts";
import type { Flags } from "../../../vtl/regex/node.ts";
import { countedRegex } from "../../../vtl/regex/regex.ts";
import { createSearch, firstIn } from "../../../vtl/search.ts";
import { compareDecimals } from "../../../vtl/values/decimal.ts";
import { countScales } from "../../../vtl/values/number-size.ts";
import { toBigInt } from "../../../vtl/values/number.ts";
import { itemsIn, isKind } from "../../../vtl/values/value.ts";
import type { FilterOperator } from "../ast.ts";
import { pathFailure } from "../failure.ts";
import { equalItems, equalSides, itemsOf, jsonOf, textOf, type Side } from "./side.ts";

/** Whether an operator holds between two sides. */
export function compareSides(operator: FilterOperator, left: Side, right: Side, meter: Meter): boolean {
  switch (operator) {
    case "==":
      return equalSides(left, right, meter);
    case "!=":
      return !equalSides(left, right, meter);
    case "===":
      return typeOf(left) === typeOf(right) && equalSides(left, right, meter);
    case "!==":
      return typeOf(left) !== typeOf(right) || !equalSides(left, right, meter);
    case "<":
    case "<=":
    case ">":
    case ">=":
      return isInOrder(operator, left, right, meter);
    case "=~":
      return matches(left, right, meter);
    case "IN":
      return itemsOf(right, meter)?.some((item) => equalItems(left, item, meter)) ?? false;
    case "NIN":
      return !compareSides("IN", left, right, meter);
    case "CONTAINS":
      if (left.kind === "string" && right.kind === "string") {
        return firstIn(left.value, createSearch(right.value), 0, meter) >= 0;
      }
      if (jsonOf(left, meter) === undefined) return false;
      return itemsOf(left, meter)?.some((item) => equalItems(right, item, meter)) ?? false;
    case "SIZE":
      return hasSize(left, right, meter);
    case "EMPTY":
      return isEmpty(left, right, meter);
    case "SUBSETOF": {
      const all = itemsOf(right, meter);
      const some = all && itemsOf(left, meter);
      return all && some ? some.every((item) => all.some((other) => equalItems(item, other, meter))) : false;
    }
    case "ANYOF":
      return haveCommon(left, right, meter) === true;
    case "NONEOF":
      return haveCommon(left, right, meter) === false;
    case "ALL":
    case "TYPE":
    case "MATCHES":
    case "EXISTS":
      // These need sides that can only be made by a program.
      throw pathFailure("InvalidPathException", `${operator} cannot be used in a path`);
  }
}

/** What `===` tells apart. */
function typeOf({ kind }: Side): string {
  return kind === "value" ? "json" : kind;
}

function isInOrder(operator: "<" | "<=" | ">" | ">=", left: Side, right: Side, meter: Meter): boolean {
  if (left.kind === "number" && right.kind === "number") countScales(left.value.scale, right.value.scale, meter);
  const order =
    left.kind === "number" && right.kind === "number"
      ? compareDecimals(left.value, right.value)
      : left.kind === "string" && right.kind === "string"
        ? compareTexts(left.value, right.value)
        : undefined;
  if (order === undefined) return false;
  if (order === 0) return operator === "<=" || operator === ">=";
  return order < 0 ? operator.startsWith("<") : operator.startsWith(">");
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function hasSize(left: Side, right: Side, meter: Meter): boolean {
  if (right.kind !== "number") return false;
  countScales(right.value.scale, 0, meter);
  const size = Number(BigInt.asIntN(32, toBigInt({ kind: "big-decimal", ...right.value })));
  if (left.kind === "string") return left.value.length === size;
  const value = jsonOf(left, meter);
  if (value === undefined) return false;
  return (isKind(value, "list") ? itemsIn(value).length : -1) === size;
}

function isEmpty(left: Side, right: Side, meter: Meter): boolean {
  const value = left.kind === "string" ? left.value : jsonOf(left, meter);
  if (value === undefined) return false;
  if (isKind(value, "map")) throw pathFailure("ClassCastException", "An object cannot be cast to a collection");
  if (right.kind !== "boolean") throw pathFailure("InvalidPathException", "EMPTY takes true or false");
  return (isKind(value, "list") ? itemsIn(value).length === 0 : value === "") === right.value;
}

function haveCommon(left: Side, right: Side, meter: Meter): boolean | undefined {
  const others = itemsOf(right, meter);
  const items = others && itemsOf(left, meter);
  if (!others || !items) return undefined;
  return items.some((item) => others.some((other) => equalItems(item, other, meter)));
}

/** `=~`: a pattern on one side has to match the whole of the other, or of one of its items. */
function matches(left: Side, right: Side, meter: Meter): boolean {
  const pattern = left.kind === "pattern" ? left : right;
  const other = left.kind === "pattern" ? right : left;
  if (pattern.kind !== "pattern" || other.kind === "pattern") return false;
  const regex = countedRegex(pattern.pattern, meter, flagsOf(pattern.flags));
  const value = jsonOf(other, meter);
  if (!isKind(value, "list")) return regex.matches(inputOf(other), meter);
  return (itemsOf(other, meter) ?? []).some((item) => regex.matches(inputOf(item), meter));
}

function inputOf(side: Side): string {
  return textOf(side) ?? (side.kind === "boolean" ? String(side.value) : "");
}

function flagsOf(letters: string): Partial<Flags> {
  return {
    ignoresCase: letters.includes("i"),
    isMultiline: letters.includes("m"),
    dotTakesAll: letters.includes("s"),
    isUnicode: letters.includes("u") || letters.includes("U"),
    hasComments: letters.includes("x"),
  };
}
