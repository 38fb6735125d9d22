import type { Operation } from "../../ir/operation.ts";
import type { Route } from "../../ir/websocket.ts";
import type { JsonObject } from "../../source/json.ts";

const test = {
  stage: "test-invoke-stage",
  requestId: "test-invoke-request",
  requestTime: "01/Jan/2000:00:00:00 +0000",
  requestTimeEpoch: "946684800000",
  identity: { sourceIp: "test-invoke-source-ip", userAgent: "test-invoke-user-agent" },
} as const;

/** `$context` as the service fills it in when a method is tested in its console. */
export function operationContext({ method, path }: Operation): JsonObject {
  return {
    ...test,
    httpMethod: method === "any" ? "GET" : method.toUpperCase(),
    resourcePath: path,
    path,
    protocol: "HTTP/1.1",
  };
}

const events: ReadonlyMap<string, string> = new Map([
  ["$connect", "CONNECT"],
  ["$disconnect", "DISCONNECT"],
]);

/** `$context` of a message, in the same words: the service tests no routes. */
export function routeContext({ key }: Route): JsonObject {
  const eventType = events.get(key) ?? "MESSAGE";
  return {
    ...test,
    extendedRequestId: "test-invoke-request",
    routeKey: key,
    eventType,
    ...(eventType === "MESSAGE" && { messageId: "test-invoke-message" }),
    connectionId: "test-invoke-connection",
    connectedAt: "946684800000",
    apiId: "test-invoke-api",
    domainName: "test-invoke-api.execute-api.eu-west-1.amazonaws.com",
  };
}
