import { afterAll, afterEach, beforeAll } from "vitest";
import type { SocketServer } from "../../../../runtime-sdk/test/socket-server.ts";
import { bundleChat, type ChatBundle } from "./chat-bundle.ts";

/** The chat of a file of tests, and the servers of each test. */
interface UsedChat {
  /** The bundle, which is there while tests run. */
  bundle(): ChatBundle;
  /** Closes the server after the test that has started it. */
  started(server: Promise<SocketServer>): Promise<SocketServer>;
}

/** Makes the bundle before the tests of the file that calls it, and takes it away after them. */
export function useChat(): UsedChat {
  let chat: ChatBundle;
  let server: SocketServer | undefined;

  beforeAll(async () => {
    chat = await bundleChat();
  });

  afterAll(() => chat.remove());

  afterEach(() => server?.close());

  return {
    bundle: () => chat,
    started: async (starting) => (server = await starting),
  };
}
