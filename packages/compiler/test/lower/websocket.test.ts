import { expect, it } from "vitest";
import { lowerWebSocket } from "./lower-text.ts";

const head = "openapi: 3.1.0\ninfo: { title: Chat, version: 1.0.0 }\n";
const lambda = "{ type: aws_proxy, httpMethod: POST, uri: !GetAtt Send.Arn }";
const text = "content: { application/json: { schema: { type: object, properties: { text: { type: string } } } } }";

it("reads paths as route keys and webhooks as what the back end pushes", async () => {
  const { api, findings } = await lowerWebSocket(`${head}
paths:
  /$connect: { post: { operationId: open } }
  /$default: { post: {} }
  /chat.send: { post: { requestBody: { ${text} }, responses: { "200": { description: Sent, ${text} } } } }
webhooks:
  messagePosted: { post: { requestBody: { ${text} } } }
`);
  expect(findings).toEqual([]);
  expect(api.routes.map(({ key, id }) => [key, id])).toEqual([
    ["$connect", "open"],
    ["$default", "default"],
    ["chat.send", "chatSend"],
  ]);
  expect(api.routes.map(({ reply }) => reply?.status)).toEqual([undefined, undefined, "200"]);
  expect(api.pushes.map(({ name, id }) => [name, id])).toEqual([["messagePosted", "messagePosted"]]);
  expect(api.routeSelectionExpression).toBe("$request.body.action");
});

it("reads x-webhooks of OpenAPI 3.0, and both directions of x-async", async () => {
  const { api } = await lowerWebSocket(`openapi: 3.0.3
info: { title: Chat, version: 1.0.0 }
paths:
  /send: { post: { x-async: { direction: client_to_server }, requestBody: { ${text} } } }
  /posted: { post: { x-async: { direction: server_to_client }, requestBody: { ${text} } } }
  /typing: { post: { x-async: { direction: bidirectional }, requestBody: { ${text} } } }
x-webhooks:
  left: { post: { requestBody: { ${text} } } }
`);
  expect(api.routes.map(({ key }) => key)).toEqual(["send", "typing"]);
  expect(api.pushes.map(({ name }) => name)).toEqual(["left", "posted", "typing"]);
});

it("checks messages by their schema, unless told not to or which", async () => {
  const { api } = await lowerWebSocket(`${head}
paths:
  /$connect: { post: { requestBody: { ${text} } } }
  /named: { post: { requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Line" } } } } } }
  /inline: { post: { requestBody: { ${text} } } }
  /unchecked: { post: { requestBody: { ${text} }, x-apigw-websocket: { validate: false } } }
  /chosen:
    post:
      x-apigw-websocket:
        modelSelectionExpression: $request.body.kind
        requestModels: { line: { $ref: "#/components/schemas/Line" }, $default: { type: object } }
components: { schemas: { Line: { type: object, required: [text] }, InlineMessage: { type: string } } }
`);
  expect(Object.fromEntries(api.routes.map(({ key, requestModels }) => [key, requestModels]))).toEqual({
    $connect: undefined,
    named: { expression: "\\$default", models: [{ key: "$default", model: "Line" }] },
    inline: {
      expression: "\\$default",
      models: [{ key: "$default", model: expect.stringMatching(/^InlineMessage./) as unknown }],
    },
    unchecked: undefined,
    chosen: {
      expression: "$request.body.kind",
      models: [
        { key: "line", model: "Line" },
        { key: "$default", model: "ChosenMessageDefault" },
      ],
    },
  });
  const known = new Set(api.models.map(({ name }) => name));
  for (const { requestModels } of api.routes)
    for (const { model } of requestModels?.models ?? []) expect(known).toContain(model);
});

it("takes the root's security for $connect alone", async () => {
  const { api } = await lowerWebSocket(`${head}
security: [{ iam: [] }, { key: [] }]
paths:
  /$connect: { post: {} }
  /send: { post: {} }
components:
  securitySchemes:
    iam: { type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: awsSigv4 }
    key: { type: apiKey, in: header, name: x-api-key }
`);
  expect(api.routes.map(({ authorization, isApiKeyRequired }) => [authorization.kind, isApiKeyRequired])).toEqual([
    ["iam", true],
    ["none", false],
  ]);
});

it("invokes the function that a uri names, and brings response keys to the service's form", async () => {
  const { api, findings } = await lowerWebSocket(`${head}
paths:
  /proxy: { post: { x-amazon-apigateway-integration: ${lambda} } }
  /mock:
    post:
      x-amazon-apigateway-integration:
        type: mock
        templateSelectionExpression: $request.body.kind
        requestTemplates: { ping: '{"statusCode":200}' }
        responses: { default: {}, "4\\\\d{2}": { templateSelectionExpression: "\${integration.response.statuscode}" }, /5../: {} }
`);
  expect(api.routes[0]?.integration).toMatchObject({
    kind: "lambda",
    functionArn: { parts: [{ kind: "attribute", resource: "Send", attribute: "Arn" }] },
    uri: { parts: expect.arrayContaining([":lambda:path/2015-03-31/functions/", "/invocations"]) as unknown },
  });
  expect(api.routes[1]?.integration?.templateSelectionExpression).toBe("$request.body.kind");
  expect(api.routes[1]?.integration?.responses.map(({ pattern }) => pattern)).toEqual([
    "$default",
    "/4\\d{2}/",
    "/5../",
  ]);
  expect(findings.map(({ code }) => code)).toEqual(["ws/response-key"]);
});

it("has one operation a path, and says what it leaves out", async () => {
  const { api, findings } = await lowerWebSocket(`${head}
paths:
  /send: { post: {}, get: {} }
  /ask: { put: {} }
  /if: { post: !If [Has, {}, !Ref AWS::NoValue] }
  /either: { post: !If [Has, {}, {}] }
  /$connect: !If [Has, { post: {} }, !Ref AWS::NoValue]
  /part: { post: { x-amazon-apigateway-integration: !If [Has, { type: mock }, { type: mock }], security: !If [Has, [], []] } }
webhooks:
  empty: { post: {} }
`);
  expect(api.routes.map(({ key }) => key)).toEqual(["send", "ask", "if", "either", "$connect", "part"]);
  expect(findings.map(({ code, origin }) => [code, origin.pointer])).toEqual([
    ["ws/one-post", "/paths/~1send/get"],
    ["ws/one-post", "/paths/~1ask/put"],
    ["ws/condition", "/paths/~1either/post"],
    ["ws/condition", "/paths/~1$connect"],
    ["ws/condition", "/paths/~1part/post/x-amazon-apigateway-integration"],
    ["ws/push-message", "/webhooks/empty/post"],
  ]);
});

it("knows under which conditions a route is there", async () => {
  const { api, findings } = await lowerWebSocket(`${head}
paths:
  /always: { post: {} }
  /sometimes: { post: !If [Has, {}, !Ref AWS::NoValue] }
  /otherwise: !If [Has, !Ref AWS::NoValue, { post: {} }]
  /both: !If [Has, { post: !If [Is, {}, !Ref AWS::NoValue] }, !Ref AWS::NoValue]
  /never: !If [Has, !Ref AWS::NoValue, !Ref AWS::NoValue]
  /within: !If [Has, { post: !If [Has, { operationId: held }, { operationId: not }] }, !Ref AWS::NoValue]
`);
  const [has, is] = ["Has", "Is"].map((condition) => ({ condition, is: true }));
  expect(api.routes.map(({ key, when }) => [key, when])).toEqual([
    ["always", []],
    ["sometimes", [has]],
    ["otherwise", [{ condition: "Has", is: false }]],
    ["both", [has, is]],
    ["within", [has]],
  ]);
  expect(api.routes.at(-1)?.operationId).toBe("held");
  expect(findings).toEqual([]);
});

it("has one payload format, and leaves another out", async () => {
  const lambda = 'type: aws_proxy, uri: "arn:aws:lambda:eu-west-1:123456789012:function:chat"';
  const { api, findings } = await lowerWebSocket(`${head}
paths:
  /new: { post: { x-amazon-apigateway-integration: { ${lambda}, payloadFormatVersion: "2.0" } } }
  /old: { post: { x-amazon-apigateway-integration: { ${lambda}, payloadFormatVersion: "1.0" } } }
`);
  expect(api.routes.map(({ integration }) => integration?.payloadFormatVersion)).toEqual([undefined, "1.0"]);
  expect(findings.map(({ code, origin }) => [code, origin.pointer])).toEqual([
    ["ws/payload-version", "/paths/~1new/post/x-amazon-apigateway-integration/payloadFormatVersion"],
  ]);
});

it("says which responses are in no message", async () => {
  const content = "content: { application/json: { schema: { type: object } } }";
  const { api, findings } = await lowerWebSocket(`${head}
paths:
  /$connect: { post: { responses: { "401": { ${content} } } } }
  /find: { post: { responses: { "200": { ${content} }, "201": { ${content} }, "404": { ${content} }, "409": { description: Taken } } } }
  /both: { post: { x-async: { direction: bidirectional }, requestBody: { ${content} }, responses: { "200": { ${content} } } } }
webhooks:
  found: { post: { requestBody: { ${content} }, responses: { "200": { ${content} } } } }
`);
  expect(api.routes.map(({ reply }) => reply?.status)).toEqual([undefined, "200", "200"]);
  expect(findings.map(({ code, origin, message }) => [code, origin.pointer, /reply is "200"/.test(message)])).toEqual([
    ["ws/response", "/paths/~1find/post/responses/201", true],
    ["ws/response", "/paths/~1find/post/responses/404", true],
    ["ws/response", "/webhooks/found/post/responses/200", false],
  ]);
});

it("says what is of another type than it should be, and what is no member", async () => {
  const { findings } = await lowerWebSocket(`${head}
x-apigw-websocket: { keepAlive: [ping], validate: "no" }
paths:
  /list: [1]
  /word: { post: later }
  /typo: { psot: {}, post: { x-apigw-websocket: { ack: "yes", requestModels: [], modelSelectionExpression: {} } } }
  /flat: { post: { x-apigw-websocket: ack } }
webhooks:
  said: { post: { x-apigw-websocket: { ack: 1 }, requestBody: { content: { application/json: {} } } } }
`);
  expect(findings.map(({ code, origin }) => `${code} ${origin.pointer}`)).toEqual([
    "doc/unexpected-type /x-apigw-websocket/keepAlive",
    "doc/unexpected-type /x-apigw-websocket/validate",
    "doc/unexpected-type /paths/~1list",
    "doc/unexpected-type /paths/~1word/post",
    "path/unknown-member /paths/~1typo/psot",
    "doc/unexpected-type /paths/~1typo/post/x-apigw-websocket/ack",
    "doc/unexpected-type /paths/~1typo/post/x-apigw-websocket/modelSelectionExpression",
    "doc/unexpected-type /paths/~1typo/post/x-apigw-websocket/requestModels",
    "doc/unexpected-type /paths/~1flat/post/x-apigw-websocket",
    "doc/unexpected-type /webhooks/said/post/x-apigw-websocket/ack",
  ]);
});
