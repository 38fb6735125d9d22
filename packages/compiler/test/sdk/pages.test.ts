import { expect, it } from "vitest";
import { emitSdk } from "../../src/emit/sdk/index.ts";
import { lowerRest } from "../lower/lower-text.ts";
import { checkSdk } from "./compile-sdk.ts";
import { loadSdk } from "./load-sdk.ts";

const document = `
openapi: 3.0.3
info: { title: Orders, version: "1" }
paths:
  /orders:
    get:
      operationId: listOrders
      parameters: [{ name: nextToken, in: query, schema: { type: string } }]
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Page" } } } } }
      x-apigw-pagination: { parameter: nextToken, next: /nextToken, items: /page/orders }
  /customers/{id}/orders:
    get:
      operationId: ordersOf
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
        - { name: page, in: query, schema: { type: integer } }
      responses: { "200": { description: ok, content: { application/json: { schema: { type: array, items: { type: object, properties: { n: { type: integer } } } } } } } }
      x-apigw-pagination: { style: page, parameter: page }
components:
  schemas:
    Page:
      allOf:
        - type: object
          required: [page]
          properties: { page: { type: object, required: [orders], properties: { orders: { type: array, items: { $ref: "#/components/schemas/Order" } } } } }
        - properties: { nextToken: { type: string } }
    Order: { type: object, required: [id], properties: { id: { type: string } } }
`;

it("types pages and items, as functions and as methods", async () => {
  const files = await emitSdk((await lowerRest(document)).api);
  const use = `
    import { createOrdersClient, listOrdersPages, ordersOfPages, type Order } from "./index.js";
    import { createClient } from "./runtime.js";
    const client = createClient({ baseUrl: "https://x" });
    const orders = createOrdersClient({ baseUrl: "https://x" });
    export async function all(): Promise<(string | number | undefined)[]> {
      const found: (string | number | undefined)[] = [];
      for await (const page of listOrdersPages(client)) found.push(page.nextToken);
      for await (const order of orders.listOrders.pages().items()) found.push((order satisfies Order).id);
      for await (const order of ordersOfPages(client, { id: "1" }).items()) found.push(order.n);
      for await (const page of orders.ordersOf.pages({ id: "1", page: 2 })) found.push(page.length);
      // @ts-expect-error id is required
      orders.ordersOf.pages();
      return found;
    }
  `;
  expect(checkSdk(files, use)).toEqual([]);
});

it("pages through an API", async () => {
  const { create } = await loadSdk(document);
  const sent: string[] = [];
  const fetch = async (url: string): Promise<Response> => {
    const { pathname, searchParams } = new URL(url);
    sent.push(url.slice("https://x".length));
    if (pathname === "/orders") {
      const isLast = searchParams.has("nextToken");
      const page = { orders: [{ id: isLast ? "2" : "1" }] };
      return Response.json(isLast ? { page } : { page, nextToken: "a b" });
    }
    return Response.json(searchParams.get("page") === "2" ? [] : [{ n: 1 }]);
  };
  const client = create({ baseUrl: "https://x", fetch });
  const items: unknown[] = [];
  for await (const item of client["listOrders"]?.pages?.().items() ?? []) items.push(item);
  for await (const item of client["ordersOf"]?.pages?.({ id: "c" }).items() ?? []) items.push(item);
  expect(items).toEqual([{ id: "1" }, { id: "2" }, { n: 1 }]);
  expect(sent).toEqual(["/orders", "/orders?nextToken=a%20b", "/customers/c/orders", "/customers/c/orders?page=2"]);
});
