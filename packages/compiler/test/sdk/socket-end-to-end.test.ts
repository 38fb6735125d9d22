import { expect, it } from "vitest";
import { WebSocket } from "ws";
import {
  startSocketServer,
  type Arrived,
  type ServerRoute,
  type SocketServer,
} from "../../../runtime-sdk/test/socket-server.ts";
import { hasBrowser, isBuilt } from "./end-to-end/chat-bundle.ts";
import { useChat } from "./end-to-end/use-chat.ts";

const chat = useChat();

/** Answers as the scenario of a talk wants it. */
async function startTalkServer(): Promise<SocketServer> {
  const joined: Arrived[] = [];
  const repeated: unknown[] = [];
  const tokens = new Set<string | undefined>();
  const routes: Record<string, ServerRoute> = {
    react({ connection, message }) {
      if (message["message"] === "close") {
        connection.close(Number(message["emoji"]));
        return;
      }
      if (message["message"] === "bytes") connection.sendBytes(new Uint8Array([1]));
      else connection.push({ type: "messagePosted", id: "1", room: "r", from: {}, text: message["emoji"] });
    },
    join(arrived) {
      joined.push(arrived);
      if (joined.length < 50) return;
      for (const { connection, message } of joined.splice(0).reverse()) {
        connection.push({ type: "room", room: message["room"], members: [], requestId: message["requestId"] });
      }
    },
    sendMessage({ connection, message }) {
      repeated.push(message["requestId"]);
      if (repeated.length < 3) connection.cut();
      else connection.push({ requestId: new Set(repeated).size === 1 ? message["requestId"] : "another" });
    },
  };
  return startSocketServer(routes, ({ url }) => {
    const { size } = tokens;
    return tokens.add(url).size > size;
  });
}

const expected = {
  outcomes: ["sent"],
  isInOrder: true,
  areReplies: true,
  tooLarge: { status: "failed", reason: "too-large" },
  confirmed: { status: "acknowledged" },
  cuts: [1006, 1006],
  codes: [1001, 1003, 1009],
  unexpected: ["object"],
  behind: ["slow-consumer", { done: true }],
  state: "closed",
};

it.skipIf(!isBuilt)("keeps messages in order and repeats what is not confirmed, in Node", async () => {
  const { url } = await chat.started(startTalkServer());
  const scenarios = await chat.bundle().load();
  expect(await scenarios.run(url, WebSocket)).toMatchObject(expected);
});

it.skipIf(!isBuilt || !hasBrowser)(
  "keeps messages in order and repeats what is not confirmed, in Chromium",
  async () => {
    const { url } = await chat.started(startTalkServer());
    expect(await chat.bundle().inChromium(`run(${JSON.stringify(url)})`)).toMatchObject(expected);
  },
  60_000,
);
