import { boundOf } from "../../../ir/constraint.ts";
import { formatTexts } from "../../../ir/format-texts.ts";
import type { ShapeSchema } from "../../../ir/schema.ts";
import type { Json } from "../../../source/json.ts";
import type { SdkCalls } from "../../sdk-calls.ts";
import type { Example } from "./example.ts";
import { literalText } from "./print-typescript.ts";

/** Longer ones of the document are not taken, nor made for `minLength`. */
const longest = 200;

/** A string that a schema allows, as far as format and length say. */
export function stringExample(shape: ShapeSchema, hint: Json | undefined): Example {
  if (shape.format === "binary") return { kind: "file" };
  if (typeof hint === "string" && hint.length <= longest) return hint;
  const text = formatTexts.get(shape.format ?? "") ?? "string";
  const least = boundOf(shape, "minLength") ?? 0;
  const most = boundOf(shape, "maxLength") ?? longest;
  return text.padEnd(Math.min(least, longest), "g").slice(0, most);
}

/** A number that a schema allows: its lower bound, if that is above 1. */
export function numberExample(shape: ShapeSchema, hint: Json | undefined): Example {
  if (typeof hint === "number") return hint;
  const least = boundOf(shape, "minimum");
  const most = boundOf(shape, "maximum");
  if (least !== undefined && (least > 1 || (most !== undefined && most < 1))) return least;
  return most !== undefined && most < 1 ? most : 1;
}

/** The value as the SDK takes it, where a format makes it something else. What is no value of the format stays. */
export function inSdk(value: Example, format: ReturnType<SdkCalls["formatOf"]>): Example {
  if (format === undefined || (typeof value !== "string" && typeof value !== "number")) return value;
  switch (format) {
    case "dateTime":
      return { kind: "inSdk", wire: value, code: `new Date(${literalText(value)})` };
    case "int64":
      return Number.isSafeInteger(value) ? { kind: "inSdk", wire: value, code: `${value}n` } : value;
    case "base64": {
      const bytes = Buffer.from(String(value), "base64").subarray(0, mostBytes);
      return { kind: "inSdk", wire: bytes.toString("base64"), code: `Uint8Array.of(${bytes.join(", ")})` };
    }
  }
}

/** Of an example; more would say no more. */
const mostBytes = 8;
