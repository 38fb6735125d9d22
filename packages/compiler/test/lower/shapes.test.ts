import { expect, it } from "vitest";
import { lowerHttp, lowerRest } from "./lower-text.ts";

const head = 'openapi: 3.0.3\ninfo: { title: t, version: "1" }\n';
const paths = 'paths: { /x: { get: { responses: { "200": { description: ok } } } } }\n';
const operation = (members: string): string => `paths: { /x: { get: { ${members} } } }\n`;
const integration = (members: string): string =>
  operation(`responses: {}, x-amazon-apigateway-integration: { type: mock, ${members} }`);

it.each([
  ["/x-amazon-apigateway-policy", `${paths}x-amazon-apigateway-policy: '{"Statement": []}'`],
  ["/x-amazon-apigateway-request-validators", `${paths}x-amazon-apigateway-request-validators: [all]`],
  ["/x-amazon-apigateway-request-validator", `${paths}x-amazon-apigateway-request-validator: !Ref V`],
  ["/security", `${paths}security: { a: [] }`],
  ["/security", `${paths}security: !If [C, [], []]`],
  ["/security/0", `${paths}security: [a]`],
  ["/components/securitySchemes", `${paths}components: { securitySchemes: [a] }`],
  ["/components/securitySchemes/a", `${paths}components: { securitySchemes: { a: b } }`],
  [
    "/components/securitySchemes/a/x-amazon-apigateway-authorizer",
    `${paths}components: { securitySchemes: { a: { type: apiKey, name: A, in: header, x-amazon-apigateway-authorizer: b } } }`,
  ],
  ["/paths/~1x/get/security/0", operation("responses: {}, security: [a]")],
  ["/paths/~1x/get/x-amazon-apigateway-auth", operation("responses: {}, x-amazon-apigateway-auth: AWS_IAM")],
  [
    "/paths/~1x/get/x-amazon-apigateway-auth/type",
    operation("responses: {}, x-amazon-apigateway-auth: { type: !Ref T }"),
  ],
  ["/paths/~1x/get/security/0/login", operation("responses: {}, security: [{ login: read }]")],
])("refuses at %s what would leave the API open", async (pointer, document) => {
  const { findings } = await lowerRest(head + document);
  const found = findings.filter(({ code }) => code === "sec/unreadable");
  expect(found.map(({ severity, origin }) => [severity, origin.pointer])).toEqual([["error", pointer]]);
});

it.each([
  ["/servers", `${paths}servers: { url: / }`],
  [
    "/servers/0/x-amazon-apigateway-endpoint-configuration",
    `${paths}servers: [{ url: /, x-amazon-apigateway-endpoint-configuration: x }]`,
  ],
  ["/x-amazon-apigateway-gateway-responses", `${paths}x-amazon-apigateway-gateway-responses: [a]`],
  [
    "/x-amazon-apigateway-documentation/documentationParts",
    `${paths}x-amazon-apigateway-documentation: { documentationParts: {} }`,
  ],
  ["/components/schemas", `${paths}components: { schemas: [a] }`],
  ["/paths/~1x/parameters", "paths: { /x: { parameters: { name: a }, get: { responses: {} } } }"],
  ["/paths/~1x/get/parameters", operation("responses: {}, parameters: { name: a }")],
  ["/paths/~1x/get/requestBody", operation("responses: {}, requestBody: a")],
  ["/paths/~1x/get/responses", operation("responses: [a]")],
  ["/paths/~1x/get/responses/200", operation("responses: { 200: ok }")],
  ["/paths/~1x/get/x-amazon-apigateway-integration/responses", integration("responses: [a]")],
  ["/paths/~1x/get/x-amazon-apigateway-integration/requestTemplates", integration("requestTemplates: a")],
])("says at %s what is left out", async (pointer, document) => {
  const { findings } = await lowerRest(head + document);
  const found = findings.filter(({ code }) => code === "doc/unexpected-type");
  expect(found.map(({ severity, origin }) => [severity, origin.pointer])).toEqual([["warning", pointer]]);
});

it("takes a condition around a policy, and not around CORS", async () => {
  const policy = await lowerRest(`${head}${paths}x-amazon-apigateway-policy: !If [C, {}, !Ref AWS::NoValue]`);
  expect(policy.findings).toEqual([]);
  const cors = await lowerHttp(`${head}${paths}x-amazon-apigateway-cors: !If [C, {}, !Ref AWS::NoValue]`);
  expect(cors.findings.map(({ code }) => code)).toEqual(["doc/unexpected-type"]);
});

it("says where the base path is not known that goes before every path", async () => {
  const cases = [
    [
      "url: 'https://a/{basePath}', variables: { basePath: { default: !Ref S } }",
      "/servers/0/variables/basePath/default",
    ],
    ["url: !Sub 'https://a/${S}/v1'", "/servers/0/url"],
    ["url: 'https://a/{v}', variables: { v: { default: !Ref S } }", "/servers/0/variables/v/default"],
  ];
  for (const [server = "", pointer] of cases) {
    const document = `${head}${paths}servers: [{ ${server} }]`;
    const { findings } = await lowerRest(document, { basePath: "prepend" });
    expect(findings.map(({ code, origin }) => [code, origin.pointer])).toEqual([["doc/base-path-unknown", pointer]]);
    expect((await lowerRest(document)).findings).toEqual([]);
  }
});
