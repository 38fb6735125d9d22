import type { BodyInput } from "./bodies.ts";
import type { OperationDescriptor } from "./descriptor.ts";
import { scalar } from "./scalar.ts";

/** A request about to be sent. */
export interface Outgoing {
  method: string;
  url: string;
  headers: Headers;
  body?: BodyInput | undefined;
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
  const request: Outgoing = { method, url: "", headers };
  const inPath = { __proto__: null } as object as Record<string, string>;
  let query = "";
  for (const parameter of parameters) {
    const { in: location, name, key = name, style = scalar, put } = parameter;
    const value = values[key];
    const text = value === undefined || value === null ? undefined : style(parameter, value);
    if (text === undefined) continue;
    if (put) put(request, text);
    else if (location === "path") inPath[name] = text;
    else if (location === "query") query += (query ? "&" : "?") + text;
    else headers.set(name, text);
  }

  const path = operation.path.replace(/\{([^{}]*?)(\+?)\}/g, (_, name: string, greedy: string) => {
    if (!inPath[name] && !greedy) throw new TypeError(`${id}: ${name} is empty.`);
    return inPath[name] ?? "";
  });
  if (/\/\.\.?(\/|$)/.test(path)) {
    throw new TypeError(`${id}: ${path} is unsafe.`);
  }
  request.url = baseUrl + path + query;

  const type = types.find((one) => one.type === contentType) ?? types[0];
  if (type && body !== undefined) {
    headers.set("content-type", type.type);
    request.body = type.encode(body, type, headers);
  }
  return request;
}

/** Whether a request can be sent again: a stream is gone once it was sent. */
export function isReplayable({ body }: Outgoing): boolean {
  return !(body instanceof ReadableStream);
}
