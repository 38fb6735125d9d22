import { boundOf } from "../../ir/constraint.ts";
import type { ShapeSchema } from "../../ir/schema.ts";
import type { Choice } from "./samples.ts";

const plain = ["name", "other", "third", "fourth"];
const hostile = ['it\'s "one"', "two \\ of\nthem & more"];

/** Names that a sample of an object has besides those that its schema declares, of which it has these already. */
export function freeNames(
  schema: ShapeSchema,
  taken: readonly string[],
  path: string,
  { hasOptional, withNames, items, isHostile }: Choice,
): readonly string[] {
  const { additionalProperties: free, patternProperties, properties } = schema;
  // Any name may be one that a pattern takes, which then has another schema.
  if (free?.kind === "never" || patternProperties.length > 0 || !hasOptional) return [];
  // Where names are declared and nothing is said of others, hardly anybody thinks of those.
  const isMap = free !== undefined || taken.length === 0;
  const wanted = isMap && withNames?.has(path) === true ? items : taken.length === 0 && free ? 1 : 0;
  const allowed = (boundOf(schema, "maxProperties") ?? Infinity) - taken.length;
  return (isHostile ? hostile : plain)
    .filter((name) => !taken.includes(name) && properties.every((property) => property.name !== name))
    .slice(0, Math.max(0, Math.min(wanted, allowed)));
}
