import { marshall, unmarshall, type convertToAttr } from "@aws-sdk/util-dynamodb";
import fc from "fast-check";
import { expect, it } from "vitest";
import { order, text } from "./hostile.ts";
import { answered, fixtureApi, rendered } from "./mapped-api.ts";

type Item = Record<string, ReturnType<typeof convertToAttr>>;
const api = await fixtureApi();
const runs = { numRuns: 300 };

/** What AWS's library reads of an item, but for what is binary, which it wants as bytes. */
function plain(item: Item): unknown {
  const { photo: _, ...rest } = item;
  return JSON.parse(JSON.stringify(unmarshall(rest)));
}

function withoutPhoto(value: Readonly<Record<string, unknown>>): unknown {
  const { photo: _, ...rest } = value;
  return rest;
}

it("puts what was sent, as AWS's own library reads it", () => {
  fc.assert(
    fc.property(order, text, (body, id) => {
      const request = JSON.parse(rendered(api, "replaceOrder", { body, path: { id } })) as { Item: Item };
      expect(plain(request.Item)).toEqual(JSON.parse(JSON.stringify({ ...(withoutPhoto(body) as object), id })));
      expect(request.Item["photo"]).toEqual(body["photo"] === undefined ? undefined : { B: body["photo"] });
    }),
    runs,
  );
});

it("keeps a member that would be a prototype elsewhere", () => {
  const body = JSON.parse('{"customer":"c","total":1,"labels":{"__proto__":"p"}}') as unknown;
  const request = rendered(api, "replaceOrder", { body, path: { id: "1" } });
  expect(request.replaceAll(/\s/g, "")).toContain('"labels":{"M":{"__proto__":{"S":"p"}}}');
});

it("answers with what AWS's own library stored", () => {
  fc.assert(
    fc.property(order, text, (body, id) => {
      const stored = { ...body, id };
      const photo = body["photo"] === undefined ? {} : { photo: { B: body["photo"] } };
      const item: object = { ...(marshall(withoutPhoto(stored)) as object), ...photo };
      const answer = answered(api, "getOrder", { status: 200, body: JSON.stringify({ Item: item }) });
      expect(answer.status).toBe(200);
      expect(JSON.parse(answer.body)).toEqual(JSON.parse(JSON.stringify(stored)));
    }),
    runs,
  );
});

it("answers 404 for an item that is not there, and JSON whatever an item lacks", () => {
  expect(answered(api, "getOrder", { status: 200, body: "{}" })).toEqual({
    status: 404,
    body: '{ "message": "There is no such thing" }',
  });
  const empty = answered(api, "getOrder", { status: 200, body: '{"Item":{}}' });
  expect([empty.status, JSON.parse(empty.body) as unknown]).toEqual([200, {}]);
});

it("sets what was sent and names nothing else", () => {
  const change = fc.record({ total: fc.integer(), note: text, isPaid: fc.boolean() }, { requiredKeys: [] });
  fc.assert(
    fc.property(change, text, (body, id) => {
      const request = JSON.parse(rendered(api, "updateOrder", { body, path: { id } })) as {
        Key: Item;
        UpdateExpression?: string;
        ExpressionAttributeNames: Record<string, string>;
        ExpressionAttributeValues?: Item;
      };
      const set = [...(request.UpdateExpression ?? "").matchAll(/(#n\d+) = (:v\d+)/g)];
      const names = request.ExpressionAttributeNames;
      const values = request.ExpressionAttributeValues ?? {};
      expect(unmarshall(request.Key)).toEqual({ id });
      expect(
        Object.fromEntries(
          set.map(([, name = "", value = ""]) => [
            names[name],
            unmarshall({ v: values[value] ?? { NULL: true } })["v"],
          ]),
        ),
      ).toEqual({ ...body });
      expect(Object.keys(names)).toHaveLength(set.length + 1);
      expect(Object.keys(values)).toHaveLength(set.length);
    }),
    runs,
  );
});

it("makes a page's start again of a token, and takes nothing else of it", () => {
  fc.assert(
    fc.property(text, text, (id, customer) => {
      const last = marshall({ id, customer, total: 1.5 });
      const page = answered(api, "listOrders", {
        status: 200,
        body: JSON.stringify({ Items: [], Count: 0, LastEvaluatedKey: last }),
      });
      const { next } = JSON.parse(page.body) as { next: string };
      const request = rendered(api, "listOrders", { path: { customer }, query: { from: "1", next } });
      expect(JSON.parse(request)).toMatchObject({ ExclusiveStartKey: last });
    }),
    runs,
  );
  const forged = Buffer.from('{"id":{"S":"\\", \\"x\\": \\""},"more":{"Z":[1]},"deep":{"N":{"a":"\\""}}}').toString(
    "base64",
  );
  const request = JSON.parse(
    rendered(api, "listOrders", { path: { customer: "c" }, query: { from: "1", next: forged } }),
  ) as {
    ExclusiveStartKey: Record<string, Record<string, unknown>>;
  };
  expect(request.ExclusiveStartKey["id"]).toEqual({ S: '", "x": "' });
  for (const value of Object.values(request.ExclusiveStartKey)) {
    expect(Object.values(value).map((one) => typeof one)).toEqual(["string"]);
  }
});

it("takes a limit from a client only if it is one", () => {
  const limitOf = (limit: string): unknown =>
    (
      JSON.parse(rendered(api, "listOrders", { path: { customer: "c" }, query: { from: "1", limit } })) as {
        Limit: unknown;
      }
    ).Limit;
  expect(["7", "999"].map(limitOf)).toEqual([7, 999]);
  expect(["0", "1000", "-1", '1, "IndexName": "x"', "1e3", ""].map(limitOf)).toEqual([100, 100, 100, 100, 100, 100]);
});

it("maps the service's errors to the operation's statuses, and keeps its words to itself", () => {
  const error = (type: string): string =>
    JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: "secret" });
  const statusOf = (id: string, type: string): number => {
    const answer = answered(api, id, { status: 400, body: error(type) });
    expect(answer.body).not.toContain("secret");
    return answer.status;
  };
  expect(statusOf("putOrder", "ConditionalCheckFailedException")).toBe(409);
  expect(statusOf("updateOrder", "ConditionalCheckFailedException")).toBe(404);
  expect(statusOf("putOrder", "ProvisionedThroughputExceededException")).toBe(429);
  expect(statusOf("putOrder", "ValidationException")).toBe(400);
  expect(statusOf("putOrder", "AccessDeniedException")).toBe(500);
});
