import type { BodyInput } from "./bodies.ts";
import type { OperationDescriptor } from "./descriptor.ts";
import { scalar } from "./scalar.ts";

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
  const { id, method, accept = "application/json", parameters = [], body: types = [] } = operation;
  // Own properties only, whatever a parameter is called.
  const values: Record<string, unknown> = { __proto__: null, ...(input as object) };
  const { body, contentType } = values;
  const headers = new Headers({ accept });
  const inPath = { __proto__: null } as object as Record<string, string>;
  let query = "";
  for (const parameter of parameters) {
    const { in: location, name, key = name, style = scalar, put = setHeader } = parameter;
    const value = values[key];
    const text = value === undefined || value === null ? undefined : style(parameter, value);
    if (text === undefined) continue;
    if (location === "path") inPath[name] = text;
    else if (location === "query") query += (query ? "&" : "?") + text;
    else put(headers, name, text);
  }

  const path = operation.path.replace(/\{([^{}]*?)(\+?)\}/g, (_, name: string, greedy: string) => {
    const text = inPath[name] ?? "";
    if (!text && !greedy) throw new TypeError(`${id}: ${name} must not be empty.`);
    return text;
  });
  if (/\/\.\.?(\/|$)/.test(path)) {
    throw new TypeError(`${id}: a segment of ${path} would lead elsewhere.`);
  }

  const type = types.find((one) => one.type === contentType) ?? types[0];
  const isSent = body !== undefined && type;
  if (isSent) headers.set("content-type", type.type);
  return {
    method: method === "ANY" ? String(values["method"]).toUpperCase() : method,
    url: baseUrl + path + query,
    headers,
    body: isSent ? type.encode(body, type, headers) : undefined,
  };
}

const setHeader = (headers: Headers, name: string, text: string): void => headers.set(name, text);

/** Whether a request can be sent again: a stream is gone once it was sent. */
export function isReplayable({ body }: Outgoing): boolean {
  return !(body instanceof ReadableStream);
}
