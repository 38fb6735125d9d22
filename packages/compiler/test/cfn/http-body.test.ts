import { expect, it } from "vitest";
import { own } from "../../src/source/json.ts";
import { bodyAt, bodyOf, emitHttp } from "./emit-text.ts";

it("prints routes, the default route and every kind of integration", async () => {
  const emitted = await emitHttp(`
paths:
  /$default:
    x-amazon-apigateway-any-method:
      isDefaultRoute: true
      x-amazon-apigateway-integration: { type: aws_proxy, payloadFormatVersion: 2.0, uri: !GetAtt Fn.Arn }
  /files/{path+}:
    get:
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: ANY
        uri: !Ref Listener
        connectionType: VPC_LINK
        connectionId: !Ref Link
        payloadFormatVersion: "1.0"
        tlsConfig: { serverNameToVerify: example.com }
        requestParameters: { "overwrite:path": $request.path }
        responseParameters: { "404": { "overwrite:statuscode": "200" } }
  /queue:
    post:
      requestBody: { content: { application/json: { schema: { type: object } } } }
      responses: { "200": { description: ok } }
      x-amazon-apigateway-integration:
        type: aws_proxy
        integrationSubtype: SQS-SendMessage
        credentials: !GetAtt Role.Arn
        payloadFormatVersion: "1.0"
        requestParameters: { QueueUrl: !Ref Queue, MessageBody: $request.body }
`);
  expect(bodyAt(emitted, "paths")).toEqual({
    "/$default": {
      "x-amazon-apigateway-any-method": {
        isDefaultRoute: true,
        responses: {},
        "x-amazon-apigateway-integration": {
          type: "AWS_PROXY",
          httpMethod: "POST",
          uri: { Ref: "FnArn" },
          connectionType: "INTERNET",
          payloadFormatVersion: "2.0",
        },
      },
    },
    "/files/{path+}": {
      get: {
        parameters: [{ name: "path+", in: "path", required: true, schema: { type: "string" } }],
        responses: {},
        "x-amazon-apigateway-integration": {
          type: "HTTP_PROXY",
          httpMethod: "ANY",
          uri: { Ref: "Listener" },
          connectionType: "VPC_LINK",
          connectionId: { Ref: "Link" },
          payloadFormatVersion: "1.0",
          tlsConfig: { serverNameToVerify: "example.com" },
          requestParameters: { "overwrite:path": "$request.path" },
          responseParameters: { "404": { "overwrite:statuscode": "200" } },
        },
      },
    },
    "/queue": {
      post: {
        responses: {},
        "x-amazon-apigateway-integration": {
          type: "AWS_PROXY",
          integrationSubtype: "SQS-SendMessage",
          connectionType: "INTERNET",
          payloadFormatVersion: "1.0",
          credentials: { Ref: "RoleArn" },
          requestParameters: { MessageBody: "$request.body", QueueUrl: { Ref: "Queue" } },
        },
      },
    },
  });
});

const http = `x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://example.com", payloadFormatVersion: "1.0" }`;
const lambda =
  "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:a/invocations";

it("prints JWT authorizers as oauth2, which the import makes an authorizer of, and Lambda authorizers as apiKey", async () => {
  const emitted = await emitHttp(`
components:
  securitySchemes:
    jwt: { type: openIdConnect, openIdConnectUrl: "https://id.example.com/.well-known/openid-configuration", x-amazon-apigateway-authorizer: { type: jwt, identitySource: $request.header.Authorization, jwtConfiguration: { issuer: "https://id.example.com", audience: [a] } } }
    lambda: { type: apiKey, name: Unused, in: header, x-amazon-apigateway-authorizer: { type: request, identitySource: "$request.header.A, $context.stage", authorizerUri: "${lambda}", authorizerPayloadFormatVersion: 2.0, enableSimpleResponses: true, authorizerResultTtlInSeconds: 0 } }
paths:
  /a: { get: { security: [{ jwt: [read] }], ${http} } }
  /b: { get: { security: [{ lambda: [] }], ${http} } }
`);
  expect(bodyAt(emitted, "components")).toEqual({
    securitySchemes: {
      jwt: {
        type: "oauth2",
        flows: {},
        "x-amazon-apigateway-authorizer": {
          type: "jwt",
          identitySource: "$request.header.Authorization",
          jwtConfiguration: { issuer: "https://id.example.com", audience: ["a"] },
        },
      },
      lambda: {
        type: "apiKey",
        name: "Unused",
        in: "header",
        "x-amazon-apigateway-authorizer": {
          type: "request",
          authorizerUri: lambda,
          identitySource: "$request.header.A, $context.stage",
          authorizerResultTtlInSeconds: 0,
          authorizerPayloadFormatVersion: "2.0",
          enableSimpleResponses: true,
        },
      },
    },
  });
  expect(bodyAt(emitted, "paths", "/a", "get", "security")).toEqual([{ jwt: ["read"] }]);
});

it("prints CORS, the endpoint, and only those tags that are meant for AWS", async () => {
  const emitted = await emitHttp(
    `
tags: [{ name: pets, description: Everything about pets }, { name: team, x-amazon-apigateway-tag-value: blue }, { name: stage, x-amazon-apigateway-tag-value: x }]
x-amazon-apigateway-cors: { allowOrigins: ["https://example.com"], allowMethods: [GET], allowHeaders: [a], exposeHeaders: [b], maxAge: 60, allowCredentials: true }
paths: { /a: { get: { ${http} } } }
`,
    { tags: { stage: "prod" }, endpoint: { disableExecuteApi: true, ipAddressType: "dualstack" } },
  );
  const body = bodyOf(emitted);
  expect(body["tags"]).toEqual([{ name: "team", "x-amazon-apigateway-tag-value": "blue" }]);
  expect(body["x-amazon-apigateway-cors"]).toEqual({
    allowOrigins: ["https://example.com"],
    allowMethods: ["GET"],
    allowHeaders: ["a"],
    exposeHeaders: ["b"],
    maxAge: 60,
    allowCredentials: true,
  });
  expect(body["servers"]).toEqual([
    {
      url: "/",
      "x-amazon-apigateway-endpoint-configuration": { disableExecuteApiEndpoint: true, ipAddressType: "dualstack" },
    },
  ]);
  const { Body: _, ...properties } = own(emitted.resource("AWS::ApiGatewayV2::Api"), "Properties") as {
    readonly Body: unknown;
  };
  expect(properties).toEqual({ FailOnWarnings: true, Tags: { stage: "prod" } });
});
