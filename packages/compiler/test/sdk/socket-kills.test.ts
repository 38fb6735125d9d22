import { expect, it } from "vitest";
import { WebSocket } from "ws";
import { startSocketServer, type SocketServer } from "../../../runtime-sdk/test/socket-server.ts";
import { hasBrowser, isBuilt } from "./end-to-end/chat-bundle.ts";
import { killCount, type Told } from "./end-to-end/kills.ts";
import { useChat } from "./end-to-end/use-chat.ts";

const chat = useChat();

/** Answers and confirms; what it keeps to itself is on its way when the server is killed. */
function startKilledServer(): Promise<SocketServer> {
  const said = new Set<unknown>();
  return startSocketServer({
    react: () => undefined,
    join({ connection, message: { room, requestId } }) {
      if (!String(room).endsWith("/19")) connection.push({ type: "room", room, members: [], requestId });
    },
    sendMessage({ connection, message: { text, requestId } }) {
      if (!String(text).endsWith("/16") || said.has(requestId)) connection.push({ requestId });
      said.add(requestId);
    },
  });
}

/** Holds what the application was told against what arrived. */
function expectTruth({ sends, calls, confirmations }: Told, { arrived, connections }: SocketServer): void {
  const came = (action: string, property: string): unknown[] =>
    arrived.filter(({ message }) => message["action"] === action).map(({ message }) => message[property]);
  const ofStatus = (told: Told[keyof Told], status: string): string[] =>
    Object.keys(told).filter((text) => told[text] === status);
  expect(connections.length).toBeGreaterThan(killCount);

  for (const [told, arrivedTexts, success] of [
    [sends, came("react", "emoji"), "sent"],
    [calls, came("join", "room"), "answered"],
  ] as const) {
    expect(Object.keys(told)).toHaveLength(killCount * 40);
    expect(ofStatus(told, success).length).toBeGreaterThan(0);
    expect(Object.values(told).filter((status) => ![success, "failed", "unknown"].includes(status))).toEqual([]);
    expect(new Set(arrivedTexts).size, "none arrives twice").toBe(arrivedTexts.length);
    expect(ofStatus(told, "failed").length, "there is no room for all").toBeGreaterThanOrEqual(killCount);
    expect(ofStatus(told, "failed").filter((text) => arrivedTexts.includes(text))).toEqual([]);
  }
  const joined = came("join", "room");
  expect(ofStatus(calls, "answered").filter((text) => !joined.includes(text))).toEqual([]);
  for (let number = 0; number < killCount; number += 1) expect(calls[`${number}/19`]).toBe("unknown");

  const texts = came("sendMessage", "text");
  expect(Object.keys(confirmations)).toHaveLength(killCount * 5);
  expect(new Set(Object.values(confirmations))).toEqual(new Set(["acknowledged"]));
  expect(Object.keys(confirmations).filter((text) => !texts.includes(text))).toEqual([]);
  expect(texts.length, "some are repeated").toBeGreaterThanOrEqual(killCount * 6);
  expect(new Set(came("sendMessage", "requestId")).size, "by the same id").toBe(killCount * 5);
}

it.skipIf(!isBuilt)(
  "tells the truth of every message, though the server is killed, in Node",
  async () => {
    const server = await chat.started(startKilledServer());
    const { url, kill, restart } = server;
    const scenarios = await chat.bundle().load();
    expectTruth(await scenarios.runKilled(url, kill, restart, WebSocket), server);
  },
  120_000,
);

it.skipIf(!isBuilt || !hasBrowser)(
  "tells the truth of every message, though the server is killed, in Chromium",
  async () => {
    const server = await chat.started(startKilledServer());
    const { url, kill, restart } = server;
    const told = await chat
      .bundle()
      .inChromium<Told>(`runKilled(${JSON.stringify(url)}, kill, restart)`, async (page) => {
        await page.exposeFunction("kill", kill);
        await page.exposeFunction("restart", restart);
      });
    expectTruth(told, server);
  },
  120_000,
);
