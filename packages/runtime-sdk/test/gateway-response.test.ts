import { expect, it } from "vitest";
import { gatewayResponseType } from "../src/gateway-response.ts";

it.each([
  [403, "MissingAuthenticationTokenException", "Missing Authentication Token", "MISSING_AUTHENTICATION_TOKEN"],
  [403, "AccessDeniedException", "User is not authorized to access this resource", "ACCESS_DENIED"],
  [403, "ForbiddenException", "Forbidden", "INVALID_API_KEY"],
  [403, "InvalidSignatureException", "Signature expired", "INVALID_SIGNATURE"],
  [403, "ExpiredTokenException", "The security token included in the request is expired", "EXPIRED_TOKEN"],
  [401, "UnauthorizedException", "Unauthorized", "UNAUTHORIZED"],
  [429, "TooManyRequestsException", "Too Many Requests", "THROTTLED"],
  [429, "LimitExceededException", "Limit Exceeded", "QUOTA_EXCEEDED"],
  [400, "BadRequestException", "Invalid request body", "BAD_REQUEST_BODY"],
  [400, "BadRequestException", "Missing required request parameters: [id]", "BAD_REQUEST_PARAMETERS"],
  [413, "RequestTooLongException", "Request Too Long", "REQUEST_TOO_LARGE"],
  [415, "UnsupportedMediaTypeException", "Unsupported Media Type", "UNSUPPORTED_MEDIA_TYPE"],
  [504, "InternalServerErrorException", "Endpoint request timed out", "INTEGRATION_TIMEOUT"],
  [504, "InternalServerErrorException", "Network error communicating with endpoint", "INTEGRATION_FAILURE"],
  [500, "InternalServerErrorException", "Internal server error", "DEFAULT_5XX"],
  [418, "constructor", undefined, "DEFAULT_4XX"],
  [403, "com.amazonaws#AccessDeniedException:http://internal.amazon.com/", "", "ACCESS_DENIED"],
])("%i %s, %s, is %s", (status, type, message, expected) => {
  expect(gatewayResponseType(status, new Headers({ "x-amzn-errortype": type }), { message })).toBe(expected);
});

it("leaves a back end's own answers alone", () => {
  expect(gatewayResponseType(403, new Headers(), { message: "Forbidden" })).toBeUndefined();
});
