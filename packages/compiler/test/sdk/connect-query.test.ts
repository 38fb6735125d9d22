import { expect, it } from "vitest";
import { emitSdk } from "../../src/emit/sdk/index.ts";
import { lowerWebSocket } from "../lower/lower-text.ts";
import { checkSdk } from "./compile-sdk.ts";

const login =
  "authorizerUri: arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:1:function:f/invocations";

/** The package of an API whose callers are known by this scheme. */
async function sdkOf(scheme: string, connect = ""): Promise<ReadonlyMap<string, string>> {
  const { api } = await lowerWebSocket(`
openapi: 3.1.0
info: { title: Dash, version: "1" }
x-apigw-type: websocket
security: [{ caller: [] }]
paths:
  /$connect: { post: { ${connect} responses: {} } }
  /say: { post: { responses: {} } }
components: { securitySchemes: { caller: ${scheme} } }
`);
  return emitSdk(api);
}

it("asks for what the authorizer reads of the query, declared or not", async () => {
  const files = await sdkOf(
    `{ type: apiKey, in: query, name: token, x-amazon-apigateway-authtype: custom, x-amazon-apigateway-authorizer: { type: request, identitySource: "route.request.querystring.token, route.request.querystring.tenant, route.request.header.X-Kind, context.stage", ${login} } }`,
    "parameters: [{ name: tenant, in: query, schema: { type: integer } }, { name: view, in: query, schema: { type: string } }],",
  );
  const use = `
    import { createDashSocket, dashUrl, type DashSocket } from "./index.js";
    export const socket: DashSocket = createDashSocket({ url: () => dashUrl("wss://a.example/prod", { token: "t", tenant: 1, view: "all" }) });
    export const least: string = dashUrl("wss://a.example/prod", { token: "t" });
    // @ts-expect-error the gateway refuses who has no token
    dashUrl("wss://a.example/prod", { tenant: 1 });
    // @ts-expect-error what is in a header or of the gateway is not in the query
    dashUrl("wss://a.example/prod", { token: "t", stage: "prod" });
  `;
  expect(checkSdk(files, use)).toEqual([]);
});

it("asks for a key that its scheme has in the query, where the authorizer names no source", async () => {
  const files = await sdkOf(
    `{ type: apiKey, in: query, name: ticket, x-amazon-apigateway-authtype: custom, x-amazon-apigateway-authorizer: { type: request, ${login} } }`,
  );
  expect(files.get("sdk/src/types.ts")).toMatch(/interface DashQuery \{[^}]*ticket: string;/);
});

it("has no query where nobody reads one", async () => {
  const files = await sdkOf(
    "{ type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: awsSigv4 }",
  );
  expect(files.get("sdk/src/socket.ts")).not.toContain("dashUrl");
});
