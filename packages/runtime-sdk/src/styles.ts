import type { ParameterDescriptor, Style } from "./descriptor.ts";
import { percentEncode } from "./percent.ts";
import { scalar, textOf } from "./scalar.ts";

export { putCookie, putMethod } from "./placing.ts";

/** Members of arrays and objects by commas, which is the default in path and headers: `blue,black`. */
export const simple: Style = (parameter, value) => {
  const items = itemsOf(value);
  if (!items) return scalar(parameter, value);
  return items.length === 0 ? undefined : partsOf(items, Array.isArray(value), "", filled(parameter)).join(",");
};

/** `color=blue&color=black`, or `color=blue,black` where not exploded: the default in query and cookies. */
export const form: Style = (parameter, value) => {
  const items = itemsOf(value);
  if (!items) return scalar(parameter, value);
  if (items.length === 0) return undefined;
  const way = filled(parameter);
  const { name, explode } = way;
  const parts = partsOf(items, Array.isArray(value), `${name}=`, way);
  return explode ? parts.join(parameter.in === "query" ? "&" : "; ") : `${name}=${parts.join(",")}`;
};

/** A value of `content` with a JSON media type. */
export const jsonText: Style = (parameter, value) => scalar(parameter, JSON.stringify(value));

/** What a greedy variable stands for: its slashes stay. */
export const greedy: Style = ({ encode = percentEncode }, value) =>
  String(value).replace(/^\//, "").split("/").map(encode).join("/");

/** `;color=blue;color=black`; what is empty has no `=` (RFC 6570, 3.2.7). */
export const matrix: Style = (parameter, value) => {
  const way = filled(parameter);
  const { name, explode, encode } = way;
  const items = itemsOf(value);
  if (!items) {
    const text = encode(textOf(value));
    return `;${name}${text && `=${text}`}`;
  }
  const parts = partsOf(items, Array.isArray(value), `${name}=`, way);
  if (parts.length === 0) return undefined;
  return `;${explode ? parts.map((part) => part.replace(/=$/, "")).join(";") : `${name}=${parts.join(",")}`}`;
};

/** `.blue.black`, or `.blue,black` where not exploded. */
export const label: Style = (parameter, value) => {
  const way = filled(parameter);
  const items = itemsOf(value);
  if (!items) return `.${way.encode(textOf(value))}`;
  const parts = partsOf(items, Array.isArray(value), "", way);
  return parts.length === 0 ? undefined : `.${parts.join(way.explode ? "." : ",")}`;
};

/** `color=blue%20black` */
export const spaceDelimited: Style = /* #__PURE__ */ delimited("%20");

/** `color=blue%7Cblack` */
export const pipeDelimited: Style = /* #__PURE__ */ delimited("%7C");

/** `color=blue%09black`, which only OpenAPI 2.0 has. */
export const tabDelimited: Style = /* #__PURE__ */ delimited("%09");

/**
 * `color%5BR%5D=100&color%5BG%5D=200`, and so on for what is nested, which OpenAPI leaves open; items of arrays go by
 * their index.
 */
export const deepObject: Style = (parameter, value) => {
  const { name, encode } = filled(parameter);
  return deep(name, value, encode).join("&") || undefined;
};

/**
 * For `allowReserved`: reserved characters and what is percent-encoded already stay.
 *
 * `#` and `&` are encoded all the same, since in a query they would end the value.
 */
export function reserved(text: string): string {
  return text.replace(
    /(%[\da-f]{2})|[^\w.~:/?[\]@!$'()*+,;=%-]+|%/gi,
    (match, triplet?: string) => triplet ?? percentEncode(match),
  );
}

function delimited(delimiter: string): Style {
  return (parameter, value) => {
    const way = filled(parameter);
    const { name, explode } = way;
    const items = itemsOf(value);
    const isArray = !items || Array.isArray(value);
    const parts = partsOf(items ?? [["", value]], isArray, `${name}=`, way);
    if (parts.length === 0) return undefined;
    return explode ? parts.join("&") : `${name}=${parts.join(delimiter)}`;
  };
}

function deep(prefix: string, value: unknown, encode: (text: string) => string): string[] {
  const items = itemsOf(value);
  if (!items) return [`${prefix}=${encode(textOf(value))}`];
  return items.flatMap(([key, item]) => deep(`${prefix}%5B${percentEncode(key)}%5D`, item, encode));
}

/** How a parameter is written. */
interface Way {
  /** Percent-encoded. */
  readonly name: string;
  readonly explode: boolean;
  readonly encode: (text: string) => string;
  /** For names of members, which `=` would end. */
  readonly encodeName: (text: string) => string;
}

/** A parameter with the defaults of its place. */
function filled({ in: location, name, explode, encode }: ParameterDescriptor): Way {
  const isHeader = location === "header";
  const written = encode ?? (isHeader ? String : percentEncode);
  return {
    name: percentEncode(name),
    explode: explode ?? (location === "query" || location === "cookie"),
    encode: written,
    encodeName: (text) => (isHeader ? text : written(text).replaceAll("=", "%3D")),
  };
}

/** The members of an array or object that are to be sent; undefined for anything that is one piece of text. */
function itemsOf(value: unknown): [key: string, item: unknown][] | undefined {
  if (typeof value !== "object" || value === null || value instanceof Date) return undefined;
  return Object.entries(value).filter(([, item]) => item !== undefined && item !== null);
}

/**
 * Members as pieces of text: `key=value` for an object's where exploded, else key and value each by itself.
 *
 * @param prefix - stands before an array's where exploded
 */
function partsOf(
  items: readonly [key: string, item: unknown][],
  isArray: boolean,
  prefix: string,
  { explode, encode, encodeName }: Way,
): string[] {
  return items.flatMap(([key, item]) => {
    const text = encode(textOf(item));
    if (isArray) return explode ? prefix + text : text;
    return explode ? `${encodeName(key)}=${text}` : [encode(key), text];
  });
}
