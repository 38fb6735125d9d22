import { expect, it } from "vitest";
import {
  createFullClient,
  result,
  send,
  type Client,
  type Failure,
  type Operation,
  type Success,
  type Undeclared,
} from "../src/index.ts";
import { raw } from "../src/bodies.ts";
import { putMethod } from "../src/styles.ts";
import { mock, mockFetch, type Mock, type MockFetch } from "../src/mock.ts";

interface Order {
  readonly id: string;
}
type GetOrderResult = Success<200, Order> | Failure<404, { readonly code: string }> | Undeclared<404>;

const getOrder: Operation<{ readonly id: string }, GetOrderResult> = {
  id: "getOrder",
  method: "GET",
  path: "/orders/{id}",
  parameters: [{ name: "id", in: "path" }],
};
const latest: Operation<object, Success<200, Order>> = { id: "latest", method: "GET", path: "/orders/latest" };
const putFile: Operation<object, Success<204, undefined> | Success<200, string>> = {
  id: "putFile",
  method: "ANY",
  path: "/files/{path+}",
  accept: "text/csv",
  body: [{ type: "application/json", encode: raw }],
  parameters: [
    { name: "method", in: "header", put: putMethod },
    { name: "path", in: "path" },
  ],
};

function clientOf(...mocks: Mock[]): { client: Client; fetch: MockFetch } {
  const fetch = mockFetch(...mocks);
  return { client: createFullClient({ baseUrl: "https://orders.example/v1", fetch, retry: { attempts: 1 } }), fetch };
}

it("answers as it is told, and keeps what it was asked", async () => {
  const { client, fetch } = clientOf(
    mock(getOrder).answers(({ path }) => ({ status: 200, body: { id: path["id"] ?? "" } })),
  );
  expect(await send(client, getOrder, { id: "a/b" })).toEqual({ id: "a/b" });
  expect(fetch.requests).toMatchObject([{ method: "GET", path: { id: "a/b" }, body: undefined }]);
  expect(fetch.requests[0]?.url.pathname).toBe("/v1/orders/a%2Fb");
});

it("gives declared failures, and those that only the gateway makes", async () => {
  const { client } = clientOf(mock(getOrder).answers({ status: 404, body: { code: "none" } }));
  expect(await result(client, getOrder, { id: "1" })).toMatchObject({ ok: false, status: 404, body: { code: "none" } });
  const headers = { "x-amzn-errortype": "TooManyRequestsException" };
  const throttled = clientOf(mock(getOrder).answers({ status: 429, body: { message: "Too Many Requests" }, headers }));
  expect(await result(throttled.client, getOrder, { id: "1" })).toMatchObject({ gatewayResponseType: "THROTTLED" });
});

it("prefers the more literal path, and the later mock", async () => {
  const { client } = clientOf(
    mock(latest).answers({ status: 200, body: { id: "latest" } }),
    mock(getOrder).answers({ status: 200, body: { id: "first" } }),
    mock(getOrder).answers({ status: 200, body: { id: "second" } }),
  );
  expect(await send(client, latest, {})).toEqual({ id: "latest" });
  expect(await send(client, getOrder, { id: "1" })).toEqual({ id: "second" });
});

it("answers text and nothing, reads JSON, and takes any method where the operation does", async () => {
  const { client, fetch } = clientOf(
    mock(putFile).answers(({ method }) => (method === "PUT" ? { status: 204 } : { status: 200, body: "a,b" })),
  );
  expect(await send(client, putFile, { method: "PUT", path: "x/y", body: { a: 1 } })).toBeUndefined();
  expect(await send(client, putFile, { method: "GET", path: "x/y" })).toBe("a,b");
  expect(fetch.requests[0]).toMatchObject({ path: { path: "x/y" }, body: { a: 1 } });
});

it("says what has no mock", async () => {
  const { client } = clientOf(mock(putFile).answers({ status: 204 }));
  await expect(send(client, getOrder, { id: "1" })).rejects.toThrow(
    "getOrder: 501 There is no mock for GET /v1/orders/1.",
  );
});

it("takes only answers that the operation declares", () => {
  // @ts-expect-error the order has an id
  mock(getOrder).answers({ status: 200, body: {} });
  // @ts-expect-error the success is 200
  mock(getOrder).answers({ status: 201, body: { id: "1" } });
  // @ts-expect-error 404 has a body of its own
  mock(getOrder).answers({ status: 404, body: { id: "1" } });
  // @ts-expect-error the body is missing
  mock(getOrder).answers({ status: 200 });
  expect(mock(getOrder).answers({ status: 500 }).operation).toBe(getOrder);
});
