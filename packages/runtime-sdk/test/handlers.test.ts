import { expect, expectTypeOf, it } from "vitest";
import type { Failure, Success, Undeclared } from "../src/index.ts";
import { bodyOf, respond, type HandlerV1, type HandlerV2, type JsonText } from "../src/handlers.ts";

interface Order {
  readonly id: string;
  readonly note?: string;
}
type PutOrderResult =
  Success<200, Order> | Success<204, undefined> | Failure<404, { readonly code: string }> | Undeclared<404>;
type PutOrder = HandlerV1<{ readonly id: string }, { readonly dry?: string }, { readonly body: Order }, PutOrderResult>;

const event = {
  resource: "/orders/{id}",
  path: "/orders/1",
  httpMethod: "PUT",
  headers: null,
  multiValueHeaders: null,
  pathParameters: { id: "1" },
  queryStringParameters: null,
  multiValueQueryStringParameters: null,
  stageVariables: null,
  requestContext: {
    accountId: "1",
    apiId: "a",
    stage: "prod",
    requestId: "r",
    resourcePath: "/orders/{id}",
    httpMethod: "PUT",
    path: "/prod/orders/1",
    identity: { sourceIp: "::1", userAgent: null, userArn: null },
  },
  body: '{"id":"1"}' as JsonText<Order>,
  isBase64Encoded: false,
};

it("takes an event to a response, both as the document says", async () => {
  const handler: PutOrder = async (request) => {
    const order = bodyOf(request);
    expectTypeOf(order).toEqualTypeOf<Order | undefined>();
    expectTypeOf(request.queryStringParameters?.dry).toEqualTypeOf<string | undefined>();
    if (request.queryStringParameters?.dry === "1") return respond(204);
    return order ? respond(200, { ...order, note: request.pathParameters.id }) : respond(404, { code: "NoOrder" });
  };
  expect(await handler(event)).toEqual({
    statusCode: 200,
    headers: { "content-type": "application/json" },
    body: '{"id":"1","note":"1"}',
  });
  expect(await handler({ ...event, body: null })).toMatchObject({ statusCode: 404, body: '{"code":"NoOrder"}' });
  expect(await handler({ ...event, queryStringParameters: { dry: "1" } })).toEqual({
    statusCode: 204,
    headers: {},
    body: "",
  });
});

it("takes no response that the document does not declare", () => {
  // @ts-expect-error an order has an id
  const noOrder: PutOrder = async () => respond(200, { note: "x" });
  // @ts-expect-error the success is 200 or 204
  const created: PutOrder = async () => respond(201, { id: "1" });
  const text: PutOrder = async () => ({ statusCode: 200, body: '{"id":"1"}' });
  const withCookies: HandlerV2<object, object, { readonly body?: Order }, PutOrderResult> = async () => ({
    ...respond(204),
    cookies: ["a=b"],
  });
  expect([noOrder, created, text, withCookies]).toHaveLength(4);
});

it("says text as text and bytes in Base64, and reads Base64", () => {
  expect(respond(200, "a,b", { "Content-Type": "text/csv" })).toEqual({
    statusCode: 200,
    headers: { "Content-Type": "text/csv" },
    body: "a,b",
  });
  expect(respond(200, "text").body).toBe('"text"');
  expect(respond(200, Uint8Array.of(0, 255))).toEqual({
    statusCode: 200,
    headers: { "content-type": "application/octet-stream" },
    body: "AP8=",
    isBase64Encoded: true,
  });
  const body = Buffer.from('{"id":"é"}').toString("base64") as JsonText<Order>;
  expect(bodyOf({ body, isBase64Encoded: true })).toEqual({ id: "é" });
  expect(bodyOf({ isBase64Encoded: false })).toBeUndefined();
  expect(() => bodyOf({ body: "{", isBase64Encoded: false })).toThrow(SyntaxError);
});
