import { encodeBody, type BodyInput } from "./body.ts";
import type { OperationDescriptor, ParameterDescriptor, Style } from "./descriptor.ts";
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
  const { id, method, accept = "application/json", parameters = [] } = operation;
  // Own properties only, whatever a parameter is called.
  const values = new Map<string, unknown>(Object.entries(input ?? {}));
  const textOf = (parameter: ParameterDescriptor): string | undefined => {
    const value = values.get(parameter.key ?? parameter.name) ?? undefined;
    return value === undefined ? undefined : serialize(parameter, value);
  };

  const path = operation.path.replace(/\{([^{}]*?)(\+?)\}/g, (_, name: string, greedy: string) => {
    const parameter = parameters.find((one) => one.in === "path" && one.name === name) ?? { name, in: "path" };
    // A greedy variable keeps its slashes.
    const text = greedy ? textOf({ ...parameter, style: greedyStyle }) : textOf(parameter);
    if (!text && !greedy) throw new TypeError(`${id}: ${name} is part of the path and must not be empty.`);
    return text ?? "";
  });
  if (/\/\.\.?(\/|$)/.test(path)) {
    throw new TypeError(`${id}: a segment of the path ${path} is . or .., which would lead elsewhere.`);
  }

  const headers = new Headers({ accept });
  let query = "";
  for (const parameter of parameters) {
    const { in: location, name } = parameter;
    const text = location === "path" ? undefined : textOf(parameter);
    if (text === undefined) continue;
    if (location === "query") query += (query ? "&" : "?") + text;
    else if (location === "cookie") addCookie(headers, text);
    else headers.set(name, text);
  }
  return {
    method: method === "ANY" ? String(values.get("method")).toUpperCase() : method,
    url: baseUrl + path + query,
    headers,
    body: encodeBody(operation, values.get("body"), values.get("contentType"), headers),
  };
}

const greedyStyle: Style = ({ encode }, value) => String(value).replace(/^\//, "").split("/").map(encode).join("/");

/** Adds a cookie in its wire form; browsers drop the header, which is theirs. */
export function addCookie(headers: Headers, cookie: string): void {
  headers.set("cookie", [headers.get("cookie"), cookie].filter(Boolean).join("; "));
}
