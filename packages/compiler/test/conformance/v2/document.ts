import type { ApiKind } from "../../../src/ir/api.ts";
import type { JsonObject } from "../../../src/source/json.ts";
import { lambdaUri } from "../../check/facts-faults/documents.ts";

/** An integration that nothing is wrong with, by API type. */
function plainIntegration(type: ApiKind): JsonObject {
  const integration = { type: "aws_proxy", httpMethod: "POST", uri: lambdaUri };
  return type === "http" ? { ...integration, payloadFormatVersion: "2.0" } : integration;
}

/** An operation or a route with further members. */
export function operation(type: ApiKind, more: JsonObject = {}): JsonObject {
  return {
    responses: { "200": { description: "OK" } },
    "x-amazon-apigateway-integration": plainIntegration(type),
    ...more,
  };
}

/** A document with these members at its root; with one operation, if it is not given any. */
export function documentOf(type: ApiKind, more: JsonObject = {}): JsonObject {
  const [path, method] = type === "websocket" ? ["/$default", "post"] : ["/recorded", "get"];
  return {
    openapi: "3.0.1",
    info: { title: "recorded", version: "1.0" },
    paths: { [path]: { [method]: operation(type) } },
    ...more,
  };
}
