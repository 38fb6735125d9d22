import type { ApiKind } from "../ir/api.ts";

/** An answer that the gateway makes itself, before or instead of the back end. */
export interface GatewayError {
  /** REST: the type of the gateway response. HTTP APIs have none: the message, which tells them apart. */
  readonly type: string;
  /** Until a gateway response changes it. */
  readonly status: number;
  /** In words that follow "when". */
  readonly when: string;
  /** What an operation must have, one of these, for it to be made; `api` concerns no operation, `always` any. */
  readonly causes: readonly GatewayErrorCause[];
}

export type GatewayErrorCause =
  | "always"
  | "api"
  | "authorizer"
  | "iam"
  | "apiKey"
  | "validatedBody"
  | "validatedParameters"
  | "body"
  | "mapping"
  | "backEnd"
  | "waf";

/**
 * The gateway's own errors by API type, by status.
 *
 * REST: https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html
 * HTTP: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-troubleshooting.html, and the pages on routes, on
 * JWT and Lambda authorizers, and on throttling.
 */
export const gatewayErrors: Readonly<Record<Exclude<ApiKind, "websocket">, readonly GatewayError[]>> = {
  rest: [
    error("BAD_REQUEST_BODY", 400, "the body is not what the request validator asks for", "validatedBody"),
    error("BAD_REQUEST_PARAMETERS", 400, "a required parameter is missing", "validatedParameters"),
    error("UNAUTHORIZED", 401, "the authorizer does not accept the caller's token, or none was sent", "authorizer"),
    error("ACCESS_DENIED", 403, "a policy does not allow the caller this operation", "authorizer", "iam"),
    error("EXPIRED_TOKEN", 403, "the token or the temporary credentials have expired", "authorizer", "iam"),
    error("INVALID_API_KEY", 403, "the API key is missing, unknown, or of no usage plan of this stage", "apiKey"),
    error("INVALID_SIGNATURE", 403, "the signature is wrong, or made for another region or service", "iam"),
    error("MISSING_AUTHENTICATION_TOKEN", 403, "there is no such path and method, or the request is not signed", "iam"),
    error("WAF_FILTERED", 403, "the web application firewall refuses the request", "waf"),
    error("RESOURCE_NOT_FOUND", 404, "the path leads nowhere once the request has been authorized", "api"),
    error("REQUEST_TOO_LARGE", 413, "the request is larger than the gateway takes", "body"),
    error("UNSUPPORTED_MEDIA_TYPE", 415, "the gateway has no mapping for the body's media type", "mapping"),
    error("QUOTA_EXCEEDED", 429, "the quota of the API key's usage plan is used up", "apiKey"),
    error("THROTTLED", 429, "more requests come than the account, stage or usage plan allows", "always"),
    error("API_CONFIGURATION_ERROR", 500, "the API is not set up right, so that no answer can be made", "api"),
    error("AUTHORIZER_CONFIGURATION_ERROR", 500, "the authorizer's answer is malformed", "authorizer"),
    error("AUTHORIZER_FAILURE", 500, "the authorizer failed", "authorizer"),
    error("INTEGRATION_FAILURE", 504, "the back end could not be reached", "backEnd"),
    error("INTEGRATION_TIMEOUT", 504, "the back end took longer than the operation's timeout", "backEnd"),
  ],
  http: [
    error("Unauthorized", 401, "the token is missing, expired, or of another issuer or audience", "authorizer"),
    error("Forbidden", 403, "the caller may not do this, or the signature is missing or wrong", "authorizer", "iam"),
    error("Not Found", 404, "there is no such path and method", "api"),
    error("Request Entity Too Large", 413, "the request is larger than the gateway takes", "body"),
    error("Too Many Requests", 429, "more requests come than the account or stage allows", "always"),
    error("Internal Server Error", 500, "the back end or an authorizer failed, or its answer is malformed", "backEnd"),
    error("Service Unavailable", 503, "the back end could not be reached, or took too long", "backEnd"),
  ],
};

function error(type: string, status: number, when: string, ...causes: GatewayErrorCause[]): GatewayError {
  return { type, status, when, causes };
}
