import { expect, it } from "vitest";
import { emitSdk } from "../../src/emit/sdk/index.ts";
import { lowerRest } from "../lower/lower-text.ts";
import { checkSdk, tokensOf } from "./compile-sdk.ts";

const document = `
openapi: 3.0.3
info: { title: Orders, version: "1" }
paths:
  /orders/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get:
      operationId: getOrder
      responses:
        "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } }
        "404": { description: none, content: { application/json: { schema: { $ref: "#/components/schemas/NotFound" } } } }
        "5XX": { description: broken, content: { text/plain: { schema: { type: string } } } }
        default: { description: else, content: { application/json: { schema: { $ref: "#/components/schemas/Problem" } } } }
    put:
      operationId: putOrder
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: "#/components/schemas/Order" } }, text/csv: { schema: { type: string } } }
      responses: { "201": { description: made }, "204": { description: kept } }
    delete: { operationId: deleteOrder, responses: { "204": { description: gone } } }
  /orders:
    get:
      operationId: listOrders
      parameters: [{ name: limit, in: query, schema: { type: integer } }]
      responses: { "200": { description: ok, content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Order" } } } } } }
  /export:
    get: { operationId: exportOrders, responses: { "200": { description: file, content: { application/zip: { schema: { type: string, format: binary } } } } } }
  /any:
    x-amazon-apigateway-any-method: { operationId: anything, responses: { default: { description: any } } }
components:
  schemas:
    Order: { type: object, required: [id, total], properties: { id: { type: string, readOnly: true }, total: { type: number } } }
    NotFound: { type: object, required: [code], properties: { code: { type: string, enum: [NoOrder] } } }
    Problem: { type: object, required: [detail], properties: { detail: { type: string } } }
  securitySchemes:
    cognito: { type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: cognito_user_pools }
`;

const head = `
  import { ApiError, createClient, isErrorOf } from "./runtime.js";
  import * as sdk from "./index.js";
  import type { NotFound, Order, Problem } from "./types.js";
  type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
  function same<A, B>(_: Equal<A, B>): void {}
  const orders = sdk.createOrdersClient({ baseUrl: "https://x", auth: { cognito: async () => "token" } });
  const client = createClient({ baseUrl: "https://x" });
`;

async function check(use: string): Promise<string[]> {
  const files = await emitSdk((await lowerRest(document)).api);
  expect(tokensOf(files).hasAny).toBe(false);
  return checkSdk(files, head + use);
}

it("tells the answers of a call apart by status", async () => {
  const findings = await check(`
    export async function answers(): Promise<void> {
      const answer = await orders.getOrder.result({ id: "1" });
      if (answer.status === 200) same<typeof answer.body, Order>(true);
      else if (answer.status === 404) same<typeof answer.body, NotFound>(true);
      else if (answer.status === 503) same<typeof answer.body, string>(true);
      else if (answer.status === 418) same<typeof answer.body, Problem>(true);
      else same<typeof answer.body, string | Problem>(true);
      if (answer.ok) same<typeof answer.body, Order>(true);
      const kept = await orders.putOrder.result({ id: "1", body: { total: 1 } });
      if (kept.status === 204) same<typeof kept.body, undefined>(true);
      // @ts-expect-error no answer of this kind is a success
      if (kept.ok && kept.status === 200) kept.body;
    }
  `);
  expect(findings).toEqual([]);
});

it("gives the success alone from a call, and types the error that it throws", async () => {
  const findings = await check(`
    export async function calls(): Promise<void> {
      same<Order, Awaited<ReturnType<typeof sdk.getOrder>>>(true);
      same<Order[], Awaited<ReturnType<typeof sdk.listOrders>>>(true);
      same<Blob, Awaited<ReturnType<typeof sdk.exportOrders>>>(true);
      same<undefined, Awaited<ReturnType<typeof sdk.deleteOrder>>>(true);
      try {
        await sdk.getOrder(client, { id: "1" });
      } catch (error) {
        if (!(error instanceof ApiError) || !isErrorOf(sdk.getOrderOperation, error)) throw error;
        if (error.status === 404) same<typeof error.body, NotFound>(true);
        if (error.status === 418) same<typeof error.body, Problem>(true);
      }
    }
  `);
  expect(findings).toEqual([]);
});

it("takes what a call needs and nothing else", async () => {
  const findings = await check(`
    export async function inputs(): Promise<void> {
      await orders.listOrders();
      await orders.listOrders({ limit: 1 });
      await orders.putOrder({ id: "1", contentType: "text/csv", body: "a,b" });
      await orders.anything({ method: "PATCH", body: { any: 1 } });
      // @ts-expect-error the path has an id
      await orders.getOrder();
      // @ts-expect-error limit is a number
      await orders.listOrders({ limit: "1" });
      // @ts-expect-error id is read only
      await orders.putOrder({ id: "1", body: { id: "1", total: 1 } });
      // @ts-expect-error text goes by its media type
      await orders.putOrder({ id: "1", body: "a,b" });
      // @ts-expect-error no such parameter
      await orders.listOrders({ offset: 1 });
      // @ts-expect-error undefined is not the same as left out
      await orders.listOrders({ limit: undefined });
      // @ts-expect-error no such security scheme
      sdk.createOrdersClient({ baseUrl: "https://x", auth: { key: "k" } });
      // @ts-expect-error where the API is must be said
      sdk.createOrdersClient({ auth: {} });
    }
  `);
  expect(findings).toEqual([]);
});

it("offers bodies as they arrive where a document has event streams", async () => {
  const streaming = document.replaceAll("application/zip", "text/event-stream");
  const files = await emitSdk((await lowerRest(streaming)).api);
  const use = `
    import { createClient } from "./runtime.js";
    import { events } from "./stream.js";
    import { exportOrdersOperation } from "./index.js";
    export async function all(): Promise<string[]> {
      const found: string[] = [];
      const client = createClient({ baseUrl: "https://x" });
      for await (const { data } of events(client, exportOrdersOperation, {})) found.push(data);
      return found;
    }
  `;
  expect(checkSdk(files, use)).toEqual([]);
  expect((await emitSdk((await lowerRest(document)).api)).has("sdk/src/stream.ts")).toBe(false);
});
