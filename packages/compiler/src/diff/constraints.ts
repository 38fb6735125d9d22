import type { ShapeSchema } from "../ir/schema.ts";
import type { Shift } from "./schema.ts";

/** Keywords that allow less the greater they are, and those that allow more. */
export const limits: Readonly<Record<"lower" | "upper", ReadonlySet<string>>> = {
  lower: new Set(["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties", "minContains"]),
  upper: new Set(["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "maxContains"]),
};

/** Words for the reader, which no value is held against. */
const notes: ReadonlySet<string> = new Set(["$comment", "externalDocs", "xml", "contentMediaType", "$id", "$anchor"]);

/** Compares limits, patterns and such, keyword by keyword. */
export function compareConstraints(
  old: ShapeSchema["constraints"],
  now: ShapeSchema["constraints"],
  say: (shift: Shift, message: string) => void,
): void {
  const before = new Map(old.map(({ keyword, value }) => [keyword, value]));
  const after = new Map(now.map(({ keyword, value }) => [keyword, value]));
  for (const keyword of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(keyword), after.get(keyword)];
    if (notes.has(keyword) || JSON.stringify(was) === JSON.stringify(is)) continue;
    // `false` for uniqueItems and its like says no more than nothing.
    const asNothing = (value: unknown): boolean => value === undefined || value === false;
    if (asNothing(was) && asNothing(is)) continue;
    const message = `has ${keyword} ${asNothing(is) ? "no longer" : JSON.stringify(is)}${asNothing(was) ? "" : ` (it was ${JSON.stringify(was)})`}`;
    if (asNothing(was)) say("narrowed", message);
    else if (asNothing(is)) say("widened", message);
    else say(shiftOf(keyword, was, is), message);
  }
}

function shiftOf(keyword: string, was: unknown, is: unknown): Shift {
  if (typeof was !== "number" || typeof is !== "number") return "other";
  if (limits.lower.has(keyword)) return is > was ? "narrowed" : "widened";
  if (limits.upper.has(keyword)) return is < was ? "narrowed" : "widened";
  if (keyword === "multipleOf" && is % was === 0) return "narrowed";
  return keyword === "multipleOf" && was % is === 0 ? "widened" : "other";
}
