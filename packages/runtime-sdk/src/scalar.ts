import type { Style } from "./descriptor.ts";
import { percentEncode } from "./percent.ts";

/**
 * One value, in OpenAPI's default styles; arrays and objects have others, of which the descriptor says which.
 *
 * In query and cookies the name is part of the text (`color=blue`). Header values are not percent-encoded.
 */
export const scalar: Style = ({ in: location, name, encode = location === "header" ? String : percentEncode }, value) =>
  (/^[qc]/.test(location) ? percentEncode(name) + "=" : "") + encode(textOf(value));

/** One value as text: dates in ISO 8601, anything nested as JSON. */
export function textOf(value: unknown): string {
  if (typeof value === "object") return value instanceof Date ? value.toISOString() : JSON.stringify(value);
  const single = value as string | number | boolean | bigint;
  return String(single);
}
