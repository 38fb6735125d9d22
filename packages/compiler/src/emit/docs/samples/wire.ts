import type { Parameter } from "../../../ir/operation.ts";
import { isFile, isList, isObject, onWire, type Example } from "./example.ts";
import { printJson } from "./print-json.ts";

/** A value as one text of a path, header or cookie; names are not part of it. */
export function simpleText(given: Example): string {
  const value = onWire(given);
  if (isFile(value)) return "…";
  if (isList(value)) return value.map(scalarText).join(",");
  if (isObject(value)) return [...value].flatMap(([key, member]) => [key, scalarText(member)]).join(",");
  return String(value);
}

/** A parameter in the place of its braces in the path, percent-encoded. */
export function pathText({ name, style, contentType }: Parameter, value: Example): string {
  const text = encode(contentType === undefined ? simpleText(value) : compactJson(value)).replaceAll("%2C", ",");
  if (style === "label") return `.${text}`;
  return style === "matrix" ? `;${encode(name)}=${text}` : text;
}

/** The parts of a query string or of a form: `a=1`, percent-encoded. */
export function queryParts(name: string, value: Example, options: QueryOptions): string[] {
  if (options.contentType !== undefined) return [`${encode(name)}=${encode(compactJson(value))}`];
  if (isObject(value)) return objectParts(name, value, options);
  if (isList(value)) {
    if (options.explode) return value.map((item) => `${encode(name)}=${encode(scalarText(item))}`);
    const separator = separators.get(options.style ?? "") ?? ",";
    return [`${encode(name)}=${value.map((item) => encode(scalarText(item))).join(separator)}`];
  }
  return [`${encode(name)}=${encode(simpleText(value))}`];
}

export interface QueryOptions {
  readonly style: Parameter["style"] | undefined;
  readonly explode: boolean;
  readonly contentType: string | undefined;
}

/** OpenAPI's styles of lists in one value: https://spec.openapis.org/oas/v3.1.0#style-values */
const separators: ReadonlyMap<string, string> = new Map([
  ["spaceDelimited", "%20"],
  ["pipeDelimited", "%7C"],
  ["tabDelimited", "%09"],
]);

function objectParts(name: string, members: ReadonlyMap<string, Example>, { style, explode }: QueryOptions): string[] {
  const isDeep = style === "deepObject";
  if (!isDeep && !explode) return [`${encode(name)}=${encode(simpleText(members))}`];
  return [...members].map(
    ([key, member]) => `${isDeep ? `${encode(name)}%5B${encode(key)}%5D` : encode(key)}=${encode(scalarText(member))}`,
  );
}

function scalarText(given: Example): string {
  const value = onWire(given);
  return typeof value === "object" && value !== null ? compactJson(value) : String(value);
}

/** A value as JSON on one line. */
export function compactJson(value: Example): string {
  return printJson(value).replace(/\n\s*/g, " ");
}

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
