import { expect, it } from "vitest";
import { lowerHttp, lowerRest } from "./lower-text.ts";

const head = `
openapi: 3.0.3
info: { title: t, version: "1" }
`;
const mock = "x-amazon-apigateway-integration: { type: mock }";

it("declares path parameters that the document leaves out", async () => {
  const { api } = await lowerRest(`${head}
paths:
  /files/{bucket}/{key+}:
    parameters: [{ name: bucket, in: path, required: true, schema: { type: integer } }]
    get: { responses: {}, ${mock} }
`);
  expect(
    api.operations[0]?.parameters.map(({ name, isImplicit, isRequired }) => [name, isImplicit, isRequired]),
  ).toEqual([
    ["bucket", false, true],
    ["key", true, true],
  ]);
});

it("gives an operation's own parameter precedence over the path item's", async () => {
  const { api } = await lowerRest(`${head}
paths:
  /x:
    parameters: [{ name: q, in: query, schema: { type: string } }]
    get:
      parameters: [{ name: q, in: query, required: true, schema: { type: string } }]
      responses: {}
      ${mock}
`);
  expect(api.operations[0]?.parameters.map(({ name, isRequired }) => [name, isRequired])).toEqual([["q", true]]);
});

it("makes one operation for each outcome of Fn::If around its security", async () => {
  const { api } = await lowerRest(`${head}
paths:
  /x:
    get:
      operationId: getX
      responses: {}
      security: [{ key: !If [IsPublic, !Ref AWS::NoValue, []] }]
      ${mock}
components:
  securitySchemes: { key: { type: apiKey, name: x-api-key, in: header } }
`);
  expect(api.operations.map(({ id, when, isApiKeyRequired }) => [id, when, isApiKeyRequired])).toEqual([
    ["getX", [{ condition: "IsPublic", is: true }], false],
    ["getXUnlessIsPublic", [{ condition: "IsPublic", is: false }], true],
  ]);
});

it("drops the branch of a path item that is not there", async () => {
  const { api } = await lowerRest(`${head}
paths:
  /debug: !If [IsDev, { get: { responses: {}, ${mock} } }, !Ref AWS::NoValue]
`);
  expect(api.operations.map(({ path, when }) => [path, when])).toEqual([
    ["/debug", [{ condition: "IsDev", is: true }]],
  ]);
});

it("applies root security to operations without their own", async () => {
  const { api } = await lowerRest(`${head}
security: [{ iam: [] }]
paths:
  /a: { get: { responses: {}, ${mock} } }
  /b: { get: { security: [], responses: {}, ${mock} } }
components:
  securitySchemes:
    iam: { type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: awsSigv4 }
`);
  expect(api.operations.map(({ authorization }) => authorization.kind)).toEqual(["iam", "none"]);
});

it("asks for authorizer and API key both where a REST document lists them as alternatives", async () => {
  const { api } = await lowerRest(`${head}
paths:
  /a: { get: { security: [{ pool: [orders/read] }, { key: [] }], responses: {}, ${mock} } }
components:
  securitySchemes:
    pool:
      type: apiKey
      name: Authorization
      in: header
      x-amazon-apigateway-authorizer: { type: cognito_user_pools, providerARNs: [!GetAtt Pool.Arn] }
    key: { type: apiKey, name: X-Api-Key, in: header }
`);
  expect(api.operations[0]).toMatchObject({
    authorization: { kind: "authorizer", name: "pool", scopes: ["orders/read"] },
    isApiKeyRequired: true,
    security: [
      [
        { scheme: "pool", scopes: ["orders/read"] },
        { scheme: "key", scopes: [] },
      ],
    ],
  });
});

it("gives operations without an integration the configuration's function", async () => {
  const document = `${head}
paths:
  /a: { get: { operationId: getA, responses: {} } }
`;
  const { api } = await lowerHttp(document, { integrations: { default: { lambda: "${operationId}Function" } } });
  expect(api.operations[0]?.integration).toMatchObject({
    kind: "lambda",
    functionArn: { kind: "intrinsic", parts: [{ kind: "attribute", resource: "GetAFunction", attribute: "Arn" }] },
    payloadFormatVersion: "2.0",
  });
});

it("says that a document has nothing to call", async () => {
  const { findings } = await lowerRest(head);
  expect(findings.map(({ code }) => code)).toContain("doc/no-paths");
});

it("says what of a path is left out, and that methods are in lower case", async () => {
  const { api, findings } = await lowerRest(`${head}
paths:
  /x:
    summary: Things
    servers: []
    x-own: 1
    GET: { responses: {}, ${mock} }
    post: { responses: {}, ${mock} }
    Post: { responses: {}, ${mock} }
    query: { responses: {}, ${mock} }
`);
  expect(api.operations.map(({ method }) => method)).toEqual(["post"]);
  const found = findings.filter(({ code }) => code === "path/unknown-member");
  expect(
    found.map(({ origin, fix }) => [origin.pointer, fix?.map((edit) => edit.op === "rename" && edit.key)]),
  ).toEqual([
    ["/paths/~1x/GET", ["get"]],
    ["/paths/~1x/Post", undefined],
    ["/paths/~1x/query", undefined],
  ]);
});

it("refuses a kind of authorization that it does not know, where nothing else protects the operation", async () => {
  const { api, findings } = await lowerRest(`${head}
paths:
  /x:
    get: { responses: {}, x-amazon-apigateway-auth: { type: custom }, ${mock} }
    post: { responses: {}, x-amazon-apigateway-auth: { type: custom }, security: [{ a: [] }], ${mock} }
    put: { responses: {}, x-amazon-apigateway-auth: { type: Aws_Iam }, ${mock} }
components:
  securitySchemes: { a: { type: apiKey, name: A, in: header, x-amazon-apigateway-authorizer: { type: token, authorizerUri: u } } }
`);
  expect(api.operations.map(({ authorization }) => authorization.kind)).toEqual(["none", "authorizer", "iam"]);
  expect(findings.map(({ code, origin }) => [code, origin.pointer])).toEqual([
    ["sec/unreadable", "/paths/~1x/get/x-amazon-apigateway-auth/type"],
  ]);
});

it("follows an operation that stands elsewhere, and is content where the reference leads nowhere", async () => {
  const { api } = await lowerRest(`${head}
paths:
  /x:
    get: { $ref: "#/x-operations/listX" }
    put: { $ref: "#/x-operations/none" }
x-operations:
  listX:
    operationId: listX
    parameters: [{ name: q, in: query, schema: { type: string } }]
    responses: { "200": { description: ok } }
    ${mock}
`);
  expect(api.operations.map(({ id, parameters, responses }) => [id, parameters.length, responses.length])).toEqual([
    ["listX", 1, 1],
  ]);
});
