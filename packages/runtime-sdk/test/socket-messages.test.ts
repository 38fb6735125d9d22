import { expect, it } from "vitest";
import { WebSocket } from "ws";
import { createSocket, SocketError } from "../src/socket.ts";
import { answering, chat, client, serve, texts, until } from "./chat.ts";
import type { Arrived } from "./socket-server.ts";

it("sends a thousand in order, and takes a thousand pushes in order", async () => {
  const server = await serve({
    say: ({ connection, message }) => connection.push({ type: "said", text: message["text"] }),
  });
  const socket = client(server);
  await socket.connect();
  const stream = socket.messages();
  const numbers = Array.from({ length: 1000 }, (_, index) => String(index));
  const outcomes = await Promise.all(numbers.map((text) => socket.send.say({ text })));

  expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(["sent"]));
  const pushed: string[] = [];
  for await (const { name, message } of stream) {
    if (name === "said") pushed.push(message.text);
    if (pushed.length === numbers.length) break;
  }
  expect(pushed).toEqual(numbers);
  expect(texts(server.arrived)).toEqual(numbers);
  expect(server.arrived[0]?.message).toEqual({ action: "say", text: "0" });
});

it("sends a text as it is, without the name of a route", async () => {
  const server = await serve({ $default: () => undefined });
  const socket = createSocket<{ routes: { note: string }; replies: object; pushes: object }>(
    { ...chat, routes: { note: { key: "$default" } } },
    { url: server.url, WebSocket },
  );
  await socket.connect();
  await socket.send.note("héllo");
  const tooLarge = await socket.send.note("é".repeat(16_400));
  await until(() => server.arrived.length === 1);
  socket.close();
  expect(server.arrived.map(({ text }) => text)).toEqual(["héllo"]);
  expect(tooLarge).toEqual({ status: "failed", reason: "too-large" });
});

it("names the route where the gateway reads it, beside what else stands there", async () => {
  const server = await serve({ $default: () => undefined });
  const socket = createSocket<{
    routes: { say: { meta?: { trace: string }; text: string } };
    replies: object;
    pushes: object;
  }>({ ...chat, routeProperty: ["meta", "action"] }, { url: server.url, WebSocket });
  await socket.connect();
  await socket.send.say({ text: "a" });
  await socket.send.say({ meta: { trace: "b" }, text: "b" });
  await until(() => server.arrived.length === 2);
  socket.close();
  expect(server.arrived.map(({ message }) => message)).toEqual([
    { meta: { action: "say" }, text: "a" },
    { meta: { trace: "b", action: "say" }, text: "b" },
  ]);
});

it("gives each of fifty calls its own reply, in whatever order they come", async () => {
  const waiting: Arrived[] = [];
  const server = await serve({
    ask(arrived) {
      waiting.push(arrived);
      if (waiting.length === 50) for (const each of waiting.toReversed()) answering(each);
    },
  });
  const socket = client(server);
  await socket.connect();
  const replies = await Promise.all(Array.from({ length: 50 }, (_, question) => socket.request.ask({ question })));
  expect(replies.map(({ answer }) => answer)).toEqual(Array.from({ length: 50 }, (_, question) => question * 2));
});

it("refuses what the service would end the connection for", async () => {
  const server = await serve({ say: () => undefined });
  const socket = client(server);
  await socket.connect();
  // Two bytes each in UTF-8.
  const outcome = await socket.send.say({ text: "é".repeat(16_400) });
  expect(outcome).toEqual({ status: "failed", reason: "too-large" });
  expect(await socket.send.say({ text: "small" })).toEqual({ status: "sent" });
  expect(socket.state).toBe("open");
});

it("tells of the gateway's errors, and of what it does not know", async () => {
  const errors: string[] = [];
  const unexpected: unknown[] = [];
  const server = await serve({});
  const socket = client(server, {
    hooks: {
      onGatewayError: ({ message }) => errors.push(message),
      onUnexpected: (content) => unexpected.push(content),
    },
  });
  await socket.connect();
  await socket.send.say({ text: "to nobody" });
  await until(() => errors.length > 0);
  expect(errors).toEqual(["Forbidden"]);

  server.connections[0]?.push({ type: "constructor" });
  server.connections[0]?.sendBytes(new Uint8Array([1]));
  await until(() => unexpected.length === 2);
  expect(unexpected[0]).toEqual({ type: "constructor" });
  expect(socket.state).toBe("open");
});

it("ends a reader that falls behind, and no other", async () => {
  const server = await serve();
  const socket = client(server, { streamLimit: 3 });
  await socket.connect();
  const slow = socket.messages();
  const heard: string[] = [];
  socket.on("said", ({ text }) => heard.push(text));
  for (const text of ["a", "b", "c", "d"]) server.connections[0]?.push({ type: "said", text });
  await until(() => heard.length === 4);
  await expect(slow.next()).rejects.toThrow(new SocketError("slow-consumer"));
  expect(await slow.next()).toEqual({ done: true, value: undefined });
});

it("keeps messages while there is no connection, as many as it is told", async () => {
  const server = await serve({ say: () => undefined });
  const socket = client(server, { queueLimit: 2 });
  const kept = [socket.send.say({ text: "1" }), socket.send.say({ text: "2" })];
  expect(await socket.send.say({ text: "3" })).toEqual({ status: "failed", reason: "queue-full" });
  await socket.connect();
  expect(await Promise.all(kept)).toEqual([{ status: "sent" }, { status: "sent" }]);
  await until(() => server.arrived.length === 2);
  expect(texts(server.arrived)).toEqual(["1", "2"]);
});

it("gives up what finds no connection in time, and says that it has not arrived", async () => {
  const server = await serve();
  await server.kill();
  const socket = client(server, { timeoutMs: 50 });
  void socket.connect().catch(() => undefined);
  expect(await socket.send.say({ text: "late" })).toEqual({ status: "failed", reason: "timeout" });
  await expect(socket.request.ask({ question: 1 })).rejects.toMatchObject({ reason: "timeout", isUnknown: false });
});

it("says of a call that nobody answers that its time is over, and that it may have arrived", async () => {
  const server = await serve({ ask: () => undefined });
  const socket = client(server, { timeoutMs: 50 });
  await socket.connect();
  await expect(socket.request.ask({ question: 1 })).rejects.toMatchObject({ reason: "timeout", isUnknown: true });
  expect(server.connections).toHaveLength(1);
});
