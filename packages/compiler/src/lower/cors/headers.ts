import { fromParts, partsOf, type Cfn } from "../../ir/cfn.ts";
import { allowsAny, type Allowances } from "./allowances.ts";

/** A header and its value as mappings write it: text in single quotes. */
export type HeaderValue = readonly [name: string, value: Cfn<string>];

/** What lets a page of another origin read a response. */
export function responseHeaders(allowed: Allowances): HeaderValue[] {
  return [
    originHeader(allowed),
    ["Access-Control-Expose-Headers", quoted(allowed.exposeHeaders.join(","))],
    ...credentialsHeader(allowed),
    ...varyHeader(allowed),
  ];
}

/**
 * The same for what the gateway itself answers, which no template can choose by: of several origins any may read an error, without
 * cookies.
 */
export function gatewayHeaders(allowed: Allowances): HeaderValue[] {
  if (!echoes(allowed)) return responseHeaders(allowed);
  return [
    ["Access-Control-Allow-Origin", "method.request.header.origin"],
    ["Access-Control-Expose-Headers", quoted(allowed.exposeHeaders.join(","))],
    ...varyHeader(allowed),
  ];
}

/** What answers a browser that asks before it sends a request. */
export function preflightHeaders(allowed: Allowances): HeaderValue[] {
  return [
    ["Access-Control-Allow-Headers", quoted(allowed.headers.join(","))],
    ["Access-Control-Allow-Methods", quoted(allowed.methods.join(","))],
    originHeader(allowed),
    ["Access-Control-Max-Age", quoted(String(allowed.maxAgeSeconds))],
    ...credentialsHeader(allowed),
    ...varyHeader(allowed),
  ];
}

/** The first origin of several is what others see, who may not read it. */
function originHeader(allowed: Allowances): HeaderValue {
  const [first = "*"] = allowsAny(allowed) ? ["*"] : allowed.origins;
  return ["Access-Control-Allow-Origin", quoted(first)];
}

function credentialsHeader({ allowsCredentials }: Allowances): HeaderValue[] {
  return allowsCredentials ? [["Access-Control-Allow-Credentials", quoted("true")]] : [];
}

/** Caches must not give the answer for one origin to another: https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches */
function varyHeader(allowed: Allowances): HeaderValue[] {
  return echoes(allowed) ? [["Vary", quoted("Origin")]] : [];
}

/** Whether the origin that may read depends on the request. */
function echoes(allowed: Allowances): boolean {
  return allowed.origins.length > 1 && !allowsAny(allowed);
}

function quoted(text: Cfn<string>): Cfn<string> {
  return fromParts(["'", ...partsOf(text), "'"]);
}

/**
 * A template's text that names the request's origin where it is one of several; empty where there are not several.
 *
 * HTTP/2 clients write the header's name in lower case.
 */
export function echoOrigin(allowed: Allowances): Cfn<string> {
  if (!echoes(allowed)) return "";
  const isOne = allowed.origins.flatMap((origin, index) => [
    `${index > 0 ? " || " : ""}$origin == '`,
    ...partsOf(origin),
    "'",
  ]);
  return fromParts([
    "#set($origin = $input.params('Origin'))#if($origin == '')#set($origin = $input.params('origin'))#end#if(",
    ...isOne,
    ")#set($context.responseOverride.header.Access-Control-Allow-Origin = $origin)#end",
  ]);
}
