import { afterEach, expect, it, vi } from "vitest";
import { WebSocket } from "ws";
import { createSocket, type SocketState, type WebSocketConstructor } from "../src/socket.ts";
import { answering, chat, client, serve, until, type Chat } from "./chat.ts";

afterEach(() => vi.useRealTimers());

const never = new Promise<string>(() => undefined);

it("tells other listeners and readers though one throws, and says what it threw", async () => {
  const errors: unknown[] = [];
  const server = await serve();
  const socket = client(server, { hooks: { onError: (error) => errors.push(error) } });
  await socket.connect();
  const heard: string[] = [];
  const stream = socket.messages();
  socket.on("said", () => {
    throw new Error("mine");
  });
  socket.on("said", ({ text }) => heard.push(text));
  for (const text of ["a", "b"]) server.connections[0]?.push({ type: "said", text });
  await until(() => heard.length === 2);
  expect(errors).toEqual([new Error("mine"), new Error("mine")]);
  expect(await stream.next()).toMatchObject({ value: { name: "said" } });
  expect(socket.state).toBe("open");
});

it("goes on though every hook throws", async () => {
  const errors: unknown[] = [];
  const fail = (): never => {
    throw new Error("hook");
  };
  const server = await serve();
  const hooks = { onState: fail, onOpen: fail, onClose: fail, onUnexpected: fail, onGatewayError: fail };
  const socket = client(server, { hooks: { ...hooks, onError: (error) => errors.push(error) } });
  await socket.connect();
  await socket.send.say({ text: "to nobody" });
  server.connections[0]?.push({ other: true });
  await until(() => errors.length >= 5);
  server.connections[0]?.cut();
  await until(() => server.connections.length === 2);
  await socket.connect();
  expect(errors.length).toBeGreaterThan(7);
});

it("calls only those who listened when a push came, each as often as it listens", async () => {
  const server = await serve();
  const socket = client(server);
  await socket.connect();
  const heard: string[] = [];
  const late = ({ text }: { text: string }): void => void heard.push(`late ${text}`);
  const stop = socket.on("said", ({ text }) => {
    heard.push(text);
    socket.on("said", late);
    stop();
  });
  socket.on("said", late)();
  server.connections[0]?.push({ type: "said", text: "1" });
  server.connections[0]?.push({ type: "said", text: "2" });
  await until(() => heard.length === 2);
  expect(heard).toEqual(["1", "late 2"]);
});

it("asks a provider of the address again that gives none in time", async () => {
  const reasons: string[] = [];
  const server = await serve();
  let asked = 0;
  const url = (): string | Promise<string> => {
    asked += 1;
    return asked === 1 ? never : server.url;
  };
  const hooks = { onClose: ({ code, reason }: { code: number; reason: string }) => reasons.push(`${code} ${reason}`) };
  await client(server, { url, timeoutMs: 50, hooks }).connect();
  expect(reasons).toEqual(["1006 timeout"]);
});

it("ends at once when it is closed while it connects, and opens nothing after", async () => {
  const server = await serve();
  let give: (url: string) => void = () => undefined;
  const reasons: number[] = [];
  const url = (): Promise<string> => new Promise((resolve) => (give = resolve));
  const socket = client(server, { url, hooks: { onClose: ({ code }) => reasons.push(code) } });
  const connected = socket.connect();
  socket.close();
  await expect(connected).rejects.toMatchObject({ reason: "closed" });
  await until(() => reasons.length === 1);
  give(server.url);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect([reasons, server.connections.length]).toEqual([[1000], 0]);
});

it("counts attempts that took long, and leaves no timer", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"] });
  const reconnect = { attempts: 3, baseDelayMs: 1 };
  const socket = createSocket<Chat>(chat, { url: () => never, WebSocket, timeoutMs: 20_000, reconnect });
  const connected = socket.connect();
  await vi.advanceTimersByTimeAsync(70_000);
  await expect(connected).rejects.toMatchObject({ reason: "closed" });
  expect(vi.getTimerCount()).toBe(0);
});

it("can be closed from every hook, and stays closed", async () => {
  for (const hook of ["connecting", "open", "onOpen", "onClose", "waiting"]) {
    const states: SocketState[] = [];
    let hasEnded = false;
    const server = await serve();
    const close = (name: string): void => {
      if (name === hook) socket.close();
    };
    const socket = client(server, {
      hooks: {
        onState(state) {
          states.push(state);
          close(state);
        },
        onOpen() {
          close("onOpen");
          server.connections[0]?.close(1001);
        },
        onClose() {
          hasEnded = true;
          close("onClose");
        },
      },
    });
    void socket.connect();
    await until(() => hasEnded && socket.state === "closed");
    await until(() => server.connections.every(({ isOpen }) => !isOpen));
    expect(states.at(-1), hook).toBe("closed");
  }
});

it("makes one connection, though it is told twice to connect", async () => {
  const server = await serve();
  const socket = client(server, { hooks: { onState: () => void socket.connect() } });
  await Promise.all([socket.connect(), socket.connect()]);
  await socket.send.say({ text: "" });
  expect(server.connections).toHaveLength(1);
});

it("connects in onClose by the next connection, not by the one that has ended", async () => {
  const server = await serve();
  let again: Promise<unknown> | undefined;
  const socket = client(server, {
    hooks: { onClose: () => void (again ??= socket.connect().then(() => server.connections[1]?.isOpen)) },
  });
  await socket.connect();
  server.connections[0]?.cut();
  await until(() => again !== undefined);
  expect(await again).toBe(true);
});

it("hands what answers the route that keeps a connection from being idle to nobody, and no more than that", async () => {
  const unexpected: unknown[] = [];
  const server = await serve({ ping: ({ connection }) => connection.push({ type: "pong" }) });
  const descriptor = { ...chat, routes: { ...chat.routes, ping: { key: "ping", isTwoWay: true as const } } };
  const hooks = { onUnexpected: (content: unknown) => unexpected.push(content) };
  const socket = client(server, { keepAliveMs: 30, hooks }, descriptor);
  await socket.connect();
  await until(() => server.arrived.length >= 3);
  expect(unexpected).toEqual([]);
  // One of these may stand in for an answer that is still on its way.
  for (const number of [1, 2, 3, 4, 5]) server.connections[0]?.push({ number });
  await until(() => unexpected.length > 2);
  expect(unexpected).toContainEqual({ number: 5 });
  expect(server.connections).toHaveLength(1);
});

it("keeps connections from being idle by the message that the descriptor has, where no one property names a route", async () => {
  const { routeProperty: _, ...composite } = chat;
  const server = await serve({ $default: () => undefined });
  const socket = client(
    server,
    { keepAliveMs: 30 },
    { ...composite, keepAliveMessage: { kind: "keep", what: "open" } },
  );
  await socket.connect();
  await until(() => server.arrived.length > 0);
  expect(server.arrived[0]?.message).toEqual({ kind: "keep", what: "open" });
});

it("waits without end where it is told so", async () => {
  const server = await serve({ ask: (arrived) => void setTimeout(() => answering(arrived), 60) });
  const endless = { timeoutMs: Infinity, keepAliveMs: Infinity, rotateAfterMs: Infinity, overlapMs: Infinity };
  const socket = client(server, endless);
  await socket.connect();
  expect(await socket.request.ask({ question: 21 })).toMatchObject({ answer: 42 });
  expect(server.arrived).toHaveLength(1);
});

it.each([
  ["none", () => Reflect.deleteProperty(globalThis, "WebSocket"), "WebSocket is not defined"],
  [
    "nothing under its name",
    () => Object.assign(globalThis, { WebSocket: undefined }),
    "undefined is not a constructor",
  ],
])("says that there is no WebSocket, instead of trying for ever: %s", async (_, remove, problem) => {
  const { WebSocket: global } = globalThis as { WebSocket?: unknown };
  remove();
  try {
    const states: SocketState[] = [];
    const socket = createSocket<Chat>(chat, {
      url: "wss://example.com",
      hooks: { onState: (state) => states.push(state) },
    });
    await expect(socket.connect()).rejects.toThrow(problem);
    expect([socket.state, states]).toEqual(["idle", []]);
  } finally {
    if (global) Object.assign(globalThis, { WebSocket: global });
    else Reflect.deleteProperty(globalThis, "WebSocket");
  }
});

it("never rotates after a time that no timer takes", async () => {
  const server = await serve();
  const socket = client(server, { rotateAfterMs: Infinity });
  await socket.connect();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(server.connections).toHaveLength(1);
});

it("hears nothing once it is closed, and closes the connection before a rotation too", async () => {
  const server = await serve();
  const socket = client(server, { rotateAfterMs: 30, overlapMs: 60_000 });
  await socket.connect();
  const heard: string[] = [];
  socket.on("said", ({ text }) => heard.push(text));
  await until(() => server.connections.length === 2);
  server.connections[0]?.push({ type: "said", text: "before" });
  await until(() => heard.length === 1);
  for (const connection of server.connections) connection.push({ type: "said", text: "after" });
  socket.close();
  await until(() => server.connections.every(({ isOpen }) => !isOpen));
  expect(heard).toEqual(["before"]);
});

it("gives up what nobody reads, though more is sent all the time", async () => {
  const server = await serve({ say: () => undefined });
  const socket = client(server, { timeoutMs: 200 });
  await socket.connect();
  server.connections[0]?.pause();
  const text = "x".repeat(32_000);
  const statuses: string[] = [];
  const sending = setInterval(() => {
    for (let count = 0; count < 20; count += 1)
      void socket.send.say({ text }).then(({ status }) => statuses.push(status));
  }, 5);
  await until(() => statuses.includes("unknown"));
  clearInterval(sending);
});

it("says that nobody knows of a message whose sending throws", async () => {
  const server = await serve();
  const throwing = function (...given: ConstructorParameters<typeof WebSocket>): WebSocket {
    return Object.assign(new WebSocket(...given), {
      send() {
        throw new Error("not open");
      },
    });
  } as unknown as WebSocketConstructor;
  const socket = client(server, { WebSocket: throwing });
  await socket.connect();
  expect(await socket.send.say({ text: "" })).toEqual({ status: "unknown" });
});

it("tells listeners of a push that is an answer as well", async () => {
  const server = await serve({
    order: ({ connection, message }) =>
      connection.push({ type: "said", text: "ordered", requestId: message["requestId"] }),
  });
  const socket = client(server);
  await socket.connect();
  const heard: string[] = [];
  socket.on("said", ({ text }) => heard.push(text));
  expect(await socket.send.order({ number: 1 })).toMatchObject({ status: "acknowledged" });
  expect(heard).toEqual(["ordered"]);
});

it("confirms by a route that is named further inside, and takes pushes of two names under one id", async () => {
  const pushes = [
    { name: "said", isAcknowledged: true },
    { name: "bill", isAcknowledged: true },
  ] as const;
  const server = await serve({ $default: () => undefined });
  const socket = client(server, {}, { ...chat, pushes, routeProperty: ["meta", "action"] });
  await socket.connect();
  const heard: string[] = [];
  socket.on("said", ({ text }) => heard.push(text));
  socket.on("bill", ({ total }) => heard.push(String(total)));
  for (const requestId of [7, 7, "7"]) server.connections[0]?.push({ type: "said", text: "a", requestId });
  server.connections[0]?.push({ type: "bill", total: 12, requestId: 7 });
  await until(() => server.arrived.length === 4);
  expect(heard).toEqual(["a", "a", "12"]);
  expect(server.arrived[0]?.message).toEqual({ meta: { action: "confirm" }, requestId: 7 });
});
