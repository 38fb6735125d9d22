import { afterEach, expect, it } from "vitest";
import { createClient, refreshing, send, type ClientOptions } from "../src/index.ts";
import { stream } from "../src/stream.ts";
import { json, startServer, type TestServer } from "./server.ts";

let server: TestServer | undefined;
afterEach(() => server?.close());

const get = { id: "get", method: "GET", path: "/x" };

/** A client whose `fetch` keeps the signals that it is given, and answers when `settle` is called. */
function recording(): { readonly call: () => Promise<unknown>; readonly signals: AbortSignal[]; settle(): void } {
  const signals: AbortSignal[] = [];
  let waiting: (() => void)[] = [];
  const fetch = async (_: string, { signal }: RequestInit): Promise<Response> => {
    if (signal) signals.push(signal);
    await new Promise<void>((resolve, reject) => {
      waiting.push(resolve);
      signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    });
    return new Response("{}", { headers: { "content-type": "application/json" } });
  };
  const client = createClient({ baseUrl: "https://api.example", fetch, attemptTimeoutMs: 40 });
  return {
    call: () => send(client, get, {}),
    signals,
    settle: () => {
      for (const resolve of waiting) resolve();
      waiting = [];
    },
  };
}

it("gives a signal to few calls, one after another", async () => {
  const { call, signals, settle } = recording();
  for (let count = 0; count < 50; count += 1) {
    const answer = call();
    settle();
    await answer;
  }
  const uses = [...new Set(signals)].map((signal) => signals.filter((other) => other === signal).length);
  expect(Math.max(...uses)).toBeLessThan(10);
  expect(uses.length).toBeLessThan(12);
});

it("gives calls at the same time signals of their own, and never one that was aborted", async () => {
  const { call, signals, settle } = recording();
  const all = Promise.all(Array.from({ length: 20 }, call));
  settle();
  await all;
  expect(new Set(signals).size).toBe(20);

  await expect(call()).rejects.toMatchObject({ name: "TimeoutError", message: "Timeout of 40 ms." });
  const late = signals.at(-1);
  const answer = call();
  settle();
  await answer;
  expect(signals.at(-1)).not.toBe(late);
  expect(signals.at(-1)?.aborted).toBe(false);
});

it("ends no stream and no other call when a call that came later runs out of time", async () => {
  let finish = (): void => undefined;
  server = await startServer((request, response, count) => {
    if (request.target === "/never") return;
    if (request.target !== "/stream") json(response, 200, { count });
    else {
      response.writeHead(200).write("begun ");
      finish = () => void response.end("and done");
    }
  });
  const client = createClient({ baseUrl: server.baseUrl, attemptTimeoutMs: 40 });
  const opened = await stream(client, { ...get, path: "/stream" }, {}, { totalTimeoutMs: 5000 });
  for (let count = 0; count < 5; count += 1) await send(client, get, {});
  await expect(send(client, { ...get, path: "/never" }, {})).rejects.toMatchObject({ name: "TimeoutError" });
  finish();
  expect(await new Response(opened).text()).toBe("begun and done");
  expect(await send(client, get, {})).toMatchObject({ count: 8 });
});

const never = (): Promise<never> => new Promise(() => undefined);
const answer = async (): Promise<Response> => new Response("{}");

it.each<[what: string, options: Partial<ClientOptions>]>([
  ["a provider of credentials", { fetch: answer, auth: { token: refreshing(never) } }],
  ["a hook", { fetch: answer, hooks: { onRequest: never } }],
  ["a step that prepares requests", { fetch: answer, prepare: [never] }],
  ["a fetch that knows nothing of signals", { fetch: never }],
])("ends in time, and when it is aborted, a call that waits for %s", async (_, options) => {
  const client = createClient({ baseUrl: "https://api.example", ...options });
  const guarded = { ...get, security: [{ scheme: "token" }] };
  const late = send(client, guarded, {}, { totalTimeoutMs: 20 });
  await expect(late).rejects.toMatchObject({ name: "TimeoutError" });
  const aborting = new AbortController();
  const aborted = send(client, guarded, {}, { signal: aborting.signal });
  aborting.abort(new Error("enough"));
  await expect(aborted).rejects.toThrow("enough");
});

it("sends nothing any more when what a call waited for comes after it was aborted", async () => {
  let give = (_: string): void => undefined;
  let sent = 0;
  const fetch = async (): Promise<Response> => {
    sent += 1;
    return new Response("{}");
  };
  const token = refreshing(() => new Promise((resolve) => (give = resolve)));
  const client = createClient({ baseUrl: "https://api.example", fetch, auth: { token } });
  const guarded = { ...get, security: [{ scheme: "token" }] };
  await expect(send(client, guarded, {}, { totalTimeoutMs: 20 })).rejects.toMatchObject({ name: "TimeoutError" });
  give("late");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(sent).toBe(0);
  expect(await send(client, guarded, {})).toEqual("{}");
});
