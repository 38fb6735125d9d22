import type { Json } from "../source/json.ts";
import type { ShapeSchema } from "./schema.ts";

/** What a schema says with a keyword that narrows its values, such as `pattern`; undefined if it has none. */
export function constraintOf({ constraints }: ShapeSchema, keyword: string): Json | undefined {
  return constraints.find((one) => one.keyword === keyword)?.value;
}

/** The number that a schema says with a keyword such as `minLength`; undefined if it says none. */
export function boundOf(shape: ShapeSchema, keyword: string): number | undefined {
  const value = constraintOf(shape, keyword);
  return typeof value === "number" ? value : undefined;
}
