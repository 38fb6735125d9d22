/**
 * The kinds of answer that API Gateway makes by itself.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html
 */
export type GatewayResponseType =
  | "ACCESS_DENIED"
  | "API_CONFIGURATION_ERROR"
  | "AUTHORIZER_CONFIGURATION_ERROR"
  | "AUTHORIZER_FAILURE"
  | "BAD_REQUEST_BODY"
  | "BAD_REQUEST_PARAMETERS"
  | "DEFAULT_4XX"
  | "DEFAULT_5XX"
  | "EXPIRED_TOKEN"
  | "INTEGRATION_FAILURE"
  | "INTEGRATION_TIMEOUT"
  | "INVALID_API_KEY"
  | "INVALID_SIGNATURE"
  | "MISSING_AUTHENTICATION_TOKEN"
  | "QUOTA_EXCEEDED"
  | "REQUEST_TOO_LARGE"
  | "RESOURCE_NOT_FOUND"
  | "THROTTLED"
  | "UNAUTHORIZED"
  | "UNSUPPORTED_MEDIA_TYPE"
  | "WAF_FILTERED";

/** By `x-amzn-errortype`, without the `Exception` at its end. Which of several it was, the status or the message says. */
const types: Readonly<Record<string, GatewayResponseType>> = {
  AccessDenied: "ACCESS_DENIED",
  AuthorizerConfiguration: "AUTHORIZER_CONFIGURATION_ERROR",
  BadRequest: "BAD_REQUEST_BODY",
  ExpiredToken: "EXPIRED_TOKEN",
  Forbidden: "INVALID_API_KEY",
  InvalidSignature: "INVALID_SIGNATURE",
  LimitExceeded: "QUOTA_EXCEEDED",
  MissingAuthenticationToken: "MISSING_AUTHENTICATION_TOKEN",
  NotFound: "RESOURCE_NOT_FOUND",
  RequestTooLong: "REQUEST_TOO_LARGE",
  TooManyRequests: "THROTTLED",
  Unauthorized: "UNAUTHORIZED",
  UnrecognizedClient: "INVALID_SIGNATURE",
  UnsupportedMediaType: "UNSUPPORTED_MEDIA_TYPE",
};

/**
 * Guesses which gateway response this is; undefined if the gateway did not make it.
 *
 * The service puts `x-amzn-errortype` on the answers it makes itself. A back end may send that header too, hence a guess.
 */
export function gatewayResponseType(
  status: number,
  headers: Headers,
  message: string | undefined,
): GatewayResponseType | undefined {
  const error = errorType(headers)?.replace(/Exception$/, "");
  if (error === undefined) return undefined;
  if (error === "BadRequest" && message?.startsWith("Missing required")) return "BAD_REQUEST_PARAMETERS";
  if (status === 504) return message?.includes("timed out") ? "INTEGRATION_TIMEOUT" : "INTEGRATION_FAILURE";
  if (status >= 500) return "DEFAULT_5XX";
  return Object.hasOwn(types, error) ? types[error] : "DEFAULT_4XX";
}

/** `x-amzn-errortype` without what services put around the name (`com.amazon#Name:http://…`). */
export function errorType(headers: Headers): string | undefined {
  return headers.get("x-amzn-errortype")?.replace(/:.*/, "").replace(/.*#/, "");
}
