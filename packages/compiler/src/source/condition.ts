import { own, type Json } from "./json.ts";

/** The condition of a `Fn::If`; undefined for anything else. */
export function conditionOf(value: Json | undefined): string | undefined {
  const branches = own(value, "Fn::If");
  if (!Array.isArray(branches) || Object.keys(value as object).length !== 1) return undefined;
  const condition = (branches as readonly Json[])[0];
  return branches.length === 3 && typeof condition === "string" ? condition : undefined;
}
