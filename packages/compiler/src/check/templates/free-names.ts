import { boundOf } from "../../ir/constraint.ts";
import type { ShapeSchema } from "../../ir/schema.ts";
import type { Choice } from "./samples.ts";

const plain = ["name", "other"];
const hostile = ['it\'s "one"', "two \\ of\nthem & more"];

/** Names that a sample of an object has besides those that its schema declares, of which it has some already. */
export function freeNames(
  schema: ShapeSchema,
  declared: number,
  path: string,
  { hasOptional, withNames, items, isHostile }: Choice,
): readonly string[] {
  const { additionalProperties: free, patternProperties } = schema;
  if (free?.kind === "never" || !hasOptional) return [];
  // Where names are declared and nothing is said of others, hardly anybody thinks of those.
  const isMap = free !== undefined || (declared === 0 && patternProperties.length === 0);
  const wanted = isMap && withNames?.has(path) === true ? items : declared === 0 && free ? 1 : 0;
  const allowed = (boundOf(schema, "maxProperties") ?? Infinity) - declared;
  return (isHostile ? hostile : plain).slice(0, Math.max(0, Math.min(wanted, allowed)));
}
