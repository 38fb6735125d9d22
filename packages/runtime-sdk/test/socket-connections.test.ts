import { expect, it } from "vitest";
import { closeMeaning, SocketError } from "../src/socket.ts";
import { answering, client, serve, texts, until } from "./chat.ts";
import type { Arrived } from "./socket-server.ts";

it("tells of every message what became of it, though the server is killed twenty times", async () => {
  const server = await serve({ say: () => undefined, ask: answering });
  const socket = client(server, { queueLimit: 10_000 });
  await socket.connect();
  const outcomes: Promise<string>[] = [];
  const calls: Promise<string>[] = [];
  for (let kill = 0; kill < 20; kill += 1) {
    for (let index = 0; index < 20; index += 1) {
      outcomes.push(socket.send.say({ text: `${kill}/${index}` }).then(({ status }) => status));
      const call = socket.request.ask({ question: index }).then(
        ({ answer }) => (answer === index * 2 ? "answered" : "mixed up"),
        (error: unknown) => (error instanceof SocketError && error.isUnknown ? "unknown" : "failed"),
      );
      calls.push(call);
    }
    // At once, or when some have arrived.
    await new Promise((resolve) => setTimeout(resolve, kill % 4));
    await server.kill();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await server.restart();
    await socket.connect();
  }
  const ended = await Promise.all(outcomes);
  expect(ended.filter((status) => !["sent", "unknown"].includes(status))).toEqual([]);
  const answers = await Promise.all(calls);
  expect(answers.filter((answer) => !["answered", "unknown"].includes(answer))).toEqual([]);
  expect(answers).toContain("answered");
  const said = texts(server.arrived).filter((text) => text !== undefined);
  expect(new Set(said).size, "none arrives twice").toBe(said.length);
  expect(said.length).toBeGreaterThan(0);
});

it("loses none of the messages that are acknowledged, and repeats them by the same id", async () => {
  const done = new Map<unknown, number>();
  let arrived = 0;
  const server = await serve({
    order({ connection, message }) {
      const { requestId, number } = message;
      if (!done.has(requestId)) done.set(requestId, Number(number));
      arrived += 1;
      // Every third confirmation is lost with its connection.
      if (arrived % 3 === 0) connection.cut();
      else connection.push({ requestId });
    },
  });
  const socket = client(server, { timeoutMs: 20_000 });
  await socket.connect();
  const numbers = Array.from({ length: 60 }, (_, index) => index);
  const ended = await Promise.all(numbers.map((number) => socket.send.order({ number })));
  expect(ended.every(({ status }) => status === "acknowledged")).toBe(true);
  expect([...done.values()].sort((one, other) => one - other)).toEqual(numbers);
});

it("asks for the address before every connection, so that what is in it is fresh", async () => {
  let token = 0;
  const server = await serve({}, ({ url }) => url === `/?token=${token}`);
  const socket = client(server, {
    url: () => {
      token += 1;
      return { url: `${server.url}/?token=${token}`, protocols: "chat", headers: { "x-trace": String(token) } };
    },
  });
  await socket.connect();
  server.connections[0]?.close(1001);
  await until(() => server.connections.length === 2);
  await socket.connect();
  const [first, second] = server.connections;
  expect([first?.request.url, second?.request.url]).toEqual(["/?token=1", "/?token=2"]);
  expect(second?.request.headers).toMatchObject({ "x-trace": "2", "sec-websocket-protocol": "chat" });
});

it("says why connections ended, and gives up after as many attempts as it is told", async () => {
  const reasons: number[] = [];
  const states: string[] = [];
  const server = await serve({}, () => false);
  const socket = client(server, {
    reconnect: { attempts: 3, baseDelayMs: 1 },
    hooks: { onClose: ({ code }) => reasons.push(code), onState: (state) => states.push(state) },
  });
  const kept = socket.send.say({ text: "never" });
  await expect(socket.connect()).rejects.toMatchObject({ reason: "closed", isUnknown: false });
  expect(await kept).toEqual({ status: "failed", reason: "closed" });
  expect(reasons).toEqual([1006, 1006, 1006]);
  expect(states).toEqual(["connecting", "waiting", "connecting", "waiting", "connecting", "closed"]);
  expect(closeMeaning(1006)).toMatch(/refused before it was open/);
});

it.each([1001, 1003, 1009])("comes back after close code %d", async (code) => {
  const reasons: number[] = [];
  const server = await serve();
  const socket = client(server, { hooks: { onClose: (reason) => reasons.push(reason.code) } });
  await socket.connect();
  server.connections[0]?.close(code);
  await until(() => server.connections.length === 2);
  await socket.connect();
  expect(reasons).toEqual([code]);
  expect(closeMeaning(code)).not.toMatch(/^Not a code/);
});

it("tells what a provider of the address has thrown, and asks it again", async () => {
  const causes: unknown[] = [];
  const server = await serve();
  let isSignedIn = false;
  const socket = client(server, {
    url: () => {
      if (!isSignedIn) throw new Error("signed out");
      return server.url;
    },
    hooks: { onClose: ({ cause }) => causes.push(cause) },
  });
  const connected = socket.connect();
  await until(() => causes.length > 0);
  isSignedIn = true;
  await connected;
  expect(causes[0]).toEqual(new Error("signed out"));
});

it("hands over to another connection in time, without losing replies and pushes", async () => {
  const late: Arrived[] = [];
  const server = await serve({ say: () => undefined, ask: (arrived) => void late.push(arrived) });
  const opened: boolean[] = [];
  const socket = client(server, {
    rotateAfterMs: 50,
    overlapMs: 40,
    hooks: { onOpen: ({ isRotation }) => opened.push(isRotation) },
  });
  await socket.connect();
  const heard: string[] = [];
  socket.on("said", ({ text }) => heard.push(text));
  const reply = socket.request.ask({ question: 4 });
  await until(() => opened.length === 2 && late.length === 1);
  expect(opened).toEqual([false, true]);
  const [first, second] = server.connections;
  first?.push({ type: "said", text: "by the old one" });
  second?.push({ type: "said", text: "by the new one" });
  for (const each of late) answering(each);
  expect(await reply).toMatchObject({ answer: 8 });
  await until(() => heard.length === 2);
  expect(heard.toSorted()).toEqual(["by the new one", "by the old one"]);
});

it("calls the route that keeps a connection from being idle, only when it is", async () => {
  const server = await serve({ ping: () => undefined, say: () => undefined });
  const socket = client(server, { keepAliveMs: 40 });
  await socket.connect();
  await until(() => server.arrived.length > 0);
  expect(server.arrived[0]?.message).toEqual({ action: "ping" });
});

it("confirms pushes that are acknowledged, and takes each once", async () => {
  const server = await serve({ confirm: () => undefined });
  const socket = client(server);
  await socket.connect();
  const bills: number[] = [];
  socket.on("bill", ({ total }) => bills.push(total));
  for (let times = 0; times < 3; times += 1) server.connections[0]?.push({ type: "bill", requestId: "b1", total: 12 });
  await until(() => server.arrived.length === 3);
  expect(bills).toEqual([12]);
  expect(server.arrived[0]?.message).toEqual({ action: "confirm", requestId: "b1" });
});

it("ends everything when it is closed", async () => {
  const server = await serve({ ask: () => undefined });
  const socket = client(server);
  await socket.connect();
  const stream = socket.messages();
  const reply = socket.request.ask({ question: 1 });
  await until(() => server.arrived.length === 1);
  socket.close();
  await expect(reply).rejects.toMatchObject({ isUnknown: true });
  expect(await stream.next()).toEqual({ done: true, value: undefined });
  expect(await socket.send.say({ text: "late" })).toEqual({ status: "failed", reason: "closed" });
  await expect(socket.connect()).rejects.toThrow(SocketError);
  expect(socket.state).toBe("closed");
});
