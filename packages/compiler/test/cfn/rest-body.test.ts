import { expect, it } from "vitest";
import { own } from "../../src/source/json.ts";
import { lowerRest } from "../lower/lower-text.ts";
import { bodyAt, bodyOf, emitApi, emitRest, withHead } from "./emit-text.ts";

const mock = `x-amazon-apigateway-integration: { type: MOCK, responses: { default: { statusCode: "200" } } }`;

it("prints what the document says as the service's own exports say it", async () => {
  const emitted = await emitRest(`
paths:
  /pets/{id}:
    get:
      operationId: getPet
      summary: One pet.
      parameters:
        - { name: id, in: path, required: true, schema: { type: integer } }
        - { name: fields, in: query, schema: { type: array, items: { type: string } } }
        - { name: session, in: cookie, schema: { type: string } }
      responses:
        200: { description: "", headers: { ETag: { schema: { type: string, maxLength: 9 } } } }
        5XX: { description: broken }
        default: { description: other }
      x-amazon-apigateway-integration:
        type: HTTP
        uri: https://example.com/{id}
        httpMethod: GET
        passthroughBehavior: WHEN_NO_MATCH
        timeoutInMillis: "5000"
        connectionType: VPC_LINK
        connectionId: "\${stageVariables.link}"
        cacheKeyParameters: [method.request.querystring.fields]
        tlsConfig: { insecureSkipVerification: true }
        requestParameters: { integration.request.path.id: method.request.path.id }
        responses:
          default: { statusCode: 200, responseParameters: { method.response.header.ETag: integration.response.header.ETag } }
`);
  expect(bodyAt(emitted, "paths", "/pets/{id}", "get")).toEqual({
    operationId: "getPet",
    summary: "One pet.",
    parameters: [
      { name: "id", in: "path", required: true, schema: { type: "integer" } },
      { name: "fields", in: "query", schema: { type: "array", items: { type: "string" } } },
    ],
    responses: { "200": { description: "200 response", headers: { ETag: { schema: { type: "string" } } } } },
    "x-amazon-apigateway-integration": {
      type: "http",
      uri: "https://example.com/{id}",
      httpMethod: "GET",
      passthroughBehavior: "when_no_match",
      timeoutInMillis: 5000,
      connectionType: "VPC_LINK",
      connectionId: "${stageVariables.link}",
      cacheKeyParameters: ["method.request.querystring.fields"],
      tlsConfig: { insecureSkipVerification: true },
      requestParameters: { "integration.request.path.id": "method.request.path.id" },
      responses: {
        default: {
          statusCode: "200",
          responseParameters: { "method.response.header.ETag": "integration.response.header.ETag" },
        },
      },
    },
  });
});

const lambda =
  "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:a/invocations";

it("prints authorizers, IAM and API keys as schemes of the type apiKey", async () => {
  const emitted = await emitRest(`
components:
  securitySchemes:
    token: { type: apiKey, name: X-Token, in: header, x-amazon-apigateway-authtype: custom, x-amazon-apigateway-authorizer: { type: TOKEN, authorizerUri: "${lambda}", authorizerResultTtlInSeconds: "60", identityValidationExpression: "^x" } }
    request: { type: apiKey, name: Unused, in: header, x-amazon-apigateway-authorizer: { type: request, authorizerUri: "${lambda}", identitySource: "method.request.header.A, context.path" } }
    pool: { type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authorizer: { type: cognito_user_pools, providerARNs: ["arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_a"] } }
    iam: { type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: awsSigv4 }
    key: { type: apiKey, name: X-API-Key, in: header }
paths:
  /a: { get: { security: [{ token: [], key: [] }], responses: { "200": { description: ok } }, ${mock} } }
  /b: { get: { security: [{ pool: [pets/read] }], responses: { "200": { description: ok } }, ${mock} } }
  /c: { get: { security: [{ iam: [] }], responses: { "200": { description: ok } }, ${mock} } }
  /d: { get: { responses: { "200": { description: ok } }, ${mock} } }
`);
  expect(bodyAt(emitted, "components", "securitySchemes")).toEqual({
    iam: { type: "apiKey", name: "Authorization", in: "header", "x-amazon-apigateway-authtype": "awsSigv4" },
    key: { type: "apiKey", name: "x-api-key", in: "header" },
    pool: {
      type: "apiKey",
      name: "Authorization",
      in: "header",
      "x-amazon-apigateway-authorizer": {
        type: "cognito_user_pools",
        providerARNs: ["arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_a"],
      },
    },
    request: {
      type: "apiKey",
      name: "Unused",
      in: "header",
      "x-amazon-apigateway-authorizer": {
        type: "request",
        authorizerUri: lambda,
        identitySource: "method.request.header.A, context.path",
      },
    },
    token: {
      type: "apiKey",
      name: "X-Token",
      in: "header",
      "x-amazon-apigateway-authtype": "custom",
      "x-amazon-apigateway-authorizer": {
        type: "token",
        authorizerUri: lambda,
        identityValidationExpression: "^x",
        authorizerResultTtlInSeconds: 60,
      },
    },
  });
  const security = (path: string) => bodyAt(emitted, "paths", path, "get", "security");
  expect(security("/a")).toEqual([{ token: [] }, { key: [] }]);
  expect(security("/b")).toEqual([{ pool: ["pets/read"] }]);
  expect(security("/c")).toEqual([{ iam: [] }]);
  expect(security("/d")).toBeUndefined();
});

it("prints each setting in one place, in the Body if OpenAPI has one", async () => {
  const emitted = await emitRest(`paths: { /a: { get: { responses: { "200": { description: ok } }, ${mock} } } }`, {
    endpoint: { type: "private", vpcEndpointIds: ["vpce-1"], disableExecuteApi: false, ipAddressType: "dualstack" },
    tags: { team: "pets" },
  });
  expect(bodyAt(emitted, "servers")).toEqual([
    {
      url: "/",
      "x-amazon-apigateway-endpoint-configuration": { disableExecuteApiEndpoint: false, vpcEndpointIds: ["vpce-1"] },
    },
  ]);
  const { Body: _, ...properties } = own(emitted.resource("AWS::ApiGateway::RestApi"), "Properties") as {
    readonly Body: unknown;
  };
  expect(properties).toEqual({
    EndpointConfiguration: { Types: ["PRIVATE"], IpAddressType: "dualstack" },
    Parameters: { endpointConfigurationTypes: "PRIVATE" },
    Mode: "overwrite",
    FailOnWarnings: true,
    Tags: [{ Key: "team", Value: "pets" }],
  });
});

it("prints a path under a condition as Fn::If at the path, a method under one at the method", async () => {
  const operation = (status: string): string =>
    `{ responses: { "${status}": { description: ok } }, x-amazon-apigateway-integration: { type: mock, responses: { default: { statusCode: "${status}" } } } }`;
  const emitted = await emitRest(`
paths:
  /whole: !If [A, { get: ${operation("200")} }, !Ref AWS::NoValue]
  /either: !If [A, { get: ${operation("200")} }, { get: ${operation("201")} }]
  /part:
    get: ${operation("200")}
    post: !If [A, ${operation("200")}, !If [B, ${operation("201")}, !Ref AWS::NoValue]]
`);
  const isPrinted = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value), (_key, member: unknown) => {
      const responses = own(member, "responses");
      return responses === undefined || own(member, "x-amazon-apigateway-integration") === undefined
        ? member
        : Object.keys(responses as object).join();
    });
  const noValue = { Ref: "AWS::NoValue" };
  expect(isPrinted(bodyAt(emitted, "paths"))).toEqual({
    "/either": { "Fn::If": ["A", { get: "200" }, { get: "201" }] },
    "/part": { get: "200", post: { "Fn::If": ["A", "200", { "Fn::If": ["B", "201", noValue] }] } },
    "/whole": { "Fn::If": ["A", { get: "200" }, noValue] },
  });
});

it("prints an operationId once, and a greedy variable without its plus", async () => {
  const emitted = await emitRest(`
paths:
  /b: { get: { operationId: same, responses: { "200": { description: ok } }, ${mock} } }
  /a/{rest+}: { get: { operationId: same, responses: { "200": { description: ok } }, ${mock} } }
`);
  expect(bodyAt(emitted, "paths", "/a/{rest+}", "get", "operationId")).toBe("same");
  expect(bodyAt(emitted, "paths", "/b", "get", "operationId")).toBeUndefined();
  expect(bodyAt(emitted, "paths", "/a/{rest+}", "get", "parameters")).toEqual([
    { name: "rest", in: "path", required: true, schema: { type: "string" } },
  ]);
});

it("reports a schema whose only property CloudFormation would take for a function", async () => {
  const emitted = await emitRest(`
components: { schemas: { Link: { type: object, properties: { Ref: { type: string } } }, Fine: { type: object, properties: { Ref: { type: string }, b: { type: string } } } } }
paths: { /a: { get: { responses: { "200": { description: ok } }, ${mock} } } }
`);
  expect(emitted.found.filter((code) => code.includes("unintended"))).toEqual(["error cfn/unintended-intrinsic"]);
  expect(emitted.findings.find(({ code }) => code === "cfn/unintended-intrinsic")?.origin.pointer).toBe(
    "/components/schemas/Link",
  );
});

it("prints the root extensions", async () => {
  const emitted = await emitRest(`
x-amazon-apigateway-binary-media-types: [image/png]
x-amazon-apigateway-minimum-compression-size: 0
x-amazon-apigateway-api-key-source: header
x-amazon-apigateway-security-policy: TLS_1_2
x-amazon-apigateway-endpoint-access-mode: strict
x-amazon-apigateway-request-validators: { body: { validateRequestBody: true } }
x-amazon-apigateway-gateway-responses:
  THROTTLED:
    responseParameters: { gatewayresponse.header.Retry-After: "'1'" }
    responseTemplates: { application/json: '{"m": $context.error.messageString}' }
x-amazon-apigateway-documentation: { version: "7", documentationParts: [{ location: { type: API }, properties: { description: Pets } }] }
paths: { /a: { get: { x-amazon-apigateway-request-validator: body, responses: { "200": { description: ok } }, ${mock} } } }
`);
  const body = bodyOf(emitted);
  expect(body["x-amazon-apigateway-binary-media-types"]).toEqual(["image/png"]);
  expect(body["x-amazon-apigateway-minimum-compression-size"]).toBe(0);
  expect(body["x-amazon-apigateway-api-key-source"]).toBe("HEADER");
  expect(body["x-amazon-apigateway-security-policy"]).toBe("TLS_1_2");
  expect(body["x-amazon-apigateway-endpoint-access-mode"]).toBe("STRICT");
  expect(body["x-amazon-apigateway-request-validators"]).toEqual({
    body: { validateRequestBody: true, validateRequestParameters: false },
  });
  expect(body["x-amazon-apigateway-gateway-responses"]).toEqual({
    THROTTLED: {
      responseParameters: { "gatewayresponse.header.Retry-After": "'1'" },
      responseTemplates: { "application/json": '{"m": $context.error.messageString}' },
    },
  });
  expect(body["x-amazon-apigateway-documentation"]).toEqual({
    version: "7",
    documentationParts: [{ location: { type: "API" }, properties: { description: "Pets" } }],
  });
  expect(bodyAt(emitted, "paths", "/a", "get", "x-amazon-apigateway-request-validator")).toBe("body");
});

it("prints the same whatever order the document has", async () => {
  const { api } = await lowerRest(
    withHead(`
components:
  schemas: { A: { type: object, properties: { x: { type: string } } }, B: { type: object, properties: { y: { type: string } } } }
x-amazon-apigateway-request-validators: { a: { validateRequestBody: true }, b: { validateRequestBody: true } }
paths:
  /b: { post: { responses: { "200": { description: ok }, "400": { description: no } }, ${mock} }, get: { responses: {}, ${mock} } }
  /a: { get: { responses: { "200": { description: ok } }, ${mock} } }
`),
  );
  const reversed = {
    ...api,
    models: [...api.models].reverse(),
    validators: [...api.validators].reverse(),
    operations: [...api.operations]
      .reverse()
      .map((operation) => ({ ...operation, responses: [...operation.responses].reverse() })),
  };
  expect((await emitApi(reversed)).text).toBe((await emitApi(api)).text);
});

it("keeps members with the names of Object's own", async () => {
  const emitted = await emitRest(`
components: { schemas: { constructor: { type: object, properties: { __proto__: { type: string }, a: { type: string } } } } }
paths: { /a: { get: { responses: { "200": { description: ok } }, ${mock} } } }
`);
  expect(emitted.text).toContain('"__proto__":');
  expect(emitted.text).toContain("constructor:");
});

it("leaves nulls out, which CloudFormation refuses", async () => {
  const emitted = await emitRest(`
components: { schemas: { Size: { type: string, nullable: true, enum: [s, l, null] }, Nothing: { type: object, properties: { a: { enum: [null] } } } } }
paths: { /a: { get: { responses: { "200": { description: ok } }, ${mock} } } }
`);
  expect(emitted.text).not.toMatch(/: null|- null/);
  expect(bodyAt(emitted, "components", "schemas", "Size", "enum")).toEqual(["s", "l"]);
});
