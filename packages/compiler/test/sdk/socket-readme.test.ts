import { expect, it } from "vitest";
import { emitSdk } from "../../src/emit/sdk/index.ts";
import { lowerWebSocket } from "../lower/lower-text.ts";

async function readmeOf(scheme: string, paths = ""): Promise<string> {
  const { api } = await lowerWebSocket(`
openapi: 3.1.0
info: { title: Shown, version: "1" }
x-apigw-type: websocket
security: [{ caller: [] }]
paths:
  /$connect: { post: { responses: {} } }
${paths}
components: { securitySchemes: { caller: ${scheme} } }
`);
  return (await emitSdk(api)).get("sdk/README.md") ?? "";
}

it("says which headers connections are opened with, and who can send them", async () => {
  expect(await readmeOf("{ type: apiKey, in: header, name: x-api-key }")).toContain("with the header x-api-key, which");
  const signed = "{ type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: awsSigv4 }";
  const readme = await readmeOf(signed);
  expect(readme).not.toContain("with the header");
  expect(readme).toContain("Under IAM authorization the address is signed");
});

it("says how a back end confirms messages that are repeated until it does", async () => {
  const key = "{ type: apiKey, in: header, name: x-api-key }";
  const content = "content: { application/json: { schema: { type: object } } }";
  const paths = `
  /order: { post: { x-apigw-websocket: { ack: true }, responses: {} } }
  /ask: { post: { x-apigw-websocket: { ack: true }, responses: { "200": { description: An answer, ${content} } } } }`;
  const readme = await readmeOf(key, paths);
  expect(readme).toContain("Messages to order are repeated under the same requestId");
  expect(readme).toContain("`await connections.confirm(connectionId, id)`");
  expect(await readmeOf(key, "  /order: { post: { responses: {} } }")).not.toContain("connections.confirm");
});

it("says how clients confirm what is pushed", async () => {
  const key = "{ type: apiKey, in: header, name: x-api-key }";
  const said = (ack: boolean): string =>
    `webhooks: { said: { post: { x-apigw-websocket: { ack: ${String(ack)} }, requestBody: { content: { application/json: { schema: { type: object } } } } } } }`;
  expect(await readmeOf(key, said(true))).toMatch(
    /Clients confirm said by the requestId .* in a message of nothing else/,
  );
  expect(await readmeOf(key, `  /confirm: { post: {} }\n${said(true)}`)).toContain("in a message to confirm:");
  expect(await readmeOf(key, said(false))).not.toContain("Clients confirm");
});
