import fc from "fast-check";
import { expect, it } from "vitest";
import { emitApi } from "../cfn/emit-text.ts";
import { lowerWebSocket } from "../lower/lower-text.ts";
import { expectedOf } from "./expected.ts";
import { foldTemplate } from "./fold.ts";

const word = fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,8}$/);
const text = fc.string({ minLength: 1, maxLength: 20 }).filter((value) => !value.includes("${"));
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });

const schema = fc.oneof(
  fc.record({
    type: fc.constant("object"),
    properties: fc.dictionary(word, fc.constant({ type: "string" }), { maxKeys: 3 }),
  }),
  fc.constantFrom({ $ref: "#/components/schemas/Line" }, { $ref: "#/components/schemas/Person" }),
  fc.constant({ type: "array", items: { $ref: "#/components/schemas/Line" } }),
);
const content = schema.map((value) => ({ content: { "application/json": { schema: value } } }));
const templates = fc.dictionary(fc.oneof(word, fc.constant("$default")), text, { maxKeys: 3 });
const expression = fc.constantFrom("$request.body.kind", "\\$default", "${request.body.a}-${request.body.b}", "200");
const response = fc.record(
  {
    responseTemplates: templates,
    templateSelectionExpression: expression,
    contentHandling: fc.constant("CONVERT_TO_TEXT"),
  },
  { requiredKeys: [] },
);

const integration = fc
  .record({
    kind: fc.constantFrom("mock", "http", "http_proxy", "aws", "aws_proxy"),
    more: fc.record(
      {
        timeoutInMillis: fc.integer({ min: 50, max: 29_000 }),
        credentials: fc.constant("arn:aws:iam::123456789012:role/chat"),
        passthroughBehavior: fc.constantFrom("WHEN_NO_MATCH", "NEVER"),
        contentHandling: fc.constantFrom("CONVERT_TO_TEXT", "CONVERT_TO_BINARY"),
        requestParameters: fc.dictionary(
          word.map((name) => `integration.request.header.${name}`),
          fc.constantFrom("context.connectionId", "route.request.body.text", "'it'"),
          { maxKeys: 2 },
        ),
        requestTemplates: templates,
        templateSelectionExpression: expression,
        responses: fc.dictionary(fc.constantFrom("$default", "/4\\d\\d/", "/5../"), response, { maxKeys: 3 }),
      },
      { requiredKeys: [] },
    ),
    isPrivate: fc.boolean(),
  })
  .map(({ kind, more, isPrivate }) => ({
    type: kind,
    ...more,
    ...(kind.startsWith("http") && {
      httpMethod: "PUT",
      uri: "https://example.com/chat",
      ...(isPrivate && { connectionType: "VPC_LINK", connectionId: "abc123" }),
    }),
    ...(kind === "aws" && { uri: "arn:aws:apigateway:eu-west-1:sqs:action/SendMessage" }),
    ...(kind === "aws_proxy" && {
      uri: "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:chat/invocations",
    }),
  }));

const operation = fc.record(
  {
    requestBody: content,
    responses: maybe(content).map((reply) => (reply ? { "200": { description: "", ...reply } } : {})),
    "x-amazon-apigateway-integration": integration,
    "x-apigw-websocket": fc.record(
      {
        validate: fc.boolean(),
        modelSelectionExpression: fc.constant("$request.body.kind"),
        requestModels: fc.dictionary(word, schema, { maxKeys: 2 }),
        responseModels: fc.dictionary(word, schema, { maxKeys: 1 }),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ["responses"] },
);

const parameter = fc.record({ name: word, in: fc.constantFrom("query", "header"), required: fc.boolean() });

const document = fc.record({
  routes: fc.uniqueArray(
    fc.tuple(fc.oneof(word, fc.constantFrom("$default", "$disconnect", "a.b", "a-b", "ab")), operation),
    {
      maxLength: 5,
      selector: ([key]) => key,
    },
  ),
  connect: operation,
  parameters: fc.uniqueArray(parameter, { maxLength: 3, selector: (one) => `${one.in} ${one.name.toLowerCase()}` }),
  security: fc.constantFrom([], [{ login: [] }], [{ iam: [] }], [{ key: [] }], [{ login: [] }, { key: [] }]),
  settings: fc.record(
    { disableSchemaValidation: fc.boolean(), routeSelectionExpression: expression },
    { requiredKeys: [] },
  ),
});

it("makes resources that describe the API that the document says", async () => {
  await fc.assert(
    fc.asyncProperty(document, async ({ routes, connect, parameters, security, settings }) => {
      const written = {
        openapi: "3.0.3",
        info: { title: "Chat", version: "1.0.0", description: "Talk" },
        "x-apigw-websocket": settings,
        security,
        paths: {
          "/$connect": {
            post: { ...connect, parameters: parameters.map((one) => ({ ...one, schema: { type: "string" } })) },
          },
          ...Object.fromEntries(routes.map(([key, post]) => [`/${key}`, { post }])),
        },
        components: {
          schemas: {
            Line: {
              type: "object",
              properties: { by: { $ref: "#/components/schemas/Person" }, text: { type: "string" } },
            },
            Person: { type: "object", properties: { friend: { $ref: "#/components/schemas/Person" } } },
          },
          securitySchemes: {
            iam: { type: "apiKey", in: "header", name: "Authorization", "x-amazon-apigateway-authtype": "awsSigv4" },
            key: { type: "apiKey", in: "header", name: "x-api-key" },
            login: {
              type: "apiKey",
              in: "query",
              name: "token",
              "x-amazon-apigateway-authorizer": {
                type: "request",
                identitySource: "route.request.querystring.token",
                authorizerUri:
                  "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:login/invocations",
              },
            },
          },
        },
      };
      const { api } = await lowerWebSocket(JSON.stringify(written));
      const { template } = await emitApi(api);
      expect(foldTemplate(template)).toEqual(expectedOf(api));
    }),
    { numRuns: 60 },
  );
});
