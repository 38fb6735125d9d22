/**
 * Whether a header can't be changed by the parameter mapping of an HTTP API.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html
 */
export function isReservedHttpHeader(name: string): boolean {
  const lower = name.toLowerCase();
  return reserved.has(lower) || reservedPrefixes.some((prefix) => lower.startsWith(prefix));
}

const reservedPrefixes = ["access-control-", "apigw-", "x-amz-", "x-amzn-"];

const reserved: ReadonlySet<string> = new Set([
  "authorization",
  "connection",
  "content-encoding",
  "content-length",
  "content-location",
  "forwarded",
  "keep-alive",
  "origin",
  "proxy-authenticate",
  "proxy-authorization",
  "te",
  "trailers",
  "transfer-encoding",
  "upgrade",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "via",
]);

/**
 * Whether mapping a request header makes every request of a REST API fail with 500: some for all integrations, more where
 * the integration is an AWS service's or a function's.
 *
 * Source: recorded answers of the service, 2024-12-11.
 */
export function isIllegalRestHeader(name: string, isAwsIntegration: boolean): boolean {
  const lower = name.toLowerCase();
  return illegal.has(lower) || (isAwsIntegration && illegalForAws.has(lower));
}

const illegal: ReadonlySet<string> = new Set(["content-length", "transfer-encoding"]);
const illegalForAws: ReadonlySet<string> = new Set([
  "authorization",
  "connection",
  "expect",
  "proxy-authenticate",
  "te",
]);

/**
 * Whether a REST API drops a request header before it maps anything, for every type of integration.
 *
 * Source: recorded answers of the service, 2024-12-11.
 */
export function isDroppedRequestHeader(name: string): boolean {
  return dropped.has(name.toLowerCase());
}

const dropped: ReadonlySet<string> = new Set([
  "connection",
  "content-length",
  "content-md5",
  "expect",
  "max-forwards",
  "proxy-authenticate",
  "server",
  "te",
  "transfer-encoding",
  "trailer",
  "upgrade",
  "www-authenticate",
]);

/**
 * Whether a REST API renames a response header to `x-amzn-Remapped-…`: a few always, more where the integration is no proxy.
 *
 * Source: recorded answers of the service, 2024-12-11.
 */
export function isRemappedResponseHeader(name: string, isProxyIntegration: boolean): boolean {
  const lower = name.toLowerCase();
  return remapped.has(lower) || (!isProxyIntegration && remappedByTemplates.has(lower));
}

const remapped: ReadonlySet<string> = new Set(["connection", "content-length", "date", "server"]);
const remappedByTemplates: ReadonlySet<string> = new Set([
  "authorization",
  "content-md5",
  "expect",
  "host",
  "max-forwards",
  "proxy-authenticate",
  "trailer",
  "upgrade",
  "user-agent",
  "www-authenticate",
]);
