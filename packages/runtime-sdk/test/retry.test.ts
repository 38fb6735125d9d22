import { afterEach, expect, it } from "vitest";
import { json as asJson, raw } from "../src/bodies.ts";
import { send } from "../src/index.ts";
import { retryDelayMs } from "../src/retries.ts";
import { json, startServer, type TestServer } from "./server.ts";

let server: TestServer | undefined;
afterEach(() => server?.close());

const get = { id: "get", method: "GET", path: "/x" };
const post = { id: "post", method: "POST", path: "/x", body: [{ type: "application/json", encode: asJson }] };
const retry = { baseDelayMs: 1 };

/** Answers with each status in turn, then with 200. */
async function answering(statuses: readonly number[], headers: Record<string, string> = {}): Promise<TestServer> {
  server = await startServer((_, response, count) => {
    const status = statuses[count - 1] ?? 200;
    json(response, status, { status }, status === 200 ? {} : headers);
  });
  return server;
}

it.each([429, 502, 503, 504])("repeats a GET that was answered %i", async (status) => {
  const { client, received } = await answering([status, status]);
  expect(await send(client({ retry }), get, {})).toEqual({ status: 200 });
  expect(received).toHaveLength(3);
});

it.each([400, 403, 404, 409, 500, 501])("does not repeat a GET that was answered %i", async (status) => {
  const { client, received } = await answering([status]);
  await expect(send(client({ retry }), get, {})).rejects.toMatchObject({ status });
  expect(received).toHaveLength(1);
});

it("repeats a POST after 429, which did nothing, and after 503 only where that is said to be harmless", async () => {
  const throttled = await answering([429]);
  expect(await send(throttled.client({ retry }), post, { body: 1 })).toEqual({ status: 200 });
  expect(throttled.received.map(({ body }) => body.toString())).toEqual(["1", "1"]);
  await throttled.close();

  const unavailable = await answering([503]);
  await expect(send(unavailable.client({ retry }), post, {})).rejects.toMatchObject({ status: 503 });
  await unavailable.close();

  const harmless = await answering([503]);
  expect(await send(harmless.client({ retry }), post, {}, { isIdempotent: true })).toEqual({ status: 200 });
});

it("repeats a POST with an idempotency key, which is the same in each attempt", async () => {
  const { client, received } = await answering([503, 502]);
  await send(client({ retry }), post, { body: 1 }, { idempotencyKey: "k-1" });
  expect(received.map(({ headers }) => headers["idempotency-key"])).toEqual(["k-1", "k-1", "k-1"]);
});

it("takes a key that the document has as a parameter for the same", async () => {
  const { client, received } = await answering([503]);
  const keyed = { ...post, parameters: [{ name: "Idempotency-Key", in: "header" as const }] };
  expect(await send(client({ retry }), keyed, { "Idempotency-Key": "k-2", body: 1 })).toEqual({ status: 200 });
  expect(received).toHaveLength(2);
});

it("stops retrying when an API stays down, and takes it up again with successes", async () => {
  let isDown = true;
  server = await startServer((_, response) => json(response, isDown ? 503 : 200, {}));
  const client = server.client({ retry });
  const calls = (count: number): Promise<unknown> =>
    Promise.allSettled(Array.from({ length: count }, () => send(client, get, {})));
  await calls(100);
  // A first attempt each, and the hundred retries that the budget allows.
  expect(server.received).toHaveLength(200);
  isDown = false;
  await calls(10);
  isDown = true;
  server.received.length = 0;
  await calls(10);
  expect(server.received).toHaveLength(12);
});

it("tells a hook of attempts without an answer", async () => {
  server = await startServer((_, response, count) => (count < 3 ? response.destroy() : json(response, 200, {})));
  const failed: [boolean, number][] = [];
  const hooks = {
    onError: (error: unknown, attempt: number) => void failed.push([error instanceof TypeError, attempt]),
  };
  await send(server.client({ retry, hooks }), get, {});
  expect(failed).toEqual([
    [true, 1],
    [true, 2],
  ]);
});

it("does not repeat a quota that is used up", async () => {
  const { client, received } = await answering([429], { "x-amzn-errortype": "LimitExceededException" });
  await expect(send(client({ retry }), get, {})).rejects.toMatchObject({ gatewayResponseType: "QUOTA_EXCEEDED" });
  expect(received).toHaveLength(1);
});

it("does not repeat a stream, which is gone", async () => {
  const { client, received } = await answering([429]);
  const body = new Blob(["a"]).stream();
  const put = { id: "put", method: "PUT", path: "/x", body: [{ type: "text/plain", encode: raw }] };
  await expect(send(client({ retry }), put, { body })).rejects.toMatchObject({ status: 429 });
  expect(received).toHaveLength(1);
});

it("repeats a GET whose connection broke, before or within the answer", async () => {
  server = await startServer((_, response, count) => {
    if (count === 1) response.destroy();
    else if (count === 2) response.writeHead(200, { "content-length": "100" }).write("{", () => response.destroy());
    else json(response, 200, { count });
  });
  expect(await send(server.client({ retry }), get, {})).toEqual({ count: 3 });
});

it("does not repeat a POST whose connection broke", async () => {
  server = await startServer((_, response) => response.destroy());
  await expect(send(server.client({ retry }), post, {})).rejects.toBeInstanceOf(TypeError);
  expect(server.received).toHaveLength(1);
});

it("gives up after its attempts, with the last answer", async () => {
  const { client, received } = await answering([503, 503, 503, 503, 503]);
  await expect(send(client({ retry: { ...retry, attempts: 4 } }), get, {})).rejects.toMatchObject({ status: 503 });
  expect(received).toHaveLength(4);
});

it("waits as long as Retry-After says, not at all if that is too long", async () => {
  const delays: number[] = [];
  const hooks = { onRetry: (delayMs: number) => void delays.push(delayMs) };
  const short = await answering([503], { "retry-after": "0" });
  await send(short.client({ retry, hooks }), get, {});
  expect(delays).toEqual([0]);
  await short.close();
  const long = await answering([503], { "retry-after": "3600" });
  await expect(send(long.client({ retry, hooks }), get, {})).rejects.toMatchObject({ status: 503 });
  expect(delays).toHaveLength(1);
});

it("reads Retry-After as a date, and jitters over the whole of a doubling delay without it", () => {
  const response = (retryAfter?: string) => ({
    status: 503,
    headers: new Headers(retryAfter ? { "retry-after": retryAfter } : {}),
  });
  const inTwoSeconds = new Date(Date.now() + 2000).toUTCString();
  expect(retryDelayMs({}, 1, true, response(inTwoSeconds))).toBeGreaterThan(500);
  expect(retryDelayMs({}, 1, true, response(new Date(0).toUTCString()))).toBe(0);
  const delays = Array.from(
    { length: 200 },
    () => retryDelayMs({ attempts: 9, baseDelayMs: 100 }, 4, true, response("soon")) ?? -1,
  );
  expect(Math.max(...delays)).toBeLessThanOrEqual(800);
  expect(Math.max(...delays)).toBeGreaterThan(400);
  expect(Math.min(...delays)).toBeLessThan(400);
});

it("ends a slow attempt and tries again, and a slow call for good", async () => {
  server = await startServer((_, response, count) => {
    if (count > 1) json(response, 200, { count });
  });
  expect(await send(server.client({ retry, attemptTimeoutMs: 50 }), get, {})).toEqual({ count: 2 });
  await server.close();
  server = await startServer(() => undefined);
  const started = Date.now();
  const call = send(server.client({ retry, attemptTimeoutMs: 0, totalTimeoutMs: 50 }), get, {});
  await expect(call).rejects.toMatchObject({ name: "TimeoutError" });
  expect(Date.now() - started).toBeLessThan(2000);
});

it("ends a slow body too", async () => {
  server = await startServer(
    (_, response) => void response.writeHead(200, { "content-type": "application/json" }).write("{"),
  );
  const call = send(server.client({ retry: { attempts: 1 }, attemptTimeoutMs: 50 }), get, {});
  await expect(call).rejects.toMatchObject({ name: "TimeoutError" });
});

it("stops at once when it is aborted, while waiting too", async () => {
  const { client, received } = await answering([503, 503, 503], { "retry-after": "10" });
  const abort = new AbortController();
  const hooks = { onRetry: () => void setTimeout(() => abort.abort(new Error("enough")), 5) };
  await expect(send(client({ hooks }), get, {}, { signal: abort.signal })).rejects.toThrow("enough");
  expect(received).toHaveLength(1);
  await expect(send(client(), get, {}, { signal: AbortSignal.abort(new Error("before")) })).rejects.toThrow("before");
  expect(received).toHaveLength(1);
});

it("passes on what a hook throws, without another attempt", async () => {
  const { client, received } = await answering([]);
  const onResponse = (): void => {
    throw new Error("no");
  };
  await expect(send(client({ retry, hooks: { onResponse } }), get, {})).rejects.toThrow("no");
  expect(received).toHaveLength(1);
});

it("sends the client's headers and the call's, and lets a hook change the request", async () => {
  const { client, received } = await answering([]);
  const hooks = {
    onRequest: (request: { headers: Headers }, attempt: number) => request.headers.set("x-attempt", String(attempt)),
  };
  await send(client({ headers: { "x-a": "1", "x-b": "1" }, hooks }), get, {}, { headers: { "x-b": "2" } });
  expect(received[0]?.headers).toMatchObject({ "x-a": "1", "x-b": "2", "x-attempt": "1", accept: "application/json" });
});
