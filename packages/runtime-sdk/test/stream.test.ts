import type { ServerResponse } from "node:http";
import { afterEach, expect, it } from "vitest";
import { events, stream, type ServerSentEvent } from "../src/stream.ts";
import { json, startServer, type TestServer } from "./server.ts";

let server: TestServer | undefined;
afterEach(() => server?.close());

const watch = { id: "watch", method: "GET", path: "/watch", accept: "text/event-stream" };
const eventStream = { "content-type": "text/event-stream" };
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function sending(write: (response: ServerResponse) => Promise<void>): Promise<TestServer> {
  server = await startServer((_, response) => {
    response.writeHead(200, eventStream);
    void write(response);
  });
  return server;
}

async function all(source: AsyncIterable<ServerSentEvent>): Promise<ServerSentEvent[]> {
  const found: ServerSentEvent[] = [];
  for await (const one of source) found.push(one);
  return found;
}

it("gives a body as it arrives", async () => {
  let release = (): void => undefined;
  const { client } = await sending(async (response) => {
    response.write("first");
    await new Promise<void>((resolve) => (release = resolve));
    response.end("second");
  });
  const reader = (await stream(client(), watch, {})).getReader();
  const read = async (): Promise<string | undefined> => {
    const { value } = await reader.read();
    return value && new TextDecoder().decode(value);
  };
  expect(await read()).toBe("first");
  release();
  expect([await read(), await read()]).toEqual(["second", undefined]);
});

it("reads events as browsers do, wherever chunks end", async () => {
  const text =
    '\ufeff: comment\nid: 1\nevent: made\ndata: {"a":\r\ndata:  1}\r\n\r\ndata\n\nretry: 10\nunknown: x\ndata:é\rid\r\revent: lost\n\ndata: cut';
  const bytes = Buffer.from(text);
  const { client } = await sending(async (response) => {
    for (const byte of bytes) {
      response.write(Buffer.of(byte));
      if (byte === 0x0d || byte > 0x7f) await pause(1);
    }
    response.end();
  });
  expect(await all(events(client(), watch, {}))).toEqual([
    { event: "made", data: '{"a":\n 1}', id: "1" },
    { event: "message", data: "", id: "1" },
    { event: "message", data: "é", id: "" },
  ]);
});

it("ends the connection when the loop is left, and when it is aborted", async () => {
  const closed: string[] = [];
  const { client } = await sending(async (response) => {
    response.on("close", () => closed.push("closed"));
    response.write("data: 1\n\n");
  });
  for await (const { data } of events(client(), watch, {})) {
    expect(data).toBe("1");
    break;
  }
  const abort = new AbortController();
  const aborted = (async () => {
    for await (const _ of events(client(), watch, {}, { signal: abort.signal })) abort.abort(new Error("enough"));
  })();
  await expect(aborted).rejects.toThrow("enough");
  await pause(50);
  expect(closed).toEqual(["closed", "closed"]);
});

it("does not take a broken connection for the end", async () => {
  const { client } = await sending(async (response) => {
    response.write("data: 1\n\n");
    await pause(5);
    response.destroy();
  });
  await expect(all(events(client(), watch, {}))).rejects.toBeInstanceOf(TypeError);
});

it("limits the time until the answer begins, not that of the stream, and retries until then", async () => {
  server = await startServer((_, response, count) => {
    if (count === 1) return;
    if (count === 2) {
      json(response, 503, {});
      return;
    }
    response.writeHead(200, eventStream).write("data: 1\n\n");
    setTimeout(() => response.end("data: 2\n\n"), 150);
  });
  const client = server.client({ retry: { baseDelayMs: 1 }, attemptTimeoutMs: 60 });
  expect((await all(events(client, watch, {}))).map(({ data }) => data)).toEqual(["1", "2"]);
  expect(server.received).toHaveLength(3);
});

it("throws for a failure as any call does", async () => {
  server = await startServer((_, response) => {
    json(response, 404, { message: "none" });
  });
  await expect(stream(server.client(), watch, {})).rejects.toMatchObject({ name: "ApiError", status: 404 });
});
