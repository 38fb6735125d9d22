import { expect, it } from "vitest";
import { emitSdk } from "../../src/emit/sdk/index.ts";
import { lowerWebSocket } from "../lower/lower-text.ts";
import { checkSdk } from "./compile-sdk.ts";

const text = "{ type: object, required: [text], properties: { text: { type: string } } }";

it("takes out of messages what the SDK adds, where nothing else goes with it", async () => {
  const { api } = await lowerWebSocket(`
openapi: 3.1.0
info: { title: Taken, version: "1" }
x-apigw-type: websocket
x-apigw-websocket: { routeSelectionExpression: $request.body.about.what }
paths:
  ${route("say", `{ allOf: [${text}, ${about("")}] }`)}
  ${route("trace", about(", trace: { type: string }"))}
  ${route("open", `{ allOf: [${text}, ${about("")}], additionalProperties: true }`)}
  ${route("any", `{ allOf: [{ oneOf: [${text}, { required: [id], properties: { id: {} } }] }, ${about("")}] }`)}
`);
  const use = `
    import { createTakenSocket } from "./index.js";
    const { send } = createTakenSocket({ url: "wss://a.example" });
    void send.say({ text: "hi" });
    // @ts-expect-error the SDK says what it is about
    void send.say({ text: "hi", about: { what: "say" } });
    void send.trace({ about: { what: "trace", trace: "a" } });
    void send.open({ text: "hi", about: { what: "open" }, more: 1 });
    // @ts-expect-error it has a text, whatever else it has
    void send.open({ about: { what: "open" } });
    void send.any({ text: "hi", about: { what: "any" } });
    // @ts-expect-error it has a text or an id
    void send.any({ about: { what: "any" } });
  `;
  expect(checkSdk(await emitSdk(api), use)).toEqual([]);
});

function about(more: string): string {
  return `{ type: object, required: [about], properties: { about: { type: object, required: [what], properties: { what: { type: string }${more} } } } }`;
}

function route(key: string, schema: string): string {
  return `/${key}: { post: { requestBody: { content: { application/json: { schema: ${schema} } } }, responses: {}, x-amazon-apigateway-integration: { type: mock } } }`;
}
