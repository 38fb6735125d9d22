import { afterEach, expect, it } from "vitest";
import {
  createClient,
  isGatewayError,
  refreshing,
  retries,
  send,
  type ClientOptions,
  type Outgoing,
  type Prepare,
} from "../src/index.ts";
import { json, startServer, type TestServer } from "./server.ts";

let server: TestServer | undefined;
afterEach(() => server?.close());

const get = { id: "get", method: "GET", path: "/x", security: [{ scheme: "constructor", prefix: "Bearer " }] };

async function answering(statuses: readonly number[]): Promise<TestServer> {
  server = await startServer((_, response, count) => {
    const headers = { "x-amzn-errortype": "TooManyRequestsException" };
    json(response, statuses[count - 1] ?? 200, { count }, headers);
  });
  return server;
}

const clientOf = (options: Omit<ClientOptions, "baseUrl">): ReturnType<typeof createClient> =>
  createClient({ ...options, baseUrl: `${server?.baseUrl ?? ""}/` });

it("does nothing that it is not told", async () => {
  await answering([429]);
  const error: unknown = await send(clientOf({}), get, {}).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ status: 429, code: "TooManyRequestsException", gatewayResponseType: undefined });
  expect(isGatewayError(error)).toBe(true);
  expect(server?.received).toHaveLength(1);
  expect(server?.received[0]?.headers.authorization).toBeUndefined();
});

it("retries where it is told to", async () => {
  await answering([429, 429]);
  const retry = retries({ baseDelayMs: 1 });
  expect(await send(clientOf({ retry }), get, {})).toEqual({ count: 3 });
});

it("refreshes without retries too, whatever a scheme is called", async () => {
  await answering([401]);
  const auth = { constructor: refreshing(({ isRefresh }) => (isRefresh ? "new" : "old")) };
  expect(await send(clientOf({ auth }), get, {})).toEqual({ count: 2 });
  expect(server?.received.map(({ headers }) => headers.authorization)).toEqual(["Bearer old", "Bearer new"]);
});

it("keeps credentials from steps before the first attempt, and from what they share between calls", async () => {
  await answering([]);
  const shared = new Headers({ "x-app": "1" });
  const kept: Outgoing[] = [];
  const prepare: Prepare[] = [(request) => void kept.push(request), (request) => void (request.headers = shared)];
  const client = clientOf({ auth: { constructor: "secret" }, prepare });
  await send(client, get, {});
  await send(client, { ...get, security: [] }, {});
  const sent = server?.received.map(({ headers }) => [headers["x-app"], headers.authorization]);
  expect(sent).toEqual([
    ["1", "Bearer secret"],
    ["1", undefined],
  ]);
  expect(kept.map(({ headers }) => [...headers])).toEqual([[["x-app", "1"]], [["x-app", "1"]]]);
});
