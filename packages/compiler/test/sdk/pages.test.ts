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

/** An operation `list` that answers with `page`, and what else the document says of it. */
function listing(
  page: string,
  rest: { parameters?: string; links?: string; headers?: string; method?: string },
): string {
  const { parameters = "", links = "{}", headers = "{}", method = "get" } = rest;
  return `
openapi: 3.0.3
info: { title: Things, version: "1" }
paths:
  /things:
    ${method}:
      operationId: list
      parameters: [${parameters}]
      responses:
        "200":
          description: ok
          headers: ${headers}
          content: { application/json: { schema: ${page} } }
          links: ${links}
`;
}

const query = (name: string, type = "string"): string => `{ name: ${name}, in: query, schema: { type: ${type} } }`;
const object = (members: string): string => `{ type: object, properties: { ${members} } }`;
const list = "{ type: array, items: { type: object, properties: { n: { type: integer } } } }";
const text = "{ type: string }";

const paged: Readonly<Record<string, [document: string, pagination: object]>> = {
  "a link to itself, by its operationId": [
    listing(object(`things: ${list}, "a/b": ${text}`), {
      parameters: `${query("from")}, ${query("size", "integer")}`,
      links: '{ next: { operationId: list, parameters: { from: "$response.body#/a~1b", size: $request.query.size } } }',
    }),
    { style: "cursor", items: "/things", key: "from", next: "/a~1b" },
  ],
  "a link to itself, by reference, with the place of the parameter": [
    listing(list, {
      parameters: query("from"),
      links: '{ next: { operationRef: "#/paths/~1things/get", parameters: { query.from: "$response.body#/0/id" } } }',
    }),
    { style: "cursor", items: "", key: "from", next: "/0/id" },
  ],
  "one name for what is asked and what is given": [
    listing(object(`things: ${list}, NextToken: ${text}`), { parameters: query("NextToken") }),
    { style: "cursor", items: "/things", key: "NextToken", next: "/NextToken" },
  ],
  "a name, and the same with next before it": [
    listing(object(`things: ${list}, next_page_token: ${text}`), { parameters: query("page_token") }),
    { style: "cursor", items: "/things", key: "page_token", next: "/next_page_token" },
  ],
  "a Link header": [
    listing(list, { parameters: query("page", "integer"), headers: "{ link: { schema: { type: string } } }" }),
    { style: "link", items: "", keys: { page: "page" } },
  ],
};

it.each(Object.entries(paged))("knows pages by %s", async (_, [document, pagination]) => {
  const { exports } = await loadSdk(document);
  expect(exports["listOperation"]).toMatchObject({ pagination });
  expect(exports["listPages"]).toBeTypeOf("function");
});

const unpaged: Readonly<Record<string, string>> = {
  "a link to another operation": listing(object(`things: ${list}, next: ${text}`), {
    parameters: query("from"),
    links: '{ next: { operationId: other, parameters: { from: "$response.body#/next" } } }',
  }),
  "a link that changes two parameters": listing(object(`things: ${list}, next: ${text}`), {
    parameters: `${query("from")}, ${query("sort")}`,
    links: '{ next: { operationId: list, parameters: { from: "$response.body#/next", sort: up } } }',
  }),
  "a link with a parameter that there is not": listing(object(`things: ${list}, next: ${text}`), {
    links: '{ next: { operationId: list, parameters: { from: "$response.body#/next" } } }',
  }),
  "two lists in a page": listing(object(`things: ${list}, others: ${list}, nextToken: ${text}`), {
    parameters: query("nextToken"),
  }),
  "a cursor that is a number": listing(object(`things: ${list}, cursor: { type: integer }`), {
    parameters: query("cursor", "integer"),
  }),
  "a token that is no cursor": listing(object(`things: ${list}, token: ${text}`), { parameters: query("token") }),
  "a call that is no GET": listing(object(`things: ${list}, nextToken: ${text}`), {
    parameters: query("nextToken"),
    method: "post",
  }),
};

it.each(Object.entries(unpaged))("makes no pages of %s", async (_, document) => {
  const { exports } = await loadSdk(document);
  expect(exports["listOperation"]).not.toHaveProperty("pagination");
  expect(exports).not.toHaveProperty("listPages");
});

it("follows a link of a document until a page has none", async () => {
  const [document] = paged["a link to itself, by its operationId"] ?? [""];
  const { create } = await loadSdk(document);
  const sent: string[] = [];
  const fetch = async (url: string): Promise<Response> => {
    sent.push(url.slice("https://x".length));
    return Response.json(
      sent.length < 3 ? { things: [{ n: sent.length }], "a/b": `to ${sent.length}` } : { things: [] },
    );
  };
  const items: unknown[] = [];
  for await (const item of create({ baseUrl: "https://x", fetch })["list"]?.pages?.({ size: 1 }).items() ?? [])
    items.push(item);
  expect(items).toEqual([{ n: 1 }, { n: 2 }]);
  expect(sent).toEqual(["/things?size=1", "/things?from=to%201&size=1", "/things?from=to%202&size=1"]);
});

it("calls no operation otherwise for the pages of another", async () => {
  const document = listing(object(`things: ${list}, nextToken: ${text}`), { parameters: query("nextToken") });
  const another = `${document}  /pages: { get: { operationId: listPages, responses: { "200": { description: ok } } } }\n`;
  const { exports } = await loadSdk(another);
  expect(exports["listPagesOperation"]).toMatchObject({ path: "/pages" });
  expect(Object.keys(exports)).toContain("listPages2");
});
