import { expect, it } from "vitest";
import { emitSdk } from "../../src/emit/sdk/index.ts";
import { lowerHttp, lowerRest } from "../lower/lower-text.ts";
import { checkSdk } from "./compile-sdk.ts";

const uri =
  "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:1:function:f/invocations";

function documentOf(integration: string): string {
  return `
openapi: 3.0.3
info: { title: Orders, version: "1" }
paths:
  /orders/{id}:
    put:
      operationId: putOrder
      parameters:
        - { name: id, in: path, required: true, schema: { type: integer } }
        - { name: dry-run, in: query, schema: { type: boolean } }
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } }
      responses:
        "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } }
        "404": { description: none, content: { application/json: { schema: { type: object, required: [code], properties: { code: { type: string } } } } } }
      x-amazon-apigateway-integration: { ${integration}, httpMethod: POST, uri: "${uri}" }
  /health:
    get:
      operationId: health
      responses: { "204": { description: ok } }
      x-amazon-apigateway-integration: { ${integration}, httpMethod: POST, uri: "${uri}" }
  /mock:
    get:
      operationId: mocked
      responses: { "204": { description: ok } }
      x-amazon-apigateway-integration: { type: mock }
components:
  schemas:
    Order: { type: object, required: [id, total], properties: { id: { type: string, readOnly: true }, total: { type: number } } }
`;
}

const use = `
  import { bodyOf, respond, type HealthHandler, type PutOrderHandler } from "./handlers.js";
  export const put: PutOrderHandler = async (event) => {
    const order = bodyOf(event);
    const id: string = event.pathParameters.id;
    const dryRun: string | undefined = event.queryStringParameters?.["dry-run"];
    // @ts-expect-error id is read only, so that no request has it
    const missing: unknown = order?.id;
    if (order === undefined || dryRun || missing) return respond(404, { code: "none" });
    return respond(200, { id, total: order.total + 1 });
  };
  export const health: HealthHandler = async (event) => {
    const none: null | undefined = event.pathParameters;
    return none ? respond(500, {}) : respond(204);
  };
  // @ts-expect-error an order has an id
  export const wrong: PutOrderHandler = async () => respond(200, { total: 1 });
`;

it("types the Lambda functions of a REST API", async () => {
  const { api } = await lowerRest(documentOf("type: aws_proxy"));
  const files = await emitSdk(api);
  const v1 = "export const resource = (event: Parameters<PutOrderHandler>[0]): string => event.resource;";
  expect(checkSdk(files, use + v1)).toEqual([]);
  expect(files.get("sdk/src/handlers.ts")).not.toContain("Mocked");
  expect(files.get("sdk/README.md")).toContain("export const handler: PutOrderHandler = async");
});

it.each([
  ["1.0", "event.resource"],
  ["2.0", "event.rawPath"],
])("types those of an HTTP API with payload format %s", async (version, member) => {
  const { api } = await lowerHttp(documentOf(`type: aws_proxy, payloadFormatVersion: "${version}"`));
  const format = `export const own = (event: Parameters<PutOrderHandler>[0]): string => ${member};`;
  expect(checkSdk(await emitSdk(api), use + format)).toEqual([]);
});

it("makes no handlers where no function answers by itself", async () => {
  const { api } = await lowerRest(documentOf("type: aws"));
  expect((await emitSdk(api)).has("sdk/src/handlers.ts")).toBe(false);
});
