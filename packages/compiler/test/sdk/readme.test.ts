import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Config } from "../../src/config/config.ts";
import { emitSdk } from "../../src/emit/sdk/index.ts";
import { lowerRest } from "../lower/lower-text.ts";
import { checkSdk } from "./compile-sdk.ts";

/** All that READMEs have text about. */
const shop = `
openapi: 3.0.3
info: { title: "Shop \`x\` <b>", version: "1" }
security: [{ "sig-ned": [] }]
paths:
  /shops/{shop id}/items:
    get:
      operationId: listItems
      parameters:
        - { name: shop id, in: path, required: true, schema: { type: string } }
        - { name: size, in: query, required: true, schema: { type: integer } }
        - { name: sort, in: query, required: true, schema: { type: string, enum: [up, down] } }
        - { name: nextToken, in: query, schema: { type: string } }
      responses:
        "206":
          description: ok
          content:
            application/json:
              schema: { type: object, properties: { nextToken: { type: string }, items: { type: array, items: { type: string } } } }
      x-amazon-apigateway-integration:
        type: aws_proxy
        httpMethod: POST
        uri: arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:f/invocations
  /news: { get: { operationId: watchNews, parameters: [{ name: day, in: query, required: true, schema: { type: boolean } }], responses: { "200": { description: ok, content: { text/event-stream: {} } } } } }
components:
  securitySchemes:
    sig-ned: { type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: awsSigv4 }
    key: { type: apiKey, in: query, name: "k\\"ey" }
    staff: { type: oauth2, flows: {} }
`;

async function filesOf(document: string, config: Config = {}): Promise<Awaited<ReturnType<typeof emitSdk>>> {
  return emitSdk((await lowerRest(document, config)).api);
}

/** The code of a README as one module beside index.ts; what is to be filled in is never. */
function codeOf(readme: string, name: string): string {
  return [...readme.matchAll(/^```ts\n(.*?)^```$/gms)]
    .map(([, code = ""]) => code)
    .join("\n")
    .replaceAll(`"${name}"`, '"./index.js"')
    .replaceAll(new RegExp(`"${name}/([\\w-]+)"`, "g"), '"./$1.js"')
    .replaceAll(/(body: |, )…/g, "$1undefined as never");
}

const orders = readFileSync(join(import.meta.dirname, "../../../../fixtures/orders/openapi.yaml"), "utf8");

it.each([
  ["orders-sdk", orders],
  ["shop-x-b-sdk", shop],
])("shows code in the README of %s that compiles as it is", async (name, document) => {
  const files = await filesOf(document);
  const readme = files.get("sdk/README.md") ?? "";
  expect(readme).toContain(`# ${name}`);
  expect(checkSdk(files, codeOf(readme, name))).toEqual([]);
});

it("shows what a call must have, what a client presents, and which answers are declared", async () => {
  const readme = (await filesOf(shop)).get("sdk/README.md");
  expect(readme).toContain('client.listItems.result({ "shop id": "…", size: 1, sort: "up" })');
  expect(readme).toContain('client.listItems.pages({ "shop id": "…", size: 1, sort: "up" }).items()');
  expect(readme).toContain('"sig-ned": iam({ region: "REGION", credentials');
  expect(readme).toContain('key: "…", // query \'k"ey\'');
  expect(readme).toContain(
    'staff: async ({ isRefresh }) => "…", // header "authorization", "Bearer " is put before it;',
  );
  expect(readme).toContain("status: 206");
  expect(readme).toContain("respond(206, …)");
  expect(readme).toContain("`shop-x-b-sdk/stream`");
});

it("names where each stage and each path of a custom domain is called", async () => {
  const config: Config = {
    stages: { beta: {} },
    domains: [{ name: "shop.example.com", create: false, stages: { beta: ["beta"] } }],
  };
  const readme = (await filesOf(shop, config)).get("sdk/README.md");
  expect(readme).toContain('apiId: "API_ID", region: "REGION", stage: "prod"');
  expect(readme).toContain("- https://shop.example.com (Custom domain)");
  expect(readme).toContain("- https://shop.example.com/beta (Custom domain, stage beta)");
  expect(readme).toContain("/beta (Default endpoint, stage beta)");
  const closed = { ...config, endpoint: { disableExecuteApi: true } };
  expect((await filesOf(shop, closed)).get("sdk/README.md")).toContain('baseUrl: "https://shop.example.com"');
});

const log = `
swagger: "2.0"
info: { title: Log, version: "1" }
basePath: /v1
paths:
  /log/{id}/{from}/{key}:
    get:
      operationId: readLog
      parameters:
        - { name: id, in: path, required: true, type: integer, format: int64 }
        - { name: from, in: path, required: true, type: string, format: date-time }
        - { name: key, in: path, required: true, type: string, format: byte }
      responses: { "200": { description: ok } }
`;

it.each<[config: Config, input: string]>([
  [{}, '{ id: 1, from: "…", key: "…" }'],
  [
    { sdk: { formats: { int64: "bigint", "date-time": "Date", byte: "Uint8Array" } } },
    "{ id: 1n, from: new Date(), key: new Uint8Array() }",
  ],
])("shows values of what sdk.formats makes of them: %o", async (config, input) => {
  const files = await filesOf(log, config);
  const readme = files.get("sdk/README.md") ?? "";
  expect(readme).toContain(`client.readLog(${input})`);
  expect(checkSdk(files, codeOf(readme, "log-sdk"))).toEqual([]);
});

it("names no base path of a document's own place as one where the API is called", async () => {
  const readme = (await filesOf(log)).get("sdk/README.md") ?? "";
  expect(readme.match(/^- .*$/gm)).toEqual([expect.stringContaining("https://")]);
});
