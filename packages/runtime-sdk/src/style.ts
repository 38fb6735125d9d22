import type { ParameterDescriptor } from "./descriptor.ts";
import { percentEncode } from "./percent.ts";

/**
 * A parameter's value as text for the wire; undefined if nothing is to be sent.
 *
 * In query and cookies the name is part of the text (`color=blue&color=black`). The styles that are OpenAPI's defaults,
 * `simple` and `form`, are here; the others come with the parameter. Header values are not percent-encoded.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#style-examples
 */
export function serialize(parameter: ParameterDescriptor, value: unknown): string | undefined {
  const { in: location, name, style, json } = parameter;
  const isNamed = location === "query" || location === "cookie";
  const { explode = isNamed, encode = location === "header" ? String : percentEncode } = parameter;
  if (style) return style({ name: percentEncode(name), explode, encode }, value);

  const items = json ? undefined : itemsOf(value);
  if (items && items.length === 0) return undefined;
  const prefix = `${percentEncode(name)}=`;
  const parts = items
    ? partsOf(items, Array.isArray(value), explode, isNamed ? prefix : "", encode)
    : [encode(json ? JSON.stringify(value) : textOf(value))];
  const isWhole = isNamed && !(items && explode);
  return (isWhole ? prefix : "") + parts.join(isWhole || !isNamed ? "," : location === "query" ? "&" : "; ");
}

/** The members of an array or object that are to be sent; undefined for anything that is one piece of text. */
export function itemsOf(value: unknown): [key: string, item: unknown][] | undefined {
  if (typeof value !== "object" || value === null || value instanceof Date) return undefined;
  return Object.entries(value).filter(([, item]) => item !== undefined && item !== null);
}

/**
 * Members as pieces of text: `key=value` for an object's where exploded, else key and value each by itself.
 *
 * @param prefix - stands before an array's where exploded
 */
export function partsOf(
  items: readonly [key: string, item: unknown][],
  isArray: boolean,
  explode: boolean,
  prefix: string,
  encode: (text: string) => string,
): string[] {
  return items.flatMap(([key, item]) => {
    const text = encode(textOf(item));
    if (isArray) return explode ? prefix + text : text;
    return explode ? `${encode(key)}=${text}` : [encode(key), text];
  });
}

/** One value as text: dates in ISO 8601, anything nested as JSON. */
export function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "object") return JSON.stringify(value);
  const scalar = value as string | number | boolean | bigint;
  return String(scalar);
}
