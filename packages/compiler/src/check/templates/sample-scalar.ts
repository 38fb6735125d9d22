import { boundOf, constraintOf } from "../../ir/constraint.ts";
import { formatTexts } from "../../ir/format-texts.ts";
import type { ShapeSchema } from "../../ir/schema.ts";

/** A text that ends strings, escapes and lines wherever it is put as it is. */
export const hostileText: string = 'it\'s a "text" \\ of\ntwo lines & 100% more';

/** Tried where a pattern says what a text is like; the last is taken if none fits, since it is a number too. */
const candidates = ["text", "Text", "TEXT", "text1", "a-1", "2026-01-31", "12:00", "+441632960001", "12.50", "1"];

/** A text that fits a schema: the document's own example, or one of its format, pattern and length. */
export function sampleText(shape: ShapeSchema, isHostile: boolean): string {
  const { format, default: usual, examples } = shape;
  const said = [...examples, ...(usual === undefined ? [] : [usual])].find((one) => typeof one === "string");
  const pattern = constraintOf(shape, "pattern");
  const formatted = format === undefined ? undefined : formatTexts.get(format);
  const isFree = pattern === undefined && formatted === undefined;
  const least = boundOf(shape, "minLength") ?? 0;
  const most = boundOf(shape, "maxLength") ?? Infinity;
  if (isHostile && isFree) return hostileText.padEnd(Math.min(least, 1000), "x").slice(0, most);
  if (said !== undefined) return said;
  if (formatted !== undefined) return formatted;
  if (typeof pattern === "string") return fitting(pattern);
  return "text".padEnd(Math.min(least, 1000), "x").slice(0, most);
}

/** A number that fits a schema: the document's own example, or one within its bounds. */
export function sampleNumber(shape: ShapeSchema): number {
  const { types, default: usual, examples } = shape;
  const said = [...examples, usual].find((one) => typeof one === "number");
  if (said !== undefined) return said;
  const least = boundOf(shape, "minimum") ?? boundOf(shape, "exclusiveMinimum");
  const most = boundOf(shape, "maximum") ?? boundOf(shape, "exclusiveMaximum");
  const plain = types.includes("number") ? 1.5 : 1;
  if (least !== undefined && least >= plain) return least + 1;
  return most !== undefined && most <= plain ? most - 1 : plain;
}

function fitting(pattern: string): string {
  try {
    const expression = new RegExp(pattern, "u");
    const digits = Array.from({ length: 20 }, (_, index) => "1".repeat(index + 1));
    return [...candidates, ...digits].find((one) => expression.test(one)) ?? "1";
  } catch {
    return "1";
  }
}
