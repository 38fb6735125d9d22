import { after, parseCommon, splitParameter, type MappingSource } from "./expression.ts";

/** What a parameter mapping of an HTTP API does to what it names. */
export interface HttpTarget {
  readonly action: "append" | "overwrite" | "remove";
  readonly location: "header" | "querystring" | "path" | "statuscode";
  /** Undefined for `path` and `statuscode`. */
  readonly name: string | undefined;
}

/**
 * A key of an HTTP API's parameter mapping: `append:header.x`, `overwrite:path`, and for responses
 * `overwrite:statuscode`. Undefined if the service refuses it.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html
 */
export function parseHttpTarget(text: string, side: "request" | "response"): HttpTarget | undefined {
  const [action, rest] = splitOnce(text, ":");
  if (action !== "append" && action !== "overwrite" && action !== "remove") return undefined;
  if (rest === (side === "request" ? "path" : "statuscode")) {
    return action === "overwrite" ? { action, location: rest, name: undefined } : undefined;
  }
  const { location, name } = splitParameter(rest);
  if (name === "" || (location !== "header" && !(location === "querystring" && side === "request"))) return undefined;
  return { action, location, name };
}

/**
 * A value of an HTTP API's parameter mapping, in parts: one `$request.…`, or text with `${request.…}` in it. Undefined if
 * a part is none the service knows.
 */
export function parseHttpValue(text: string, side: "request" | "response"): readonly MappingSource[] | undefined {
  if (/^\$[A-Za-z]/.test(text)) {
    const whole = parseSelection(text.slice(1), side);
    return whole && [whole];
  }
  const parts: MappingSource[] = [];
  let position = 0;
  for (;;) {
    const start = text.indexOf("${", position);
    if (start < 0) break;
    const end = text.indexOf("}", start);
    const part = end < 0 ? undefined : parseSelection(text.slice(start + 2, end), side);
    if (part === undefined) return undefined;
    if (start > position) parts.push({ kind: "static", text: text.slice(position, start) });
    parts.push(part);
    position = end + 1;
  }
  if (position < text.length) parts.push({ kind: "static", text: text.slice(position) });
  return parts;
}

/** `request.header.x`, without the dollar sign; a response's mapping can read the request's context only. */
function parseSelection(text: string, side: "request" | "response"): MappingSource | undefined {
  const common = parseCommon(text);
  if (common) return common;
  const rest = after(text, `${side}.`);
  if (rest === undefined) return undefined;
  if (rest === "body") return { kind: "body", of: side, path: undefined };
  const path = after(rest, "body.");
  if (path !== undefined) return path === "" ? undefined : { kind: "body", of: side, path };
  if (rest === "path" && side === "request") return { kind: "path" };
  const { location, name } = splitParameter(rest);
  if (name === "") return undefined;
  if (location === "header" || (side === "request" && (location === "querystring" || location === "path"))) {
    return { kind: "parameter", of: side, location, name };
  }
  return undefined;
}

function splitOnce(text: string, separator: string): [before: string, rest: string] {
  const index = text.indexOf(separator);
  return index < 0 ? [text, ""] : [text.slice(0, index), text.slice(index + separator.length)];
}
