import type { AddressInfo } from "node:net";
import { marshall } from "@aws-sdk/util-dynamodb";
import dynalite from "dynalite";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { hostileTexts, order } from "./hostile.ts";
import { answered, fixtureApi, integrationOf, filled, rendered, usualFill, type ClientRequest } from "./mapped-api.ts";

/** A table of DynamoDB in memory, whose requests are those of the templates. */
const server = dynalite({ createTableMs: 0, updateTableMs: 0, deleteTableMs: 0 });
const api = await fixtureApi();
let address = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const made = await send(
    "CreateTable",
    JSON.stringify({
      TableName: "Orders",
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: [
        { AttributeName: "id", AttributeType: "S" },
        { AttributeName: "customer", AttributeType: "S" },
        { AttributeName: "total", AttributeType: "N" },
      ],
      KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
      GlobalSecondaryIndexes: [
        {
          IndexName: "byCustomer",
          KeySchema: [
            { AttributeName: "customer", KeyType: "HASH" },
            { AttributeName: "total", KeyType: "RANGE" },
          ],
          Projection: { ProjectionType: "ALL" },
        },
      ],
    }),
  );
  if (made.status !== 200) throw new Error(made.body);
  await new Promise((resolve) => setTimeout(resolve, 50));
});

afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

async function send(action: string, body: string): Promise<{ status: number; body: string }> {
  const response = await fetch(address, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": `DynamoDB_20120810.${action}`,
      "x-amz-date": "20260101T000000Z",
      authorization:
        "AWS4-HMAC-SHA256 Credential=x/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=x",
    },
    body,
  });
  return { status: response.status, body: await response.text() };
}

/** A call of the API from the client's side: request template, table, response template. */
async function call(id: string, request: ClientRequest): Promise<{ status: number; body: unknown }> {
  const uri = filled(integrationOf(api, id).uri ?? "", usualFill);
  const answer = await send(uri.replace(/^.*action\//, ""), rendered(api, id, request));
  const { status, body } = answered(api, id, answer, request);
  return { status, body: body === "" ? undefined : JSON.parse(body) };
}

/** What no key can be: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html */
const keys = hostileTexts.filter((text) => text !== "");

it("reads back what it put, whatever it says", async () => {
  await fc.assert(
    fc.asyncProperty(order, fc.constantFrom(...keys), async (written, id) => {
      // Neither a key of the index nor what is binary may be empty.
      const { photo, ...rest } = written;
      const body = { ...rest, customer: `c${String(rest["customer"])}`, ...(photo ? { photo } : {}) };
      expect(await call("replaceOrder", { body, path: { id } })).toEqual({ status: 204, body: undefined });
      const read = await call("getOrder", { path: { id } });
      expect(read).toEqual({ status: 200, body: JSON.parse(JSON.stringify({ ...body, id })) as unknown });
    }),
    { numRuns: 100 },
  );
});

it("puts an order once under its id, changes it, and removes it", async () => {
  const body = { customer: "o'neil", total: 12.5, note: 'a "note"' };
  expect(await call("putOrder", { body })).toEqual({ status: 201, body: { id: "request-1" } });
  expect((await call("putOrder", { body })).status).toBe(409);
  const path = { id: "request-1" };
  const change = { note: "it's\n$new", address: { street: "\\", "post code": '"' } };
  expect(await call("updateOrder", { body: change, path })).toEqual({
    status: 200,
    body: { ...body, ...change, id: "request-1" },
  });
  expect((await call("updateOrder", { body: {}, path })).body).toEqual({ ...body, ...change, id: "request-1" });
  expect(await call("deleteOrder", { path })).toEqual({ status: 204, body: undefined });
  expect((await call("deleteOrder", { path })).status).toBe(404);
  expect((await call("updateOrder", { body: change, path })).status).toBe(404);
  expect((await call("getOrder", { path })).status).toBe(404);
});

it("goes through all pages of a query by their tokens", async () => {
  const customer = 'it\'s "them" \\ & $input';
  const ids = keys.map((key) => `page ${key}`);
  for (const [index, id] of ids.entries()) {
    const stored = await send(
      "PutItem",
      JSON.stringify({ TableName: "Orders", Item: marshall({ id, customer, total: index }) }),
    );
    expect(stored.status, stored.body).toBe(200);
  }
  const found: string[] = [];
  let next: string | undefined;
  do {
    const query: Record<string, string> = { from: "0", limit: "3", ...(next === undefined ? {} : { next }) };
    const page = await call("listOrders", { path: { customer }, query });
    const body = page.body as { items: { id: string }[]; count: number; next?: string };
    expect(body.items.length).toBe(body.count);
    found.push(...body.items.map(({ id }) => id));
    next = body.next;
  } while (next !== undefined);
  expect(found).toEqual(ids);
});
