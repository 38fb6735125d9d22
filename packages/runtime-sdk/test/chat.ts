import { afterEach } from "vitest";
import { WebSocket } from "ws";
import { createSocket, type Socket, type SocketDescriptor, type SocketOptions } from "../src/socket.ts";
import { startSocketServer, type Arrived, type ServerRoute, type SocketServer } from "./socket-server.ts";

export const chat: SocketDescriptor = {
  routeProperty: ["action"],
  pushProperty: "type",
  correlationProperty: "requestId",
  keepAlive: "ping",
  confirmations: "confirm",
  routes: {
    say: { key: "say" },
    ask: { key: "ask", isTwoWay: true },
    order: { key: "order", isAcknowledged: true },
    ping: { key: "ping" },
  },
  pushes: [{ name: "said" }, { name: "bill", isAcknowledged: true }],
};

export interface Chat {
  readonly routes: {
    readonly say: { readonly text: string };
    readonly ask: { readonly question: number };
    readonly order: { readonly number: number };
    readonly ping: undefined;
  };
  readonly replies: { readonly ask: { readonly answer: number } };
  readonly pushes: { readonly said: { readonly text: string }; readonly bill: { readonly total: number } };
}

/** Answers a question with its double. */
export const answering: ServerRoute = ({ connection, message }) => {
  const { requestId, question } = message;
  connection.push({ requestId, answer: Number(question) * 2 });
};

const open: { close(): unknown }[] = [];

/** A server that ends with the test. */
export async function serve(...given: Parameters<typeof startSocketServer>): Promise<SocketServer> {
  const server = await startSocketServer(...given);
  open.push(server);
  return server;
}

/** A socket that ends with the test, and comes back fast. */
export function client(
  server: SocketServer,
  options: Partial<SocketOptions> = {},
  descriptor: SocketDescriptor = chat,
): Socket<Chat> {
  const socket = createSocket<Chat>(descriptor, {
    url: server.url,
    WebSocket,
    reconnect: { baseDelayMs: 10, maxDelayMs: 50 },
    ...options,
  });
  // Before its server, which waits for nobody.
  open.unshift(socket);
  return socket;
}

afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

/** Waits until something holds. */
export const until = async (isTrue: () => boolean): Promise<void> => {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 5));
};

export const texts = (arrived: readonly Arrived[]): unknown[] => arrived.map(({ message }) => message["text"]);
