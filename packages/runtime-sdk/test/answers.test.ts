import { afterAll, expect, expectTypeOf, it } from "vitest";
import { decodeBody } from "../src/bodies.ts";
import {
  ApiError,
  isErrorOf,
  isGatewayError,
  result,
  send,
  type Failure,
  type Operation,
  type Success,
  type Undeclared,
} from "../src/index.ts";
import { json, startServer } from "./server.ts";

interface Order {
  readonly id: string;
}
interface Problem {
  readonly code: string;
  readonly detail: string;
}
type GetOrderResult = Success<200, Order> | Failure<404, Problem> | Undeclared<404>;

const getOrder: Operation<{ readonly id: string }, GetOrderResult> = {
  id: "getOrder",
  method: "GET",
  path: "/orders/{id}",
  parameters: [{ name: "id", in: "path" }],
  decode: decodeBody,
};

const server = await startServer(({ target }, response) => {
  switch (target) {
    case "/orders/1":
      return json(response, 200, { id: "1" }, { "x-amzn-requestid": "r-1" });
    case "/orders/404":
      return json(response, 404, { code: "NoOrder", detail: "…" }, { "apigw-requestid": "r-2" });
    case "/orders/gateway":
      return json(
        response,
        403,
        { message: "Missing Authentication Token" },
        { "x-amzn-errortype": "MissingAuthenticationTokenException" },
      );
    case "/orders/html":
      return void response.writeHead(502, { "content-type": "application/json" }).end("<html>Bad gateway</html>");
    case "/orders/broken":
      return void response.writeHead(200, { "content-type": "application/json" }).end("{");
    case "/orders/text":
      return void response.writeHead(200, { "content-type": "text/csv" }).end("a,b");
    case "/orders/binary":
      return void response.writeHead(200, { "content-type": "image/png" }).end(Buffer.of(1, 2));
    default:
      return void response.writeHead(204).end();
  }
});
afterAll(() => server.close());
const client = server.client({ retry: { attempts: 1 } });

it("gives the body of a success", async () => {
  expect(await send<Order>(client, getOrder, { id: "1" })).toEqual({ id: "1" });
  expect(await send(client, getOrder, { id: "204" })).toBeUndefined();
  expect(await send(client, getOrder, { id: "text" })).toBe("a,b");
  const blob = await send<Blob>(client, getOrder, { id: "binary" });
  expect([blob.type, [...new Uint8Array(await blob.arrayBuffer())]]).toEqual(["image/png", [1, 2]]);
});

it("throws an error that knows its operation, status, code, request and body", async () => {
  const error: unknown = await send(client, getOrder, { id: "404" }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({
    name: "ApiError",
    operation: "getOrder",
    status: 404,
    code: "NoOrder",
    requestId: "r-2",
  });
  expect(error).toMatchObject({ body: { detail: "…" }, gatewayResponseType: undefined, message: "getOrder: 404" });
  if (!isErrorOf(getOrder, error)) throw new Error("not of this operation");
  if (error.status === 404) expectTypeOf(error.body).toEqualTypeOf<Problem>();
  else expectTypeOf(error.body).toBeUnknown();
  expect(isErrorOf({ id: "other", method: "GET", path: "/" }, error)).toBe(false);
});

it("gives every answer as one of a union, told apart by status", async () => {
  const found = await result(client, getOrder, { id: "1" });
  expect(found).toMatchObject({ ok: true, status: 200, body: { id: "1" }, requestId: "r-1" });
  if (found.ok) expectTypeOf(found.body).toEqualTypeOf<Order>();
  if (found.status === 200) expectTypeOf(found.body).toEqualTypeOf<Order>();
  else if (found.status === 404) expectTypeOf(found.body).toEqualTypeOf<Problem>();
  else expectTypeOf(found.body).toBeUnknown();
  expect(await result(client, getOrder, { id: "404" })).toMatchObject({ ok: false, status: 404 });
});

it("names the answers that the gateway makes itself", async () => {
  expect(await result(client, getOrder, { id: "gateway" })).toMatchObject({
    status: 403,
    gatewayResponseType: "MISSING_AUTHENTICATION_TOKEN",
  });
  await expect(send(client, getOrder, { id: "gateway" })).rejects.toMatchObject({
    code: "MissingAuthenticationTokenException",
    message: "getOrder: 403 Missing Authentication Token",
  });
});

it("tells errors of the gateway from those of the back end", async () => {
  const error = async (id: string): Promise<unknown> =>
    send(client, getOrder, { id }).catch((thrown: unknown) => thrown);
  const made = await error("gateway");
  if (!isGatewayError(made)) throw new Error("not made by the gateway");
  expectTypeOf(made.body.message).toEqualTypeOf<string | undefined>();
  expect([made.gatewayResponseType, made.body.message]).toEqual([
    "MISSING_AUTHENTICATION_TOKEN",
    "Missing Authentication Token",
  ]);
  expect(isGatewayError(await error("404"))).toBe(false);
  expect(isGatewayError(new Error("no"))).toBe(false);
});

it("gives a failure's broken JSON as text, and refuses that of a success", async () => {
  expect(await result(client, getOrder, { id: "html" })).toMatchObject({
    status: 502,
    body: "<html>Bad gateway</html>",
  });
  await expect(result(client, getOrder, { id: "broken" })).rejects.toBeInstanceOf(SyntaxError);
});
