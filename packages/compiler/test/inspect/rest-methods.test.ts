import { expect, it } from "vitest";
import { restView } from "./view-of.ts";

const mock = "x-amazon-apigateway-integration: { type: mock }";
const ok = 'responses: { "200": { description: ok } }';

it("makes a resource of every step of a path, and adds the parameter that a resource is named by", async () => {
  const { at, all } = await restView(`
paths:
  /a/{id}/b: { get: { ${ok}, ${mock} } }
  /a/{id}: { get: { ${ok}, ${mock} } }
  /files/{path+}: { get: { ${ok}, ${mock} } }
  /own/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }, { name: q, in: query, schema: { type: string } }]
    get: { parameters: [{ name: q, in: query, required: true, schema: { type: string } }], ${ok}, ${mock} }
`);
  expect(all("resources", "path")).toEqual([
    ...["/", "/a", "/a/{id}", "/a/{id}/b", "/files", "/files/{path+}", "/own", "/own/{id}"],
  ]);
  const parameters = (path: string): unknown =>
    at("resources", { path }, "resourceMethods", "GET", "requestParameters");
  expect(parameters("/a/{id}")).toEqual({ "method.request.path.id": true });
  // Of an ancestor's variable, and of a greedy one, the import declares nothing.
  expect(parameters("/a/{id}/b")).toBeUndefined();
  expect(parameters("/files/{path+}")).toBeUndefined();
  expect(parameters("/own/{id}")).toEqual({ "method.request.path.id": true, "method.request.querystring.q": true });
});

it.each([
  ["ignore", "/x"],
  ["prepend", "/v1/pets/x"],
  ["split", "/pets/x"],
] as const)("takes the base path as the import's mode says: %s", async (basePath, path) => {
  const paths = `paths: { /x: { get: { ${ok}, ${mock} } } }`;
  const documents = [
    `servers: [{ url: "https://a.b/v1/pets" }]\n${paths}`,
    `servers: [{ url: "https://a.b/{basePath}", variables: { basePath: { default: /v1/pets } } }]\n${paths}`,
    // The variable counts though no URL uses it, and the first of several does.
    `servers: [{ url: "/other", variables: { basePath: { default: v1/pets } } }, { url: /, variables: { basePath: { default: no } } }]\n${paths}`,
    `swagger: "2.0"\ninfo: { title: t, version: "1" }\nbasePath: /v1/pets\n${paths}`,
  ];
  for (const document of documents)
    expect((await restView(document, { basePath })).all("resources", "path")).toContain(path);
  // Without a base path there is nothing to put before.
  expect((await restView(paths, { basePath })).all("resources", "path")).toEqual(["/", "/x"]);
});

const schemes = `
components:
  securitySchemes:
    pool: { type: apiKey, name: X-Token, in: header, x-amazon-apigateway-authtype: cognito_user_pools,
            x-amazon-apigateway-authorizer: { type: cognito_user_pools, providerARNs: [arn], identitySource: method.request.header.No } }
    token: { type: apiKey, name: X-Auth, in: header,
             x-amazon-apigateway-authorizer: { type: token, authorizerUri: uri, identitySource: method.request.header.No } }
    many: { type: apiKey, name: Unused, in: header,
            x-amazon-apigateway-authorizer: { type: request, authorizerUri: uri, identitySource: "method.request.header.A, context.b" } }
    key: { type: apiKey, name: X-API-KEY, in: header }
    other: { type: apiKey, name: X-Other, in: header }
    iam: { type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: awsSigv4 }
`;

it("applies root security with its scopes where an operation has none", async () => {
  const { at } = await restView(`
security: [{ pool: [read, !Ref Scope] }, { key: [] }]
paths:
  /root: { get: { ${ok}, ${mock} } }
  /open: { get: { security: [], ${ok}, ${mock} } }
  /token: { get: { security: [{ token: [ignored] }], ${ok}, ${mock} } }
  /iam: { get: { security: [{ iam: [] }], ${ok}, ${mock} } }
  /other: { get: { security: [{ other: [] }], ${ok}, ${mock} } }
${schemes}`);
  const method = (path: string): unknown => at("resources", { path }, "resourceMethods", "GET");
  expect(method("/root")).toMatchObject({
    ...{ authorizationType: "COGNITO_USER_POOLS", authorizerId: "authorizer:pool", apiKeyRequired: true },
    authorizationScopes: ["read", "${Scope}"],
  });
  expect(method("/open")).toMatchObject({ authorizationType: "NONE", apiKeyRequired: false });
  expect(method("/token")).toMatchObject({ authorizationType: "CUSTOM", apiKeyRequired: false });
  // Lambda authorizers know no scopes.
  expect(method("/token")).not.toHaveProperty("authorizationScopes");
  expect(method("/iam")).toMatchObject({ authorizationType: "AWS_IAM" });
  // An API key in another header is nothing to the service.
  expect(method("/other")).toMatchObject({ authorizationType: "NONE", apiKeyRequired: false });
});

it("takes an authorizer's identity source from the scheme, or from the extension, and makes unused ones", async () => {
  const { at, all } = await restView(`paths: { /x: { get: { ${ok}, ${mock} } } }${schemes}`);
  expect(all("authorizers", "name")).toEqual(["many", "pool", "token"]);
  const source = (name: string): unknown => at("authorizers", { name }, "identitySource");
  expect(source("pool")).toBe("method.request.header.X-Token");
  expect(source("token")).toBe("method.request.header.X-Auth");
  expect(source("many")).toBe("method.request.header.A, context.b");
  expect(at("authorizers", { name: "pool" }, "authType")).toBe("cognito_user_pools");
});

it("ignores a scheme of another type than apiKey, which the print repairs", async () => {
  const document = `
security: [{ oauth: [read] }]
paths: { /x: { get: { ${ok}, ${mock} } }, /iam: { get: { security: [{ sig: [] }], ${ok}, ${mock} } } }
components:
  securitySchemes:
    oauth: { type: oauth2, x-amazon-apigateway-authorizer: { type: cognito_user_pools, providerARNs: [arn] } }
    sig: { type: http, scheme: bearer, x-amazon-apigateway-authtype: awsSigv4 }
`;
  const method = (path: string) => ["resources", { path }, "resourceMethods", "GET", "authorizationType"] as const;
  const asWritten = await restView(document);
  expect(asWritten.all("authorizers", "name")).toEqual([]);
  expect(asWritten.at(...method("/x"))).toBe("NONE");
  expect(asWritten.at(...method("/iam"))).toBe("NONE");
  const asPrinted = await restView(document, {}, { as: "compiled" });
  expect(asPrinted.all("authorizers", "name")).toEqual(["oauth"]);
  expect(asPrinted.at(...method("/x"))).toBe("COGNITO_USER_POOLS");
  expect(asPrinted.at(...method("/iam"))).toBe("AWS_IAM");
});

it("gives a method the validator that it, or the root, names", async () => {
  const { at, all } = await restView(`
x-amazon-apigateway-request-validators: { all: { validateRequestBody: true, validateRequestParameters: true }, none: {} }
x-amazon-apigateway-request-validator: all
paths:
  /root: { get: { ${ok}, ${mock} } }
  /own: { get: { x-amazon-apigateway-request-validator: none, ${ok}, ${mock} } }
`);
  expect(at("requestValidators", { name: "none" })).toMatchObject({
    validateRequestBody: false,
    validateRequestParameters: false,
  });
  expect(all("requestValidators", "validateRequestBody")).toEqual([true, false]);
  const validator = (path: string): unknown =>
    at("resources", { path }, "resourceMethods", "GET", "requestValidatorId");
  expect(validator("/root")).toBe("validator:all");
  expect(validator("/own")).toBe("validator:none");
});

it("fills in what an integration leaves out", async () => {
  const { at } = await restView(`
paths:
  /x:
    get:
      responses: { 200: { description: ok, headers: { X-A: { required: true, schema: { type: string } } } }, default: { description: no } }
      x-amazon-apigateway-integration:
        type: http
        httpMethod: get
        uri: https://example.com
        responses: { default: { statusCode: 200 }, "5\\\\d\\\\d": { statusCode: 500, contentHandling: convert_to_text } }
`);
  const method = ["resources", { path: "/x" }, "resourceMethods", "GET"] as const;
  expect(at(...method, "methodIntegration")).toEqual({
    ...{ type: "HTTP", httpMethod: "GET", uri: "https://example.com", connectionType: "INTERNET" },
    ...{ passthroughBehavior: "WHEN_NO_MATCH", timeoutInMillis: 29_000 },
    ...{ cacheNamespace: "resource:/x", cacheKeyParameters: [] },
    integrationResponses: {
      200: { statusCode: "200" },
      500: { statusCode: "500", selectionPattern: "5\\d\\d", contentHandling: "CONVERT_TO_TEXT" },
    },
  });
  // A response of any status has no counterpart, and a header is never required.
  expect(at(...method, "methodResponses")).toEqual({
    200: { statusCode: "200", responseParameters: { "method.response.header.X-A": false } },
  });
});
