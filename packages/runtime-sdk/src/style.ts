import type { ParameterDescriptor, ParameterStyle } from "./descriptor.ts";
import { percentEncode, percentEncodeReserved } from "./percent.ts";

/** What stands between the items of an array or object that is not exploded. */
const delimiters: Readonly<Partial<Record<ParameterStyle, string>>> = {
  spaceDelimited: "%20",
  pipeDelimited: "%7C",
  tabDelimited: "%09",
};

/**
 * A parameter's value as text for the wire, in the style tables of OpenAPI; undefined if nothing is to be sent.
 *
 * In query and cookies the name is part of the text (`color=blue&color=black`); in path and headers only where the
 * style says so (`;color=blue`). Header values are not percent-encoded.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#style-examples
 */
export function serialize(parameter: ParameterDescriptor, value: unknown): string | undefined {
  const { in: location, name, json, allowReserved } = parameter;
  const isNamed = location === "query" || location === "cookie";
  const style = parameter.style ?? (isNamed ? "form" : "simple");
  const explode = parameter.explode ?? style === "form";
  const encode = location === "header" ? String : allowReserved ? percentEncodeReserved : percentEncode;
  const encodedName = percentEncode(name);

  if (json) {
    const text = encode(JSON.stringify(value));
    return isNamed ? `${encodedName}=${text}` : text;
  }
  const items = itemsOf(value);
  if (items === undefined) {
    const text = encode(textOf(value));
    if (isNamed) return `${encodedName}=${text}`;
    if (style === "matrix") return `;${encodedName}${text && `=${text}`}`;
    return style === "label" ? `.${text}` : text;
  }
  if (items.length === 0) return undefined;
  const isArray = Array.isArray(value);
  if (style === "deepObject") return deep(encodedName, value, encode).join("&");

  const explodedName = isArray ? `${encodedName}=` : "";
  const exploded = (prefix: string): string[] =>
    items.map(([key, item]) => prefix + (isArray ? "" : `${encode(key)}=`) + encode(textOf(item)));
  const joined = (delimiter: string): string =>
    items
      .flatMap(([key, item]) => (isArray ? [encode(textOf(item))] : [encode(key), encode(textOf(item))]))
      .join(delimiter);

  switch (style) {
    case "simple":
      return explode ? exploded("").join(",") : joined(",");
    case "label":
      return `.${explode ? exploded("").join(".") : joined(",")}`;
    case "matrix":
      return `;${explode ? exploded(explodedName).join(";") : `${encodedName}=${joined(",")}`}`;
    default:
      return explode
        ? exploded(explodedName).join(location === "cookie" ? "; " : "&")
        : `${encodedName}=${joined(delimiters[style] ?? ",")}`;
  }
}

/** The members of an array or object that are to be sent; undefined for anything that is one piece of text. */
function itemsOf(value: unknown): [key: string, item: unknown][] | undefined {
  if (typeof value !== "object" || value === null || value instanceof Date) return undefined;
  return Object.entries(value).filter(([, item]) => item !== undefined && item !== null);
}

/** `name[key]=value`, and so on for what is nested, which OpenAPI leaves open; items of arrays go by their index. */
function deep(prefix: string, value: unknown, encode: (text: string) => string): string[] {
  const items = itemsOf(value);
  if (items === undefined) return [`${prefix}=${encode(textOf(value))}`];
  return items.flatMap(([key, item]) => deep(`${prefix}%5B${percentEncode(key)}%5D`, item, encode));
}

/** One value as text: dates in ISO 8601, anything nested as JSON. */
export function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
