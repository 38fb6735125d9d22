import type { ApiKind } from "../ir/api.ts";

/** Forms of a line that have a name. */
export const accessLogFormats = ["json", "clf", "xml", "csv"] as const;

export type AccessLogFormat = (typeof accessLogFormats)[number];

/**
 * The line of a form, for an API type: its fields are those of AWS's own examples, for JSON more.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html,
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging.html
 */
export function accessLogLine(format: AccessLogFormat, kind: ApiKind): string {
  const fields = shortFields[kind];
  switch (format) {
    case "json":
      return jsonLine(kind);
    case "clf":
      return clfLines[kind];
    case "xml":
      return xmlLine(fields);
    case "csv":
      return fields.map((field) => `$context.${field}`).join(",");
  }
}

/** Fields of REST and HTTP APIs, as name of the log's field and of the $context variable. */
const requestFields = {
  requestId: "requestId",
  requestTime: "requestTime",
  ip: "identity.sourceIp",
  httpMethod: "httpMethod",
  path: "path",
  protocol: "protocol",
  status: "status",
  responseLength: "responseLength",
  responseLatency: "responseLatency",
};

const backEndFields = {
  integrationStatus: "integration.integrationStatus",
  integrationLatency: "integration.latency",
  integrationError: "integration.error",
  authorizerError: "authorizer.error",
  errorMessage: "error.message",
  errorType: "error.responseType",
};

const jsonFields: Readonly<Record<ApiKind, Readonly<Record<string, string>>>> = {
  rest: {
    ...requestFields,
    ...backEndFields,
    extendedRequestId: "extendedRequestId",
    authorizerStatus: "authorizer.status",
    resourcePath: "resourcePath",
    validationError: "error.validationErrorString",
    wafStatus: "waf.status",
    xrayTraceId: "xrayTraceId",
  },
  http: { ...requestFields, ...backEndFields, routeKey: "routeKey" },
  websocket: {
    requestId: "requestId",
    requestTime: "requestTime",
    ip: "identity.sourceIp",
    eventType: "eventType",
    routeKey: "routeKey",
    connectionId: "connectionId",
    messageId: "messageId",
    status: "status",
    ...backEndFields,
    extendedRequestId: "extendedRequestId",
    authorizerStatus: "authorizer.status",
    validationError: "error.validationErrorString",
  },
};

/**
 * One line of JSON. Every value is in quotes, since an absent one is logged as a bare `-`; what a client can put quotes into, such
 * as its user agent, is left out.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html
 */
function jsonLine(kind: ApiKind): string {
  const fields = Object.entries(jsonFields[kind]);
  return JSON.stringify(Object.fromEntries(fields.map(([field, variable]) => [field, `$context.${variable}`])));
}

const caller = ["identity.sourceIp", "identity.caller", "identity.user", "requestTime"];

const shortFields: Readonly<Record<ApiKind, readonly string[]>> = {
  rest: [
    ...caller,
    "httpMethod",
    "resourcePath",
    "protocol",
    "status",
    "responseLength",
    "requestId",
    "extendedRequestId",
  ],
  http: [...caller, "routeKey", "protocol", "status", "responseLength", "requestId"],
  websocket: [...caller, "eventType", "routeKey", "status", "connectionId", "requestId"],
};

const clfCaller = "$context.identity.sourceIp $context.identity.caller $context.identity.user [$context.requestTime]";

/** The common log format of web servers. */
const clfLines: Readonly<Record<ApiKind, string>> = {
  rest: `${clfCaller} "$context.httpMethod $context.resourcePath $context.protocol" $context.status $context.responseLength $context.requestId $context.extendedRequestId`,
  http: `${clfCaller} "$context.routeKey $context.protocol" $context.status $context.responseLength $context.requestId`,
  websocket: `${clfCaller} "$context.eventType $context.routeKey $context.connectionId" $context.status $context.requestId`,
};

function xmlLine(fields: readonly string[]): string {
  const elements = fields
    .filter((field) => field !== "requestId")
    .map((field) => {
      const name = field.split(".").at(-1) ?? field;
      return `<${name}>$context.${field}</${name}>`;
    });
  return `<request id="$context.requestId">${elements.join("")}</request>`;
}
