import { type Meter, spend } from "../../../vtl/meter.ts";
import { compareDecimals, type Decimal } from "../../../vtl/values/decimal.ts";
import { equal } from "../../../vtl/values/equal.ts";
import { countScales } from "../../../vtl/values/number-size.ts";
import { isNumeric, type Numeric } from "../../../vtl/values/number.ts";
import { printNumber } from "../../../vtl/values/print-number.ts";
import { itemsIn, isKind, type Value } from "../../../vtl/values/value.ts";
import type { Operand } from "../ast.ts";
import { pathFailure } from "../failure.ts";
import { parseJsonPath } from "../parse.ts";
import { unescape } from "../parser/unescape.ts";
import { readJson } from "../read-json.ts";
import { parseDecimal } from "./decimal.ts";

/** A side of a comparison with its path, if it was one, replaced by what that found. */
export type Side =
  | Operand
  | { readonly kind: "undefined" }
  /** A list or an object of the document. */
  | { readonly kind: "value"; readonly value: Value };

/** What a value of the document is in a comparison. */
export function operandOf(value: Value): Side {
  if (value === null) return { kind: "null" };
  if (typeof value === "string") return { kind: "string", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (isNumeric(value)) return { kind: "number", value: decimalOf(value) };
  if (isKind(value, "list") && value.flavour === "key-set") {
    throw pathFailure("JsonPathException", "Names of an object cannot be compared");
  }
  return { kind: "value", value };
}

function decimalOf(value: Numeric): Decimal {
  const decimal = parseDecimal(printNumber(value));
  if (!decimal) throw pathFailure("IllegalArgumentException", "A number is too large, or none, to be compared");
  return decimal;
}

/** What an item of a list is in a comparison: of texts, those that look like a path or JSON are taken for one. */
function itemOf(value: Value, meter: Meter): Side {
  spend(meter, 1);
  if (typeof value === "string") {
    spend(meter, value.length >> 1);
    const trimmed = value.trim();
    if (/^[@$]/.test(trimmed)) {
      spend(meter, 10 + trimmed.length * 2);
      const { path } = parseJsonPath(trimmed);
      if (path) return { kind: "path", path };
    }
    const isJson = /^\[[^]*\]$|^\{[^]*\}$/.test(trimmed) && readJson(trimmed).error === undefined;
    return isJson ? { kind: "json", text: value } : { kind: "string", value: unquote(value) };
  }
  const side = operandOf(value);
  if (side.kind !== "value") return side;
  throw pathFailure("JsonPathException", "Could not determine value type");
}

function unquote(text: string): string {
  if (text.length < 2) return text;
  const isQuoted = /^'[^]*'$|^"[^]*"$/.test(text);
  return unescape(isQuoted ? text.slice(1, -1) : text);
}

/** The value of a list or an object; undefined if the side is neither. */
export function jsonOf(side: Side, meter: Meter): Value | undefined {
  if (side.kind === "value") return side.value;
  if (side.kind !== "json") return undefined;
  spend(meter, side.text.length >> 1);
  const read = readJson(side.text);
  if (read.error === undefined) return read.value;
  throw pathFailure("IllegalArgumentException", read.error);
}

/** The items of a list; undefined if the side is JSON but no list. Any other side makes no sense here. */
export function itemsOf(side: Side, meter: Meter): readonly Side[] | undefined {
  const value = jsonOf(side, meter);
  if (value === undefined) throw pathFailure("InvalidPathException", "Expected value list node");
  return isKind(value, "list") ? itemsIn(value).map((item) => itemOf(item, meter)) : undefined;
}

/** The text of a string or number; undefined if the side is neither. */
export function textOf(side: Side): string | undefined {
  if (side.kind === "string") return side.value;
  return side.kind === "number" ? printNumber({ kind: "big-decimal", ...side.value }) : undefined;
}

/** `==`: numbers by size, a text and a number if one reads as the other, lists and objects by what they hold. */
export function equalSides(left: Side, right: Side, meter: Meter): boolean {
  const [one, other] = [left, right].map((side) => side.kind === "value" || side.kind === "json");
  if (!one || !other) return equalItems(left, right, meter);
  // A list that stands in the filter, on the left, equals nothing.
  return left.kind === "value" && equal(left.value, jsonOf(right, meter) ?? null, meter);
}

/** Whether an item of a list is the one looked for; a list among the items only if both look alike. */
export function equalItems(left: Side, right: Side, meter: Meter): boolean {
  spend(meter, 1);
  switch (left.kind) {
    case "string":
      return left.value === textOf(right);
    case "number": {
      const number = right.kind === "number" ? right.value : right.kind === "string" && parseDecimal(right.value);
      if (number) countScales(left.value.scale, number.scale, meter);
      return number ? compareDecimals(left.value, number) === 0 : false;
    }
    case "boolean":
      return right.kind === "boolean" && left.value === right.value;
    case "null":
      return right.kind === "null";
    case "json":
      return right.kind === "json" && left.text === right.text;
    case "value":
      return right.kind === "value" && equal(left.value, right.value, meter);
    case "path":
    case "pattern":
    case "undefined":
      return false;
  }
}
