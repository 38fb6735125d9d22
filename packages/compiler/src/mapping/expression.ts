/** What a mapping expression reads. Names and paths as written, not yet looked up anywhere. */
export type MappingSource =
  /** A parameter of the request, or a header of the back end's answer. */
  | {
      readonly kind: "parameter";
      readonly of: "request" | "response";
      readonly location: SourceLocation;
      readonly name: string;
    }
  /** The whole body, or what a JSON path finds in it. */
  | { readonly kind: "body"; readonly of: "request" | "response"; readonly path: string | undefined }
  | { readonly kind: "context"; readonly name: string }
  | { readonly kind: "stageVariable"; readonly name: string }
  /** HTTP APIs: the whole path of the request. */
  | { readonly kind: "path" }
  | { readonly kind: "static"; readonly text: string };

export type SourceLocation = "path" | "querystring" | "header" | "multivaluequerystring" | "multivalueheader";

/** Where a mapping stands: what may be read there differs. */
export type MappingSide = "request" | "response" | "gatewayResponse";

/** Characters of a parameter's name in an expression, as the service's own message gives them. */
const parameterName = /^[a-zA-Z0-9:._$-]+$/;

/**
 * A source expression of a REST API: `method.request.header.X`, `integration.response.body.a.b`, `context.x`,
 * `stageVariables.x` or `'text'`. Undefined if the service refuses it.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html
 */
export function parseRestSource(text: string, side: MappingSide): MappingSource | undefined {
  if (text.length >= 2 && text.startsWith("'") && text.endsWith("'"))
    return { kind: "static", text: text.slice(1, -1) };
  const common = parseCommon(text);
  if (common) return common;
  const of = side === "response" ? "response" : "request";
  const rest = after(text, of === "response" ? "integration.response." : "method.request.");
  if (rest === undefined) return undefined;
  if (side !== "gatewayResponse") {
    if (rest === "body") return { kind: "body", of, path: undefined };
    const path = after(rest, "body.");
    if (path !== undefined) return path === "" ? undefined : { kind: "body", of, path };
  }
  const { location, name } = splitParameter(rest);
  if (!isSourceLocation(location) || !parameterName.test(name)) return undefined;
  if (of === "response" && location !== "header" && location !== "multivalueheader") return undefined;
  return { kind: "parameter", of, location, name };
}

/** What a mapping of a REST API writes. */
export interface RestTarget {
  readonly location: "header" | "querystring" | "path";
  readonly name: string;
}

/**
 * A target of a REST API: `integration.request.header.X`, `method.response.header.X` or `gatewayresponse.header.X`, by
 * where it stands. Undefined if the service refuses it.
 */
export function parseRestTarget(text: string, side: MappingSide): RestTarget | undefined {
  const prefixes = {
    request: "integration.request.",
    response: "method.response.",
    gatewayResponse: "gatewayresponse.",
  };
  const rest = after(text, prefixes[side]);
  if (rest === undefined) return undefined;
  const { location, name } = splitParameter(rest);
  if (location !== "header" && location !== "querystring" && location !== "path") return undefined;
  if (side === "response" && location !== "header") return undefined;
  return parameterName.test(name) ? { location, name } : undefined;
}

/** `context.x` and `stageVariables.x`, which every side knows. */
export function parseCommon(text: string): MappingSource | undefined {
  const context = after(text, "context.");
  if (context !== undefined) return /^[^\s{}]+$/.test(context) ? { kind: "context", name: context } : undefined;
  const variable = after(text, "stageVariables.");
  if (variable === undefined) return undefined;
  return /^[\w.-]+$/.test(variable) ? { kind: "stageVariable", name: variable } : undefined;
}

/** `header.X-Name` → `header` and `X-Name`. */
export function splitParameter(text: string): { location: string; name: string } {
  const dot = text.indexOf(".");
  return dot < 0 ? { location: text, name: "" } : { location: text.slice(0, dot), name: text.slice(dot + 1) };
}

/** What follows a prefix; undefined where the text has another beginning. */
export function after(text: string, prefix: string): string | undefined {
  return text.startsWith(prefix) ? text.slice(prefix.length) : undefined;
}

function isSourceLocation(location: string): location is SourceLocation {
  return /^(?:path|(?:multivalue)?(?:querystring|header))$/.test(location);
}
