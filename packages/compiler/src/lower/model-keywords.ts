import { own, type Json } from "../source/json.ts";
import { child, type Node } from "../source/node.ts";
import type { Context } from "./context.ts";
import { unexpectedType } from "./diagnostics.ts";

type Reader = (value: Json) => Json | undefined;

const text: Reader = (value) => (typeof value === "string" ? value : undefined);
const flag: Reader = (value) => (typeof value === "boolean" ? value : undefined);
const number: Reader = (value) => {
  if (typeof value === "string" && /^\s*-?\d+(?:\.\d+)?\s*$/.test(value)) return Number(value);
  return typeof value === "number" ? value : undefined;
};
const count: Reader = (value) => {
  const read = number(value);
  return typeof read === "number" && Number.isInteger(read) && read >= 0 ? read : undefined;
};
const divisor: Reader = (value) => {
  const read = number(value);
  return typeof read === "number" && read > 0 ? read : undefined;
};

/** Keywords of draft 4 that OpenAPI 3.0 has too, beside those that hold schemas, and types. */
const readers: readonly (readonly [keyword: string, expected: string, read: Reader])[] = [
  ["title", "text", text],
  ["description", "text", text],
  ["format", "text", text],
  ["multipleOf", "a number above 0", divisor],
  ["minLength", "a whole number", count],
  ["maxLength", "a whole number", count],
  ["pattern", "a regular expression", text],
  ["minItems", "a whole number", count],
  ["maxItems", "a whole number", count],
  ["uniqueItems", "true or false", flag],
  ["minProperties", "a whole number", count],
  ["maxProperties", "a whole number", count],
];

/** What a schema says in itself, in the words of draft 4; a value that draft 4 does not allow is left out and reported. */
export function modelKeywords(node: Node, context: Context): Record<string, Json> {
  const schema: Record<string, Json> = {};
  for (const [keyword, expected, read] of readers) {
    const value = own(node.value, keyword);
    if (value === undefined || value === null) continue;
    const kept = read(value);
    if (kept === undefined) context.report(unexpectedType, child(node, keyword).origin, { expected });
    else schema[keyword] = kept;
  }
  addBound(node.value, schema, "minimum", "exclusiveMinimum", (bound, other) => bound > other);
  addBound(node.value, schema, "maximum", "exclusiveMaximum", (bound, other) => bound < other);
  return schema;
}

/** Draft 4 has one bound, and whether it is excluded; later drafts two bounds, of which the narrower one is enough. */
function addBound(
  value: Json | undefined,
  schema: Record<string, Json>,
  keyword: "minimum" | "maximum",
  exclusive: "exclusiveMinimum" | "exclusiveMaximum",
  isNarrower: (bound: number, other: number) => boolean,
): void {
  const included = number(own(value, keyword) ?? null);
  const excluded = own(value, exclusive);
  if (typeof excluded === "number" && (typeof included !== "number" || !isNarrower(included, excluded))) {
    schema[keyword] = excluded;
    schema[exclusive] = true;
  } else if (typeof included === "number") {
    schema[keyword] = included;
    if (excluded === true) schema[exclusive] = true;
  }
}
