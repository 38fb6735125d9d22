import type { CorsConfig } from "../../config/settings/cors.ts";
import type { Cfn } from "../../ir/cfn.ts";
import { isIntrinsic } from "../../ir/cfn.ts";
import type { HttpMethod, Operation, SecurityScheme } from "../../ir/operation.ts";
import { configString } from "../config-value.ts";

/** `cors` of the configuration, defaults filled in. */
export interface Allowances {
  readonly origins: readonly Cfn<string>[];
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  readonly exposeHeaders: readonly string[];
  readonly maxAgeSeconds: number;
  readonly allowsCredentials: boolean;
}

/** Browsers cap it: Chromium at two hours, https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Access-Control-Max-Age */
const defaultMaxAgeSeconds = 600;

/** What generated SDKs send of their own: credentials of all kinds, signatures, and what names a call. */
const sdkHeaders = [
  "Authorization",
  "Content-Type",
  "Idempotency-Key",
  "X-Amz-Content-Sha256",
  "X-Amz-Date",
  "X-Amz-Security-Token",
  "X-Api-Key",
];

/** What says which request it was, and what went wrong. */
const gatewayHeaders = {
  rest: ["X-Amz-Apigw-Id", "X-Amzn-Errortype", "X-Amzn-Requestid"],
  http: ["Apigw-Requestid"],
};

/** All but CONNECT and TRACE, which browsers refuse. */
const allMethods = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];

/** What pages may do with these operations; for HTTP APIs those are all there are. */
export function allowancesFor(
  cors: CorsConfig,
  kind: "rest" | "http",
  operations: readonly Operation[],
  schemes: readonly SecurityScheme[],
): Allowances {
  return {
    origins: cors.origins.map(configString),
    methods: cors.methods ?? distinct(operations.flatMap(({ method }) => methodsOf(method)).concat("OPTIONS")),
    headers: cors.headers ?? distinct([...sdkHeaders, ...schemes.flatMap(headerOf), ...operations.flatMap(headersOf)]),
    exposeHeaders: cors.exposeHeaders ?? distinct([...gatewayHeaders[kind], ...operations.flatMap(answeredHeaders)]),
    maxAgeSeconds: cors.maxAgeSeconds ?? defaultMaxAgeSeconds,
    allowsCredentials: cors.credentials ?? false,
  };
}

/** Whether any page may call. */
export function allowsAny({ origins }: Allowances): boolean {
  return origins.some((origin) => !isIntrinsic(origin) && origin === "*");
}

function methodsOf(method: HttpMethod): string[] {
  return method === "any" ? allMethods : method === "trace" ? [] : [method.toUpperCase()];
}

function headerOf({ kind }: SecurityScheme): string[] {
  return kind.type === "apiKey" && kind.in === "header" && isHeaderName(kind.name) ? [kind.name] : [];
}

function headersOf({ parameters }: Operation): string[] {
  return parameters
    .filter((parameter) => parameter.in === "header")
    .flatMap(({ name }) => (isHeaderName(name) ? name : []));
}

/** What pages have a use for: not what is for browsers and caches. */
function answeredHeaders({ method, responses }: Operation): string[] {
  if (method === "options") return [];
  return responses
    .flatMap(({ headers }) => headers.map(({ name }) => name))
    .filter((name) => isHeaderName(name) && !/^(?:access-control-.*|vary)$/i.test(name));
}

/** A token of RFC 9110: anything else would end the list or the quotes that it stands in. */
function isHeaderName(name: string): boolean {
  return /^[A-Za-z0-9!#$%&*+.^_`|~-]+$/.test(name);
}

/** Sorted, each once whatever its case. */
function distinct(names: readonly string[]): string[] {
  const byName = new Map<string, string>();
  for (const name of names) if (!byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), name);
  return [...byName].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, name]) => name);
}
