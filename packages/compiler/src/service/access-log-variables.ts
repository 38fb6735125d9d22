import type { ApiKind } from "../ir/api.ts";
import { contextMembers } from "./template-variables.ts";
import { guide } from "./sources.ts";

/** Pages that list what a line of the access log can have. */
export const accessLogSources: readonly string[] = [
  guide("api-gateway-variables-for-access-logging"),
  guide("http-api-logging-variables"),
  guide("websocket-api-mapping-template-reference"),
];

/** Those of all API types. */
const common: readonly string[] = [
  "apiId",
  "authorizer.*",
  "domainName",
  "error.message",
  "error.messageString",
  "error.responseType",
  "extendedRequestId",
  "identity.accountId",
  "identity.caller",
  "identity.cognitoAuthenticationProvider",
  "identity.cognitoAuthenticationType",
  "identity.cognitoIdentityId",
  "identity.cognitoIdentityPoolId",
  "identity.principalOrgId",
  "identity.sourceIp",
  "identity.user",
  "identity.userAgent",
  "identity.userArn",
  "integration.error",
  "integration.integrationStatus",
  "integration.latency",
  "integration.requestId",
  "integration.status",
  "integrationLatency",
  "requestId",
  "requestTime",
  "requestTimeEpoch",
  "stage",
  "status",
];

/** What tells how a request came through authentication and authorization. */
const steps: readonly string[] = ["authenticate", "authorize"].flatMap((step) => [
  `${step}.error`,
  `${step}.latency`,
  `${step}.status`,
]);

/** Members of `$context` in access logs, by dots; `*` is any name below. Source: {@link accessLogSources} */
export const accessLogVariables: Readonly<Record<ApiKind, readonly string[]>> = {
  rest: [
    ...common,
    ...contextMembers,
    ...steps,
    "authorizer.error",
    "authorizer.integrationLatency",
    "authorizer.integrationStatus",
    "authorizer.latency",
    "authorizer.requestId",
    "authorizer.status",
    "customDomain.basePathMatched",
    "integrationErrorMessage",
    "integrationStatus",
    "responseLatency",
    "responseLength",
    "waf.error",
    "waf.latency",
    "waf.status",
    "xrayTraceId",
  ],
  http: [
    ...common,
    "accountId",
    "awsEndpointRequestId",
    "awsEndpointRequestId2",
    "customDomain.basePathMatched",
    "dataProcessed",
    "domainPrefix",
    "httpMethod",
    "identity.clientCert.clientCertPem",
    "identity.clientCert.issuerDN",
    "identity.clientCert.serialNumber",
    "identity.clientCert.subjectDN",
    "identity.clientCert.validity.notAfter",
    "identity.clientCert.validity.notBefore",
    "integrationErrorMessage",
    "integrationStatus",
    "path",
    "protocol",
    "responseLatency",
    "responseLength",
    "routeKey",
  ],
  websocket: [
    ...common,
    ...steps,
    "connectedAt",
    "connectionId",
    "error.validationErrorString",
    "eventType",
    "identity.apiKey",
    "identity.apiKeyId",
    "messageId",
    "routeKey",
    "waf.error",
    "waf.latency",
    "waf.status",
  ],
};
