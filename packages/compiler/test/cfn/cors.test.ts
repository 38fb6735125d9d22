import { expect, it } from "vitest";
import { createExchange } from "../../src/mapping/template/exchange.ts";
import { readTemplate } from "../../src/mapping/template/render.ts";
import type { Json } from "../../src/source/json.ts";
import { lowerRest } from "../lower/lower-text.ts";
import { bodyAt, emitHttp, emitRest, withHead } from "./emit-text.ts";

const rest = `
paths:
  /pets/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }, { name: X-Trace, in: header, schema: { type: string } }]
    get:
      responses: { "200": { description: ok, headers: { ETag: { schema: { type: string } } } } }
      x-amazon-apigateway-integration:
        type: http
        httpMethod: GET
        uri: https://pets.example.com/{id}
        requestParameters: { integration.request.path.id: method.request.path.id }
        responses:
          default:
            statusCode: "200"
            responseParameters: { method.response.header.ETag: integration.response.header.ETag }
            responseTemplates: { application/json: "$input.json('$')" }
    delete:
      responses: { "200": { description: ok } }
      x-amazon-apigateway-integration: { type: http_proxy, httpMethod: DELETE, uri: https://pets.example.com }
  /own:
    options: { responses: { "200": { description: ok } }, x-amazon-apigateway-integration: { type: mock } }
`;

const one = { origins: ["https://shop.example.com"], credentials: true };
const several = { origins: ["https://shop.example.com", "https://example.com"] };

it("answers browsers on each path that has no OPTIONS of its own", async () => {
  const emitted = await emitRest(rest, { cors: one });
  const headers = {
    "Access-Control-Allow-Credentials": "'true'",
    "Access-Control-Allow-Headers":
      "'Authorization,Content-Type,Idempotency-Key,X-Amz-Content-Sha256,X-Amz-Date,X-Amz-Security-Token,X-Api-Key,X-Trace'",
    "Access-Control-Allow-Methods": "'DELETE,GET,OPTIONS'",
    "Access-Control-Allow-Origin": "'https://shop.example.com'",
    "Access-Control-Max-Age": "'600'",
  };
  expect(bodyAt(emitted, "paths", "/pets/{id}", "options")).toEqual({
    summary: "Which other origins may call",
    parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
    responses: {
      "204": {
        description: "What they may send",
        headers: Object.fromEntries(Object.keys(headers).map((name) => [name, { schema: { type: "string" } }])),
      },
    },
    "x-amazon-apigateway-integration": {
      type: "mock",
      contentHandling: "CONVERT_TO_TEXT",
      requestTemplates: { "application/json": '{"statusCode": 204}' },
      responses: {
        default: {
          statusCode: "204",
          contentHandling: "CONVERT_TO_TEXT",
          responseParameters: Object.fromEntries(
            Object.entries(headers).map(([name, value]) => [`method.response.header.${name}`, value]),
          ),
        },
      },
    },
  });
  expect(bodyAt(emitted, "paths", "/own", "options", "summary")).toBeUndefined();
});

it("lets pages read what the gateway itself answers, and leaves proxies alone", async () => {
  const emitted = await emitRest(rest, { cors: one });
  const integration = ["x-amazon-apigateway-integration", "responses", "default", "responseParameters"];
  expect(bodyAt(emitted, "paths", "/pets/{id}", "get", ...integration)).toEqual({
    "method.response.header.Access-Control-Allow-Credentials": "'true'",
    "method.response.header.Access-Control-Allow-Origin": "'https://shop.example.com'",
    "method.response.header.Access-Control-Expose-Headers": "'ETag,X-Amz-Apigw-Id,X-Amzn-Errortype,X-Amzn-Requestid'",
    "method.response.header.ETag": "integration.response.header.ETag",
  });
  expect(Object.keys(bodyAt(emitted, "paths", "/pets/{id}", "get", "responses", "200", "headers") as object)).toEqual([
    "Access-Control-Allow-Credentials",
    "Access-Control-Allow-Origin",
    "Access-Control-Expose-Headers",
    "ETag",
  ]);
  expect(bodyAt(emitted, "paths", "/pets/{id}", "delete", "responses", "200", "headers")).toBeUndefined();
  const errors = bodyAt(emitted, "x-amazon-apigateway-gateway-responses") as Record<string, Json>;
  expect(Object.keys(errors)).toEqual(["DEFAULT_4XX", "DEFAULT_5XX"]);
  expect(errors["DEFAULT_5XX"]).toEqual({
    responseParameters: {
      "gatewayresponse.header.Access-Control-Allow-Credentials": "'true'",
      "gatewayresponse.header.Access-Control-Allow-Origin": "'https://shop.example.com'",
      "gatewayresponse.header.Access-Control-Expose-Headers": "'ETag,X-Amz-Apigw-Id,X-Amzn-Errortype,X-Amzn-Requestid'",
    },
  });
});

it.each([
  ["Origin", "https://example.com", "https://example.com"],
  ["origin", "https://shop.example.com", "https://shop.example.com"],
  ["Origin", "https://example.com.evil.test", undefined],
  ["Origin", "", undefined],
])("names the origin of a request with %s: %s as %s where several are allowed", async (name, origin, expected) => {
  const { api } = await lowerRest(withHead(rest), { cors: several });
  const templates = api.operations.flatMap(({ integration }) =>
    (integration?.responses ?? []).flatMap(({ templates: own }) => own.map(({ text }) => text as string)),
  );
  expect(templates).toHaveLength(2);
  for (const text of templates) {
    const parameters = { path: new Map(), querystring: new Map(), header: new Map([[name, origin]]) };
    const exchange = createExchange({ parameters, context: {}, stageVariables: {} });
    const rendered = readTemplate(text).render(exchange, '{"a":1}');
    expect(rendered.problems).toEqual([]);
    expect(rendered.text.trim()).toBe(text.startsWith("$input") ? '{"a":1}' : "");
    expect(exchange.overrides().response.header.get("Access-Control-Allow-Origin")).toEqual(expected && [expected]);
  }
});

it("lets the gateway's errors be read by any of several origins, without cookies, and caches apart", async () => {
  const emitted = await emitRest(rest, { cors: { ...several, credentials: true } });
  const errors = bodyAt(emitted, "x-amazon-apigateway-gateway-responses", "DEFAULT_4XX", "responseParameters");
  expect(errors).toEqual({
    "gatewayresponse.header.Access-Control-Allow-Origin": "method.request.header.origin",
    "gatewayresponse.header.Access-Control-Expose-Headers": "'ETag,X-Amz-Apigw-Id,X-Amzn-Errortype,X-Amzn-Requestid'",
    "gatewayresponse.header.Vary": "'Origin'",
  });
});

it("adds the headers to gateway responses of the document, whose own stay", async () => {
  const responses = `
x-amazon-apigateway-gateway-responses:
  UNAUTHORIZED:
    responseParameters: { gatewayresponse.header.access-control-allow-origin: "'https://own.example.com'" }
`;
  const emitted = await emitRest(rest + responses, { cors: one });
  expect(bodyAt(emitted, "x-amazon-apigateway-gateway-responses", "UNAUTHORIZED", "responseParameters")).toMatchObject({
    "gatewayresponse.header.access-control-allow-origin": "'https://own.example.com'",
    "gatewayresponse.header.Access-Control-Allow-Credentials": "'true'",
  });
});

it("prints the settings as an HTTP API's own", async () => {
  const http = `
paths:
  /pets:
    any: {}
    get: { x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://example.com", payloadFormatVersion: "1.0" } }
x-amazon-apigateway-cors: { allowOrigins: ["*"] }
`;
  const emitted = await emitHttp(http, { cors: { origins: [{ Ref: "Origin" }], maxAgeSeconds: 60 } });
  expect(bodyAt(emitted, "x-amazon-apigateway-cors")).toEqual({
    allowOrigins: [{ Ref: "Origin" }],
    allowMethods: ["GET", "OPTIONS"],
    allowHeaders: [
      "Authorization",
      "Content-Type",
      "Idempotency-Key",
      "X-Amz-Content-Sha256",
      "X-Amz-Date",
      "X-Amz-Security-Token",
      "X-Api-Key",
    ],
    exposeHeaders: ["Apigw-Requestid"],
    maxAge: 60,
    allowCredentials: false,
  });
});
