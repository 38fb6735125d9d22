import type { ShapeSchema } from "../../../ir/schema.ts";
import type { Json } from "../../../source/json.ts";

/** Longer values are cut. */
const longest = 200;

/** Words for validation keywords; others are named as they are. */
const words: ReadonlyMap<string, string> = new Map([
  ["minLength", "at least {} characters"],
  ["maxLength", "at most {} characters"],
  ["minItems", "at least {} items"],
  ["maxItems", "at most {} items"],
  ["minProperties", "at least {} properties"],
  ["maxProperties", "at most {} properties"],
  ["minimum", "at least {}"],
  ["maximum", "at most {}"],
  ["exclusiveMinimum", "more than {}"],
  ["exclusiveMaximum", "less than {}"],
  ["multipleOf", "a multiple of {}"],
  ["pattern", "matches {}"],
]);

/** What a schema says of its values beside the type, a phrase each. */
export function factsOf({
  additionalProperties,
  constraints,
  contentEncoding,
  default: fallback,
  examples,
}: ShapeSchema): string[] {
  const facts = constraints.map(({ keyword, value }) => {
    if (keyword === "uniqueItems" && value === true) return "no item twice";
    const text = typeof value === "boolean" ? undefined : words.get(keyword);
    return text === undefined ? `${keyword}: ${shortJson(value)}` : inNumber(text, value);
  });
  if (additionalProperties?.kind === "never") facts.push("no other properties");
  if (contentEncoding !== undefined) facts.push(`encoded as ${contentEncoding}`);
  if (fallback !== undefined) facts.push(`default ${shortJson(fallback)}`);
  const [example] = examples;
  if (example !== undefined) facts.push(`for example ${shortJson(example)}`);
  return facts;
}

/** `at least 1 item`, not items. */
function inNumber(text: string, value: Json): string {
  return (value === 1 ? text.replace("properties", "property").replace(/s$/, "") : text).replace("{}", () =>
    shortText(value),
  );
}

/** JSON on one line, cut where it is long. */
export function shortJson(value: Json): string {
  return cut(JSON.stringify(value));
}

function shortText(value: Json): string {
  return typeof value === "string" ? cut(value) : shortJson(value);
}

function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest).toWellFormed()}…`;
}
