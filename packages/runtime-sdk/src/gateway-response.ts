import { ApiError, errorType, textIn } from "./errors.ts";

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

/** Names in `x-amzn-errortype`, without `Exception`, of which the gateway's own is another. */
const renamed: Readonly<Record<string, GatewayResponseType>> = {
  AuthorizerConfiguration: "AUTHORIZER_CONFIGURATION_ERROR",
  BadRequest: "BAD_REQUEST_BODY",
  Forbidden: "INVALID_API_KEY",
  LimitExceeded: "QUOTA_EXCEEDED",
  NotFound: "RESOURCE_NOT_FOUND",
  RequestTooLong: "REQUEST_TOO_LARGE",
  TooManyRequests: "THROTTLED",
  UnrecognizedClient: "INVALID_SIGNATURE",
};

/** Names that the gateway has too: `ACCESS_DENIED`. */
const same =
  /^(AccessDenied|ExpiredToken|InvalidSignature|MissingAuthenticationToken|Unauthorized|UnsupportedMediaType)$/;

/**
 * Guesses which gateway response this is; undefined if the gateway did not make it.
 *
 * The service puts `x-amzn-errortype` on the answers it makes itself. A back end may send that header too, hence a guess.
 */
export function gatewayResponseType(status: number, headers: Headers, body: unknown): GatewayResponseType | undefined {
  const message = textIn(body, "message");
  const error = errorType(headers)?.replace("Exception", "");
  if (error === undefined || status < 400) return undefined;
  if (message?.startsWith("Missing required")) return "BAD_REQUEST_PARAMETERS";
  if (status === 504) return message?.endsWith("timed out") ? "INTEGRATION_TIMEOUT" : "INTEGRATION_FAILURE";
  if (same.test(error)) return error.replace(/\B[A-Z]/g, "_$&").toUpperCase() as GatewayResponseType;
  if (Object.hasOwn(renamed, error)) return renamed[error];
  return status < 500 ? "DEFAULT_4XX" : "DEFAULT_5XX";
}

/** What the gateway says by default; a document can configure another body. */
export interface GatewayErrorBody {
  readonly message?: string;
}

/** Whether the gateway made this answer itself, so that its body is not the one that the document declares. */
export function isGatewayError(error: unknown): error is ApiError<number, GatewayErrorBody> {
  if (!(error instanceof ApiError)) return false;
  const { status, headers, body } = error as ApiError;
  return gatewayResponseType(status, headers, body) !== undefined;
}
