import type { Style } from "./descriptor.ts";
import { percentEncode } from "./percent.ts";
import { itemsOf, partsOf, textOf } from "./style.ts";

/** `;color=blue;color=black` */
export const matrix: Style = ({ name, explode, encode }, value) => {
  const items = itemsOf(value);
  if (!items) {
    const text = encode(textOf(value));
    return `;${name}${text && `=${text}`}`;
  }
  const parts = partsOf(items, Array.isArray(value), explode, `${name}=`, encode);
  return parts.length === 0 ? undefined : `;${explode ? parts.join(";") : `${name}=${parts.join(",")}`}`;
};

/** `.blue.black`, or `.blue,black` where not exploded. */
export const label: Style = ({ explode, encode }, value) => {
  const items = itemsOf(value);
  if (!items) return `.${encode(textOf(value))}`;
  const parts = partsOf(items, Array.isArray(value), explode, "", encode);
  return parts.length === 0 ? undefined : `.${parts.join(explode ? "." : ",")}`;
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
export const deepObject: Style = ({ name, encode }, value) => deep(name, value, encode).join("&") || undefined;

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
  return ({ name, explode, encode }, value) => {
    const parts = partsOf(
      itemsOf(value) ?? [["", value]],
      !itemsOf(value) || Array.isArray(value),
      explode,
      `${name}=`,
      encode,
    );
    if (parts.length === 0) return undefined;
    return explode ? parts.join("&") : `${name}=${parts.join(delimiter)}`;
  };
}

function deep(prefix: string, value: unknown, encode: (text: string) => string): string[] {
  const items = itemsOf(value);
  if (!items) return [`${prefix}=${encode(textOf(value))}`];
  return items.flatMap(([key, item]) => deep(`${prefix}%5B${percentEncode(key)}%5D`, item, encode));
}
