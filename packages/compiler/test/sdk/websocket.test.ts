import * as prettier from "prettier";
import { expect, it } from "vitest";
import { emitSdk } from "../../src/emit/sdk/index.ts";
import { lowerWebSocket } from "../lower/lower-text.ts";
import { checkSdk, tokensOf } from "./compile-sdk.ts";

const uri =
  "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:1:function:f/invocations";
const lambda = `x-amazon-apigateway-integration: { type: aws_proxy, httpMethod: POST, uri: "${uri}" }`;

const chat = `
openapi: 3.1.0
info: { title: Chat, version: "1" }
x-apigw-type: websocket
x-apigw-websocket: { keepAlive: ping }
paths:
  /$connect:
    post:
      parameters: [{ name: token, in: query, required: true, schema: { type: string } }]
      responses: { "200": { description: ok } }
      ${lambda}
  /sendMessage:
    post:
      summary: Says something to a room.
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Say" } } } }
      responses: { "200": { description: ok } }
      ${lambda}
  /count:
    post:
      requestBody: { content: { application/json: { schema: { type: object, required: [action, room, requestId], properties: { action: { const: count }, room: { type: string }, requestId: { type: string } } } } } }
      responses: { "200": { description: How many., content: { application/json: { schema: { type: object, required: [members], properties: { members: { type: integer } } } } } } }
      ${lambda}
  /order:
    post:
      x-apigw-websocket: { ack: true }
      requestBody: { content: { application/json: { schema: { type: object, required: [number], properties: { number: { type: integer } } } } } }
      responses: { "200": { description: ok } }
      ${lambda}
  /ping:
    post:
      responses: { "200": { description: ok } }
      x-amazon-apigateway-integration: { type: mock, requestTemplates: { application/json: '{"statusCode": 200}' } }
webhooks:
  messagePosted:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Posted" } } } }
      responses: { "200": { description: ok } }
  memberLeft:
    post:
      x-apigw-websocket: { ack: true }
      requestBody: { content: { application/json: { schema: { type: object, required: [name], properties: { name: { type: string } } } } } }
      responses: { "200": { description: ok } }
components:
  schemas:
    Say: { type: object, required: [action, text], properties: { action: { type: string }, text: { type: string }, room: { type: string } } }
    Posted: { type: object, required: [type, text], properties: { type: { const: messagePosted }, text: { type: string } } }
`;

/** What callers write, and what they may not. */
const use = `
  import { chatUrl, createChatSocket, type ChatPushes } from "./index.js";
  import { createChatConnections } from "./connections.js";
  import { bodyOf, respond, type ConnectHandler, type CountHandler, type OrderHandler, type SendMessageHandler } from "./handlers.js";
  import { closeMeaning, type Push } from "./runtime.js";

  const socket = createChatSocket({ url: async () => chatUrl("wss://example.com/prod", { token: "t" }) });
  export async function talk(): Promise<number> {
    await socket.connect();
    const outcome = await socket.send.sendMessage({ text: "hi" });
    if (outcome.status === "failed") return outcome.reason === "too-large" ? 1 : 2;
    await socket.send.ping();
    await socket.send.order({ number: 1 });
    // @ts-expect-error a message has a text
    await socket.send.sendMessage({ room: "a" });
    // @ts-expect-error no such route
    await socket.send.shout({ text: "hi" });
    // @ts-expect-error only two-way routes answer
    await socket.request.sendMessage({ text: "hi" });
    const { members } = await socket.request.count({ room: "a" });
    const stop = socket.on("messagePosted", ({ text }) => console.log(text));
    stop();
    // @ts-expect-error no such push
    socket.on("messagePost", () => undefined);
    for await (const push of socket.messages()) return exhaust(push);
    return members + closeMeaning(1001).length;
  }
  function exhaust(push: Push<ChatPushes>): number {
    switch (push.name) {
      case "messagePosted":
        return push.message.text.length;
      case "memberLeft":
        return push.message.name.length;
      default: {
        const none: never = push;
        return none;
      }
    }
  }
  // @ts-expect-error a push is left out
  export const partial = (push: Push<ChatPushes>): number => {
    switch (push.name) {
      case "messagePosted":
        return 1;
    }
  };
  const connections = createChatConnections({
    endpoint: "https://example.com/prod",
    credentials: { accessKeyId: "a", secretAccessKey: "b" },
    region: "eu-west-1",
  });
  export const posted: Promise<"sent" | "gone"> = connections.post("id", "messagePosted", { text: "hi" });
  // @ts-expect-error what the SDK adds is not passed
  void connections.post("id", "messagePosted", { text: "hi", type: "messagePosted" });
  export const connect: ConnectHandler = async (event) => {
    const token: string | undefined = event.queryStringParameters?.token;
    return { statusCode: token ? 200 : 401 };
  };
  export const sendMessage: SendMessageHandler = async (event) => {
    const text: string | undefined = bodyOf(event)?.text;
    return respond(text ? 200 : 400);
  };
  export const count: CountHandler = async (event) => {
    // What the SDK added is there for the one who answers.
    const message: { readonly action: "count"; readonly room: string; readonly requestId: string } | undefined =
      bodyOf(event);
    return message === undefined ? respond(400) : respond(200, { members: 1 });
  };
  // Its schema has no id, and the message has one.
  export const order: OrderHandler = async (event) => {
    const id: string | undefined = bodyOf(event)?.requestId;
    return respond(id === undefined ? 400 : 200);
  };
  // @ts-expect-error a count has members
  export const wrong: CountHandler = async () => respond(200, { member: 1 });
`;

it("makes a socket, connections and handlers whose types are the document's", async () => {
  const { api } = await lowerWebSocket(chat);
  const files = await emitSdk(api);
  expect(checkSdk(files, use)).toEqual([]);
  expect(tokensOf(files).hasAny).toBe(false);
  for (const [path, text] of files) {
    if (path.endsWith(".ts")) expect(await prettier.format(text, { parser: "typescript" }), path).toBe(text);
  }
  expect(files.get("sdk/src/socket.ts")).toMatchInlineSnapshot(`
    "import { connectUrl, createSocket } from "@apigw-compile/runtime-sdk/socket";
    import type {
      Socket,
      SocketDescriptor,
      SocketOptions,
    } from "@apigw-compile/runtime-sdk/socket";
    import type { ChatQuery, ChatTypes } from "./types.js";

    const chatDescriptor: SocketDescriptor = {
      routeProperty: ["action"],
      pushProperty: "type",
      correlationProperty: "requestId",
      routes: {
        sendMessage: { key: "sendMessage" },
        count: { key: "count", isTwoWay: true },
        order: { key: "order", isAcknowledged: true },
        ping: { key: "ping" },
      },
      pushes: [
        { name: "messagePosted" },
        { name: "memberLeft", isAcknowledged: true },
      ],
      keepAlive: "ping",
    };

    export type ChatSocket = Socket<ChatTypes>;

    /** Makes a socket, which connects when it is told to and stays connected until it is closed. */
    export function createChatSocket(options: SocketOptions): ChatSocket {
      return createSocket<ChatTypes>(chatDescriptor, options);
    }

    /** The address of a connection, with its query: for the option \`url\`, best as a function, so that tokens are fresh. */
    export function chatUrl(url: string, query: ChatQuery): string {
      return connectUrl(url, query);
    }
    "
  `);
  expect(files.get("sdk/README.md")).toContain("await socket.send.sendMessage({ … }); // sent, failed or unknown");
});

it("shows calls that callers make, with what they pass", async () => {
  const answers =
    'responses: { "200": { description: ok, content: { application/json: { schema: { type: object } } } } }';
  const message = "requestBody: { content: { application/json: { schema: { type: object } } } }";
  const { api } = await lowerWebSocket(`
openapi: 3.1.0
info: { title: Shown, version: "1" }
x-apigw-type: websocket
paths:
  /$default: { post: { operationId: other, ${answers}, ${lambda} } }
  /leave: { post: { x-apigw-websocket: { ack: true }, responses: {}, ${lambda} } }
  /time: { post: { ${answers}, ${lambda} } }
  /find: { post: { ${message}, ${answers}, ${lambda} } }
`);
  const readme = (await emitSdk(api)).get("sdk/README.md");
  expect(readme).toContain("await socket.send.leave(); // acknowledged, failed or unknown");
  expect(readme).toContain("await socket.request.find({ … });");
});

it("calls methods by words that are reserved elsewhere", async () => {
  const { api } = await lowerWebSocket(`
openapi: 3.1.0
info: { title: Words, version: "1" }
x-apigw-type: websocket
paths:
  /$default: { post: { responses: {}, ${lambda} } }
  /delete: { post: { responses: {}, ${lambda} } }
`);
  const use = `
    import { createWordsSocket } from "./index.js";
    const socket = createWordsSocket({ url: "wss://a.example" });
    export const sent: readonly Promise<unknown>[] = [socket.send.default(), socket.send.delete()];
  `;
  expect(checkSdk(await emitSdk(api), use)).toEqual([]);
});

it("says what the route that keeps connections open is sent, where several properties name a route", async () => {
  const { api } = await lowerWebSocket(`
openapi: 3.1.0
info: { title: Composite, version: "1" }
x-apigw-type: websocket
x-apigw-websocket: { routeSelectionExpression: "\${request.body.kind}-\${request.body.about.what}", keepAlive: keep-open }
paths:
  /keep-open:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Keep" } } } }
      responses: {}
      ${lambda}
components:
  schemas:
    Base: { type: object, properties: { kind: { const: keep }, note: { type: string } } }
    Keep:
      allOf: [{ $ref: "#/components/schemas/Base" }]
      properties: { about: { type: object, properties: { what: { enum: [open] } } } }
`);
  const files = await emitSdk(api);
  expect(files.get("sdk/src/socket.ts")).toContain('keepAliveMessage: { kind: "keep", about: { what: "open" } }');
});

it("keeps names that would mean something else out of code", async () => {
  const { api } = await lowerWebSocket(`
openapi: 3.1.0
info: { title: "*/ evil", version: "1" }
x-apigw-type: websocket
x-apigw-websocket: { routeSelectionExpression: "\${request.body.a}-\${request.body.b}", messageDiscriminator: "x\\"y" }
paths:
  /__proto__:
    post:
      description: "*/ export const evil = 1; /*"
      responses: { "200": { description: ok } }
      ${lambda}
  /constructor:
    post:
      responses: { "200": { description: ok } }
      ${lambda}
webhooks:
  __proto__:
    post:
      requestBody: { content: { application/json: { schema: { type: object } } } }
      responses: { "200": { description: ok } }
`);
  const files = await emitSdk(api);
  expect(checkSdk(files)).toEqual([]);
  expect([...tokensOf(files).identifiers].filter((name) => name === "evil")).toEqual([]);
  expect(files.get("sdk/src/socket.ts")).not.toContain("routeProperty");
});
