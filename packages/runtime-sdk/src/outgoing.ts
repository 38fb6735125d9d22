import { encodeBody, type BodyInput } from "./body.ts";
import type { OperationDescriptor } from "./descriptor.ts";
import { percentEncode } from "./percent.ts";
import { serialize } from "./style.ts";

/** A request about to be sent. */
export interface Outgoing {
  method: string;
  url: string;
  headers: Headers;
  body: BodyInput | undefined;
}

/**
 * The request for an operation and its input.
 *
 * @throws TypeError if a path parameter is missing or empty, or would change which path is meant (`..`)
 */
export function outgoingOf(baseUrl: string, operation: OperationDescriptor, input: unknown): Outgoing {
  const values = (input ?? {}) as Readonly<Record<string, unknown>>;
  const value = (key: string): unknown => (Object.hasOwn(values, key) ? (values[key] ?? undefined) : undefined);

  const headers = new Headers({ accept: operation.accept ?? "application/json" });
  const path = new Map<string, string>();
  let query = "";
  for (const parameter of operation.parameters ?? []) {
    const { name, in: location, key = name } = parameter;
    const given = value(key);
    if (location === "path")
      path.set(
        name,
        pathText(operation, name, given, (part) => serialize(parameter, part)),
      );
    const text = given === undefined ? undefined : serialize(parameter, given);
    if (text === undefined) continue;
    if (location === "query") query += `${query && "&"}${text}`;
    else if (location === "header") headers.set(name, text);
    else if (location === "cookie") addCookie(headers, text);
  }
  const expanded = operation.path.replace(
    /\{([^{}]*?)\+?\}/g,
    (variable, name: string) => path.get(name) ?? percentEncode(variable),
  );
  if (expanded.split("/").some((segment) => segment === "." || segment === "..")) {
    throw new TypeError(`${operation.id}: a segment of the path ${expanded} is . or .., which would lead elsewhere.`);
  }
  const { method } = operation;
  return {
    method: method === "ANY" ? String(value("method")).toUpperCase() : method,
    url: baseUrl + expanded + (query && `?${query}`),
    headers,
    body: encodeBody(operation, value("body"), value("contentType"), headers),
  };
}

/** A greedy parameter keeps its slashes; each segment is encoded by itself. */
function pathText(
  { id, path }: OperationDescriptor,
  name: string,
  value: unknown,
  text: (part: unknown) => string | undefined,
): string {
  const isGreedy = path.includes(`{${name}+}`);
  const given = value === undefined ? undefined : isGreedy ? String(value).replace(/^\//, "") : value;
  const result = isGreedy
    ? (given as string | undefined)?.split("/").map(text).join("/")
    : given === undefined
      ? undefined
      : text(given);
  if (!result && !isGreedy) throw new TypeError(`${id}: ${name} is part of the path and must not be empty.`);
  return result ?? "";
}

/** The URL with one more query parameter. */
export function addQuery(url: string, name: string, value: string): string {
  return `${url}${url.includes("?") ? "&" : "?"}${percentEncode(name)}=${percentEncode(value)}`;
}

/** Adds cookies in their wire form; browsers drop the header, which is theirs. */
export function addCookie(headers: Headers, cookie: string): void {
  const others = headers.get("cookie");
  headers.set("cookie", others === null ? cookie : `${others}; ${cookie}`);
}
