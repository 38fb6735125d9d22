import { guide } from "./sources.ts";

/** Pages that list what a mapping template can use. */
export const templateSources: readonly string[] = [
  guide("api-gateway-mapping-template-reference"),
  guide("apigateway-websocket-api-mapping-template-reference"),
];

/** Members of `$input` in mapping templates; messages have no parameters. */
export const inputMembers: Readonly<Record<"rest" | "websocket", readonly string[]>> = {
  rest: ["body", "json", "params", "path"],
  websocket: ["body", "json", "path"],
};

/** Functions of `$util` in mapping templates of REST and WebSocket APIs. */
export const utilMembers: readonly string[] = [
  "base64Decode",
  "base64Encode",
  "escapeJavaScript",
  "parseJson",
  "urlDecode",
  "urlEncode",
];

/** Members of `$util` that only AWS AppSync has. Source: https://docs.aws.amazon.com/appsync/latest/devguide/resolver-util-reference.html */
export const appSyncUtilMembers: ReadonlySet<string> = new Set([
  "appendError",
  "authType",
  "autoId",
  "autoKsuid",
  "autoUlid",
  "defaultIfNull",
  "defaultIfNullOrBlank",
  "defaultIfNullOrEmpty",
  "dynamodb",
  "error",
  "http",
  "isBoolean",
  "isList",
  "isMap",
  "isNull",
  "isNullOrBlank",
  "isNullOrEmpty",
  "isNumber",
  "isString",
  "list",
  "log",
  "map",
  "matches",
  "math",
  "parseSseJson",
  "qr",
  "quiet",
  "rds",
  "str",
  "time",
  "toJson",
  "transform",
  "typeOf",
  "unauthorized",
  "validate",
  "xml",
]);

/**
 * Members of `$context` in mapping templates of REST APIs, by dots; `*` is any name.
 *
 * Sources: {@link templateSources}, and recorded answers for `isCanaryRequest`.
 */
export const contextMembers: readonly string[] = [
  "accountId",
  "apiId",
  "authorizer.*",
  "authorizer.claims.*",
  "awsEndpointRequestId",
  "cipherSuite",
  "customDomain.basePathMatched",
  "deploymentId",
  "domainName",
  "domainPrefix",
  "error.message",
  "error.messageString",
  "error.responseType",
  "error.validationErrorString",
  "extendedRequestId",
  "httpMethod",
  "identity.accountId",
  "identity.apiKey",
  "identity.apiKeyId",
  "identity.caller",
  "identity.clientCert.clientCertPem",
  "identity.clientCert.issuerDN",
  "identity.clientCert.serialNumber",
  "identity.clientCert.subjectDN",
  "identity.clientCert.validity.notAfter",
  "identity.clientCert.validity.notBefore",
  "identity.cognitoAuthenticationProvider",
  "identity.cognitoAuthenticationType",
  "identity.cognitoIdentityId",
  "identity.cognitoIdentityPoolId",
  "identity.principalOrgId",
  "identity.sourceIp",
  "identity.user",
  "identity.userAgent",
  "identity.userArn",
  "identity.vpcId",
  "identity.vpceId",
  "isCanaryRequest",
  "path",
  "protocol",
  "requestId",
  "requestOverride.header.*",
  "requestOverride.path.*",
  "requestOverride.querystring.*",
  "requestTime",
  "requestTimeEpoch",
  "resourceId",
  "resourcePath",
  "responseOverride.header.*",
  "responseOverride.status",
  "stage",
  "tlsVersion",
  "wafResponseCode",
  "webaclArn",
];

/**
 * Members of `$context` in mapping templates of WebSocket APIs, by dots; `*` is any name.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-mapping-template-reference.html
 */
export const webSocketContextMembers: readonly string[] = [
  "apiId",
  "authorizer.*",
  "connectedAt",
  "connectionId",
  "domainName",
  "error.messageString",
  "error.validationErrorString",
  "eventType",
  "extendedRequestId",
  "identity.accountId",
  "identity.apiKey",
  "identity.apiKeyId",
  "identity.caller",
  "identity.cognitoAuthenticationProvider",
  "identity.cognitoAuthenticationType",
  "identity.cognitoIdentityId",
  "identity.cognitoIdentityPoolId",
  "identity.sourceIp",
  "identity.user",
  "identity.userAgent",
  "identity.userArn",
  "messageId",
  "requestId",
  "requestTime",
  "requestTimeEpoch",
  "routeKey",
  "stage",
  "status",
];

/** First members of `$context` that only access logs have. Source: {@link templateSources} */
export const accessLogMembers: ReadonlySet<string> = new Set([
  "authenticate",
  "authorize",
  "integration",
  "integrationErrorMessage",
  "integrationLatency",
  "integrationStatus",
  "responseLatency",
  "responseLength",
  "status",
  "waf",
  "xrayTraceId",
]);

/** First members of `$context` that only WebSocket APIs have. */
export const webSocketMembers: ReadonlySet<string> = new Set([
  "connectedAt",
  "connectionId",
  "eventType",
  "messageId",
  "routeKey",
]);
