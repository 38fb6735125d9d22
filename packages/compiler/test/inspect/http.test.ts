import { expect, it } from "vitest";
import { httpView } from "./view-of.ts";

const lambda = "arn:aws:lambda:us-east-1:111122223333:function:f";

it("has routes and integrations, of which several routes can share one", async () => {
  const { at, all } = await httpView(`
paths:
  /a: { get: { operationId: getA, x-amazon-apigateway-integration: { $ref: "#/components/x-amazon-apigateway-integrations/f" } } }
  /b: { x-amazon-apigateway-any-method: { x-amazon-apigateway-integration: { $ref: "#/components/x-amazon-apigateway-integrations/f" } } }
  /c: { post: { x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://example.com", payloadFormatVersion: 1.0 } } }
  /none: { get: {} }
  /$default: { x-amazon-apigateway-any-method: { isDefaultRoute: true, x-amazon-apigateway-integration: { $ref: "#/components/x-amazon-apigateway-integrations/f" } } }
components:
  x-amazon-apigateway-integrations: { f: { type: AWS_PROXY, uri: "${lambda}", payloadFormatVersion: 2.0, timeoutInMillis: "3000" } }
`);
  expect(all("routes", "RouteKey")).toEqual(["$default", "ANY /b", "GET /a", "GET /none", "POST /c"]);
  expect(at("routes", { RouteKey: "GET /a" }, "Target")).toBe(at("routes", { RouteKey: "ANY /b" }, "Target"));
  expect(at("routes", { RouteKey: "$default" }, "Target")).toBe(at("routes", { RouteKey: "ANY /b" }, "Target"));
  expect(at("routes", { RouteKey: "GET /a" }, "OperationName")).toBe("getA");
  expect(at("routes", { RouteKey: "GET /none" })).not.toHaveProperty("Target");
  expect(all("integrations", "PayloadFormatVersion")).toEqual(["2.0", "1.0"]);
  expect(all("integrations", "TimeoutInMillis")).toEqual([3000, 30_000]);
});

it("takes tags, CORS and authorizers, and ignores bodies", async () => {
  const { at } = await httpView(`
tags: [{ name: team, x-amazon-apigateway-tag-value: pets }, { name: pets, description: About pets }]
security: [{ jwt: [read] }]
paths:
  /a:
    post:
      requestBody: { content: { application/json: { schema: { type: object } } } }
      responses: { "200": { description: ok } }
      x-amazon-apigateway-integration: { type: AWS_PROXY, uri: "${lambda}", payloadFormatVersion: "2.0" }
  /b: { get: { security: [], x-amazon-apigateway-integration: { type: AWS_PROXY, uri: "${lambda}", payloadFormatVersion: "2.0" } } }
components:
  securitySchemes:
    jwt:
      type: oauth2
      x-amazon-apigateway-authorizer:
        { type: jwt, identitySource: $request.header.Authorization, jwtConfiguration: { issuer: "https://a.b", audience: [c] } }
x-amazon-apigateway-cors: { allowOrigins: ["https://a.b"], allowMethods: [GET], maxAge: 60, allowCredentials: "true" }
`);
  // A tag of the document that says no value is an AWS tag without one.
  expect(at("api", "Tags")).toEqual({ team: "pets", pets: "" });
  expect(at("api", "CorsConfiguration")).toEqual({
    ...{ AllowOrigins: ["https://a.b"], AllowMethods: ["GET"], MaxAge: 60, AllowCredentials: true },
  });
  expect(at("routes", { RouteKey: "POST /a" })).toMatchObject({
    ...{ AuthorizationType: "JWT", AuthorizerId: "authorizer:jwt", AuthorizationScopes: ["read"] },
  });
  expect(at("routes", { RouteKey: "POST /a" })).not.toHaveProperty("RequestModels");
  expect(at("routes", { RouteKey: "GET /b" }, "AuthorizationType")).toBe("NONE");
  expect(at("authorizers", { Name: "jwt" })).toMatchObject({
    ...{ AuthorizerType: "JWT", IdentitySource: ["$request.header.Authorization"] },
    JwtConfiguration: { Issuer: "https://a.b", Audience: ["c"] },
  });
});
