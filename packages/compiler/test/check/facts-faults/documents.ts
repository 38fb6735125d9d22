import type { JsonObject } from "../../../src/source/json.ts";

/** URI of a Lambda function's invocations. */
export const lambdaUri =
  "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:pets/invocations";

const lambda = { type: "aws_proxy", httpMethod: "POST", uri: lambdaUri };
const authorizerUri = lambdaUri.replace(":pets/", ":authorize/");
const pet = { $ref: "#/components/schemas/Pet" };
const ok = { 200: { description: "Found." } };
const idParameter = { name: "petId", in: "path", required: true, schema: { type: "string" } };

/** A REST API of which nothing is wrong. */
const rest: JsonObject = {
  openapi: "3.0.3",
  info: { title: "Pets", version: "1.0" },
  paths: {
    "/pets": {
      get: {
        operationId: "listPets",
        parameters: [{ name: "limit", in: "query", schema: { type: "integer" } }],
        responses: {
          200: {
            description: "Some pets.",
            headers: { "X-Next": { schema: { type: "string" } } },
            content: { "application/json": { schema: { $ref: "#/components/schemas/Pets" } } },
          },
        },
        security: [{ token: [] }],
        "x-amazon-apigateway-integration": {
          type: "http",
          httpMethod: "GET",
          uri: "https://backend.example.com/pets",
          requestParameters: { "integration.request.querystring.limit": "method.request.querystring.limit" },
          responses: {
            default: {
              statusCode: "200",
              responseParameters: { "method.response.header.X-Next": "integration.response.header.X-Next" },
              responseTemplates: { "application/json": "$input.json('$')" },
            },
          },
        },
      },
      post: {
        operationId: "addPet",
        requestBody: { content: { "application/json": { schema: pet } } },
        responses: { 201: { description: "Added." } },
        security: [{ pool: ["pets/write"] }],
        "x-amazon-apigateway-request-validator": "all",
        "x-amazon-apigateway-integration": lambda,
      },
    },
    "/pets/{petId}": {
      get: {
        operationId: "getPet",
        parameters: [idParameter],
        responses: ok,
        security: [{ key: [] }],
        "x-amazon-apigateway-integration": {
          type: "mock",
          requestTemplates: { "application/json": '{"statusCode": 200}' },
          responses: { default: { statusCode: "200" } },
        },
      },
    },
    "/files/{path+}": {
      get: {
        operationId: "getFile",
        parameters: [{ ...idParameter, name: "path" }],
        responses: ok,
        security: [{ request: [] }],
        "x-amazon-apigateway-integration": {
          type: "http_proxy",
          httpMethod: "GET",
          uri: "https://files.example.com/{path}",
          requestParameters: { "integration.request.path.path": "method.request.path.path" },
        },
      },
    },
  },
  components: {
    schemas: {
      Pet: {
        type: "object",
        required: ["name"],
        properties: {
          name: { type: "string" },
          age: { type: "integer" },
          kind: { type: "string", enum: ["cat", "dog"] },
        },
      },
      Pets: { type: "array", items: pet },
    },
    securitySchemes: {
      key: { type: "apiKey", name: "x-api-key", in: "header" },
      token: {
        type: "apiKey",
        name: "Authorization",
        in: "header",
        "x-amazon-apigateway-authtype": "custom",
        "x-amazon-apigateway-authorizer": { type: "token", authorizerUri, authorizerResultTtlInSeconds: 300 },
      },
      request: {
        type: "apiKey",
        name: "Unused",
        in: "header",
        "x-amazon-apigateway-authtype": "custom",
        "x-amazon-apigateway-authorizer": {
          type: "request",
          authorizerUri,
          identitySource: "method.request.header.X-Session",
          authorizerResultTtlInSeconds: 60,
        },
      },
      pool: {
        type: "apiKey",
        name: "Authorization",
        in: "header",
        "x-amazon-apigateway-authtype": "cognito_user_pools",
        "x-amazon-apigateway-authorizer": {
          type: "cognito_user_pools",
          providerARNs: ["arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_abc"],
        },
      },
    },
  },
  "x-amazon-apigateway-request-validators": { all: { validateRequestBody: true, validateRequestParameters: true } },
  "x-amazon-apigateway-gateway-responses": { DEFAULT_4XX: { statusCode: "400" } },
};

/** An HTTP API of which nothing is wrong. */
const http: JsonObject = {
  openapi: "3.0.3",
  info: { title: "Pets", version: "1.0" },
  paths: {
    "/pets": {
      get: {
        operationId: "listPets",
        responses: ok,
        security: [{ jwt: ["pets/read"] }],
        "x-amazon-apigateway-integration": { ...lambda, payloadFormatVersion: "2.0" },
      },
      post: {
        operationId: "addPet",
        responses: ok,
        security: [{ request: [] }],
        "x-amazon-apigateway-integration": {
          type: "aws_proxy",
          integrationSubtype: "SQS-SendMessage",
          payloadFormatVersion: "1.0",
          credentials: "arn:aws:iam::123456789012:role/queue",
          requestParameters: {
            QueueUrl: "https://sqs.us-east-1.amazonaws.com/123456789012/pets",
            MessageBody: "$request.body",
          },
        },
      },
    },
    "/pets/{petId}": {
      get: {
        operationId: "getPet",
        parameters: [idParameter],
        responses: ok,
        "x-amazon-apigateway-integration": {
          type: "http_proxy",
          httpMethod: "GET",
          uri: "https://backend.example.com/pets/{petId}",
          payloadFormatVersion: "1.0",
          requestParameters: { "overwrite:header.x-source": "'gateway'" },
          responseParameters: { "404": { "overwrite:statuscode": "410" } },
        },
      },
    },
  },
  components: {
    securitySchemes: {
      jwt: {
        type: "oauth2",
        flows: {},
        "x-amazon-apigateway-authorizer": {
          type: "jwt",
          identitySource: "$request.header.Authorization",
          jwtConfiguration: { issuer: "https://login.example.com/", audience: ["pets"] },
        },
      },
      request: {
        type: "apiKey",
        name: "Unused",
        in: "header",
        "x-amazon-apigateway-authorizer": {
          type: "request",
          authorizerUri,
          authorizerPayloadFormatVersion: "2.0",
          enableSimpleResponses: true,
          identitySource: "$request.header.X-Session",
          authorizerResultTtlInSeconds: 60,
        },
      },
    },
  },
  "x-amazon-apigateway-cors": { allowOrigins: ["https://app.example.com"], allowMethods: ["GET"], maxAge: 600 },
};

/** The same in Swagger 2.0, as far as it goes. */
const swagger: JsonObject = {
  swagger: "2.0",
  info: { title: "Pets", version: "1.0" },
  paths: {
    "/pets": {
      post: {
        operationId: "addPet",
        parameters: [{ name: "pet", in: "body", schema: { $ref: "#/definitions/Pet" } }],
        responses: ok,
        "x-amazon-apigateway-integration": lambda,
      },
    },
  },
  definitions: { Pet: { type: "object", properties: { name: { type: "string" } } } },
};

/** Documents without a fault, that faults are put into. */
export const documents: Readonly<Record<"rest" | "http" | "swagger", JsonObject>> = { rest, http, swagger };
