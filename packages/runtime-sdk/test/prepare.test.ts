import { gunzipSync } from "node:zlib";
import { afterEach, expect, it } from "vitest";
import { json as asJson, multipart, raw, urlencoded } from "../src/bodies.ts";
import { send, type BodyDescriptor, type OperationDescriptor } from "../src/index.ts";
import { gzip, payloadLimit, traced } from "../src/prepare.ts";
import { iam } from "../src/sigv4.ts";
import { startServer, type TestServer } from "./server.ts";

let server: TestServer | undefined;
afterEach(() => server?.close());

function post(...body: BodyDescriptor[]): OperationDescriptor {
  return { id: "post", method: "POST", path: "/x", body };
}

const asBytes = { type: "application/octet-stream", encode: raw };

it.each([
  ["JSON", { type: "application/json", encode: asJson }, "é".repeat(5)],
  ["bytes", asBytes, new Uint8Array(11)],
  ["a Blob", asBytes, new Blob(["12345678901"])],
  ["a form", { type: "application/x-www-form-urlencoded", encode: urlencoded }, { a: "123456789" }],
  ["a multipart form", { type: "multipart/form-data", encode: multipart }, { a: new Blob(["12345678901"]) }],
])("refuses %s that is larger than the gateway takes, before anything is sent", async (_, media, body) => {
  server = await startServer();
  const client = server.client({ prepare: [payloadLimit(10)] });
  await expect(send(client, post(media), { body })).rejects.toThrow(
    /^The body has \d+ bytes, and the gateway takes 10 at most\.$/,
  );
  expect(server.received).toEqual([]);
});

it("lets through what is exactly as large as the limit, and what has no body", async () => {
  server = await startServer();
  const client = server.client({ prepare: [payloadLimit(10)] });
  await send(client, post(asBytes), { body: new Uint8Array(10) });
  await send(client, post({ type: "application/json", encode: asJson }), { body: "éééé" });
  await send(client, post(), {});
  expect(server.received.map(({ body }) => body.length)).toEqual([10, 10, 0]);
});

it("compresses large bodies, signs what it has compressed, and leaves small ones and streams", async () => {
  server = await startServer();
  const auth = { iam: iam({ credentials: { accessKeyId: "a", secretAccessKey: "b" }, region: "eu-west-1" }) };
  const client = server.client({ auth, prepare: [gzip({ minBytes: 100 })] });
  const operation = { ...post({ type: "application/json", encode: asJson }, asBytes), security: [{ scheme: "iam" }] };
  const text = "a".repeat(200);
  await send(client, operation, { body: text });
  await send(client, operation, { body: "a" });
  await send(client, operation, { body: new Blob([text]).stream(), contentType: asBytes.type });

  const [large, small, stream] = server.received;
  expect(large?.headers).toMatchObject({ "content-encoding": "gzip", "content-type": "application/json" });
  expect(gunzipSync(large?.body ?? "").toString()).toBe(JSON.stringify(text));
  expect([small?.headers["content-encoding"], small?.body.toString()]).toEqual([undefined, '"a"']);
  expect([stream?.headers["content-encoding"], stream?.body.toString()]).toEqual([undefined, text]);
});

it("sends a trace id of its own with each call, the same with each attempt, and leaves the caller's", async () => {
  server = await startServer((_, response, count) => response.writeHead(count === 1 ? 503 : 204).end());
  const client = server.client({ prepare: [traced(true)], retry: { baseDelayMs: 1 } });
  const get = { id: "get", method: "GET", path: "/x" };
  await send(client, get, {});
  await send(client, get, {});
  await send(client, get, {}, { headers: { "x-amzn-trace-id": "Root=1-0-0" } });
  const [first, again, second, own] = server.received.map(({ headers }) => headers["x-amzn-trace-id"]);
  expect(first).toMatch(/^Root=1-[\da-f]{8}-[\da-f]{24};Sampled=1$/);
  expect(again).toBe(first);
  expect(second).not.toBe(first);
  expect(own).toBe("Root=1-0-0");
  const seconds = parseInt(first?.toString().split("-")[1] ?? "", 16);
  expect(Math.abs(seconds - Date.now() / 1000)).toBeLessThan(60);
});
