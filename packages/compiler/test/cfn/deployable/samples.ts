import type { Config } from "../../../src/config/config.ts";

const invocation =
  "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:auth/invocations";

/** A document that says something in every field that a REST API is made of. */
export const restDocument: string = `
openapi: 3.0.3
info: { title: Pets, version: 1.0.0, description: All about pets }
servers: [{ url: "https://pets.example.com", description: Ours }]
tags: [{ name: pets }]
x-amazon-apigateway-request-validators: { all: { validateRequestBody: true, validateRequestParameters: true } }
x-amazon-apigateway-gateway-responses:
  DEFAULT_4XX:
    statusCode: "400"
    responseParameters: { gatewayresponse.header.x-a: "'a'" }
    responseTemplates: { application/json: "{}" }
x-amazon-apigateway-policy: { Version: "2012-10-17", Statement: [] }
x-amazon-apigateway-binary-media-types: [image/png, image/gif]
x-amazon-apigateway-minimum-compression-size: 10
x-amazon-apigateway-api-key-source: HEADER
x-amazon-apigateway-security-policy: SecurityPolicy_TLS13_1_3_2025_09
x-amazon-apigateway-endpoint-access-mode: BASIC
x-amazon-apigateway-documentation: { version: "1", documentationParts: [{ location: { type: API }, properties: { a: b } }] }
components:
  schemas:
    Pet: { type: object, description: A pet, properties: { name: { type: string } } }
  securitySchemes:
    key: { type: apiKey, in: header, name: x-api-key }
    token:
      type: apiKey
      in: header
      name: Authorization
      x-amazon-apigateway-authtype: custom
      x-amazon-apigateway-authorizer:
        { type: token, authorizerUri: "${invocation}", authorizerCredentials: "arn:aws:iam::123456789012:role/a", identityValidationExpression: ".*", authorizerResultTtlInSeconds: 5 }
    request:
      type: apiKey
      in: header
      name: Unused
      x-amazon-apigateway-authtype: custom
      x-amazon-apigateway-authorizer:
        { type: request, identitySource: "method.request.header.A, method.request.header.B", authorizerUri: "${invocation}" }
    pool:
      type: apiKey
      in: header
      name: Authorization
      x-amazon-apigateway-authtype: cognito_user_pools
      x-amazon-apigateway-authorizer:
        { type: cognito_user_pools, providerARNs: ["arn:aws:cognito-idp:eu-west-1:123456789012:userpool/a"] }
paths:
  /pets/{id}:
    post:
      operationId: putPet
      summary: Puts
      description: Puts one
      tags: [pets]
      deprecated: true
      security: [{ token: [], key: [] }]
      parameters:
        - { name: q, in: query, required: true, description: Words, schema: { type: string } }
        - { name: id, in: path, required: true, schema: { type: string } }
      requestBody: { required: true, description: It, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses:
        "200":
          description: ok
          headers: { x-a: { description: A, schema: { type: string } } }
          content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } }
      x-amazon-apigateway-request-validator: all
      x-amazon-apigateway-integration:
        type: http
        httpMethod: POST
        uri: https://pets.example.com
        connectionType: VPC_LINK
        connectionId: abc123
        integrationTarget: arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/a/1
        tlsConfig: { insecureSkipVerification: true }
        timeoutInMillis: 1000
        credentials: arn:aws:iam::123456789012:role/a
        requestParameters: { integration.request.querystring.q: method.request.querystring.q }
        requestTemplates: { application/json: "{}" }
        passthroughBehavior: never
        contentHandling: CONVERT_TO_TEXT
        cacheNamespace: pets
        cacheKeyParameters: [method.request.querystring.q]
        responses:
          default:
            statusCode: "200"
            contentHandling: CONVERT_TO_TEXT
            responseParameters: { method.response.header.x-a: "'a'" }
            responseTemplates: { application/json: "{}" }
  /pets:
    get:
      operationId: listPets
      security: [{ pool: [read] }]
      responses: { "200": { description: ok } }
      x-amazon-apigateway-integration: { type: aws_proxy, httpMethod: POST, uri: "${invocation}", responseTransferMode: STREAM }
    post:
      security: [{ request: [] }]
      responses: { "200": { description: ok } }
      x-amazon-apigateway-integration: { type: aws, httpMethod: POST, uri: "arn:aws:apigateway:eu-west-1:sqs:path/123456789012/pets", credentials: "arn:aws:iam::123456789012:role/a" }
`;

/** The same for an HTTP API. */
export const httpDocument: string = `
openapi: 3.0.3
info: { title: Pets, version: 1.0.0, description: All about pets }
tags: [{ name: team, x-amazon-apigateway-tag-value: pets }]
x-amazon-apigateway-cors: { allowOrigins: [https://a.example.com, https://b.example.com], allowMethods: [GET], allowHeaders: [a], exposeHeaders: [b], maxAge: 5, allowCredentials: true }
components:
  schemas:
    Pet: { type: object, properties: { name: { type: string } } }
  securitySchemes:
    jwt:
      type: oauth2
      x-amazon-apigateway-authorizer:
        { type: jwt, identitySource: $request.header.Authorization, jwtConfiguration: { issuer: "https://id.example.com", audience: [a] } }
    request:
      type: apiKey
      in: header
      name: Authorization
      x-amazon-apigateway-authorizer:
        { type: request, identitySource: $request.header.A, authorizerUri: "${invocation}", authorizerCredentials: "arn:aws:iam::123456789012:role/a", authorizerPayloadFormatVersion: "2.0", enableSimpleResponses: true, authorizerResultTtlInSeconds: 5 }
paths:
  /pets/{id}:
    post:
      operationId: putPet
      summary: Puts
      description: Puts one
      tags: [pets]
      deprecated: true
      security: [{ jwt: [read] }]
      parameters:
        - { name: q, in: query, required: true, description: Words, schema: { type: string } }
        - { name: id, in: path, required: true, schema: { type: string } }
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: POST
        uri: arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/a/1/2
        connectionType: VPC_LINK
        connectionId: abc123
        tlsConfig: { serverNameToVerify: pets.example.com }
        timeoutInMillis: 1000
        credentials: arn:aws:iam::123456789012:role/a
        payloadFormatVersion: "1.0"
        requestParameters: { "overwrite:header.x-a": $request.querystring.q }
        responseParameters: { "200": { "overwrite:header.x-b": $context.requestId } }
  /pets:
    get:
      operationId: listPets
      security: [{ request: [] }]
      responses: { "200": { description: ok } }
      x-amazon-apigateway-integration: { type: aws_proxy, httpMethod: POST, payloadFormatVersion: "2.0", uri: "${invocation}" }
`;

/** A configuration that says something of every setting that belongs to both. */
export const commonConfig: Config = {
  tags: { team: "pets" },
  retain: ["api"],
  sdk: { packageName: "pets" },
  docs: { title: "Pets" },
  endpoint: { disableExecuteApi: false, ipAddressType: "dualstack" },
  stage: {
    name: "live",
    description: "Live",
    variables: { a: "b" },
    tags: { a: "b" },
    throttling: { burst: 1, routes: { "GET /pets": { burst: 1 } } },
    metrics: true,
    redeploy: 1,
    deployment: "Deployment0123456789",
  },
  stages: { beta: { redeploy: 2 } },
};

/** What more REST APIs have. */
export const restConfig: Config = {
  ...commonConfig,
  endpoint: { ...commonConfig.endpoint, type: "private", vpcEndpointIds: ["vpce-1", "vpce-2"] },
  usagePlans: { gold: {} },
  waf: {},
  stage: {
    ...commonConfig.stage,
    tracing: true,
    caching: {},
    executionLogs: "info",
    clientCertificate: true,
    documentationVersion: "1",
    canary: { percent: 1 },
  },
};
