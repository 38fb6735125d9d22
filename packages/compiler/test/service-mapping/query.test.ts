import { expect, it } from "vitest";
import { findingsOf } from "../check/findings-of.ts";
import { lowerRest } from "../lower/lower-text.ts";
import { rendered } from "./mapped-api.ts";

/** A query whose sort key is compared like this with parameters that need not be sent. */
function document(comparison: string): string {
  return `
paths:
  /customers/{customer}/orders:
    get:
      operationId: listOrders
      parameters:
        - { name: customer, in: path, required: true, schema: { type: string } }
        - { name: from, in: query, schema: { type: string } }
        - { name: to, in: query, schema: { type: string } }
      responses:
        "200":
          description: Orders
          content: { application/json: { schema: { type: array, items: { type: object, properties: { id: { type: string } } } } } }
      x-apigw-mapping:
        action: dynamodb:Query
        table: orders
        key: { customer: method.request.path.customer, created: ${comparison} }
`;
}

interface Request {
  readonly KeyConditionExpression: string;
  readonly ExpressionAttributeNames: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues: Readonly<Record<string, unknown>>;
}

async function requestOf(comparison: string, query: Readonly<Record<string, string>>): Promise<Request> {
  const { api } = await lowerRest(document(comparison));
  return JSON.parse(rendered(api, "listOrders", { path: { customer: "c" }, query })) as Request;
}

it("asks for no more than the partition key, if what the sort key is compared with is not sent", async () => {
  const comparison = `{ ">=": method.request.querystring.from }`;
  expect(await requestOf(comparison, {})).toMatchObject({
    KeyConditionExpression: "#k0 = :k0",
    ExpressionAttributeNames: { "#k0": "customer" },
    ExpressionAttributeValues: { ":k0": { S: "c" } },
  });
  expect(Object.keys((await requestOf(comparison, {})).ExpressionAttributeValues)).toEqual([":k0"]);
  expect(await requestOf(comparison, { from: "it's" })).toMatchObject({
    KeyConditionExpression: "#k0 = :k0 AND #k1 >= :k1",
    ExpressionAttributeNames: { "#k0": "customer", "#k1": "created" },
    ExpressionAttributeValues: { ":k0": { S: "c" }, ":k1": { S: "it's" } },
  });
});

it.each([
  [{}, "#k0 = :k0", {}],
  [{ from: "1", to: "9" }, "#k0 = :k0 AND #k1 BETWEEN :k1 AND :k1to", { ":k1": { S: "1" }, ":k1to": { S: "9" } }],
  [{ from: "1" }, "#k0 = :k0 AND #k1 >= :k1", { ":k1": { S: "1" } }],
  [{ to: "9" }, "#k0 = :k0 AND #k1 <= :k1to", { ":k1to": { S: "9" } }],
])("asks for a range by the ends of it that were sent, %j", async (query, expression, values) => {
  const request = await requestOf(
    "{ between: [method.request.querystring.from, method.request.querystring.to] }",
    query,
  );
  expect(request.KeyConditionExpression).toBe(expression);
  expect(request.ExpressionAttributeValues).toEqual({ ":k0": { S: "c" }, ...values });
});

it.each([
  [`["'a'", method.request.querystring.to]`, {}, ">= :k1"],
  [`["'a'", method.request.querystring.to]`, { to: "9" }, "BETWEEN :k1 AND :k1to"],
  [`[method.request.querystring.from, "'z'"]`, {}, "<= :k1to"],
  [`[method.request.querystring.from, "'z'"]`, { from: "1" }, "BETWEEN :k1 AND :k1to"],
])("asks for %s with %j", async (ends, query, expression) => {
  const request = await requestOf(`{ between: ${ends} }`, query);
  expect(request.KeyConditionExpression).toBe(`#k0 = :k0 AND #k1 ${expression}`);
});

it.each([
  "{ beginsWith: method.request.querystring.from }",
  `{ between: ["'a'", method.request.querystring.to] }`,
  "{ between: [method.request.querystring.from, method.request.querystring.to] }",
])("finds nothing in a query by %s", async (comparison) => {
  const found = await findingsOf(
    { "openapi.yaml": `openapi: 3.0.1\ninfo: { title: Orders, version: "1" }${document(comparison)}` },
    "rest",
  );
  expect(found.filter(({ code }) => /^(?:template|int)\//.test(code))).toEqual([]);
});
