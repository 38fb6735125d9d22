import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer, type WebSocket } from "ws";

/** A message of a client, and the connection it came by. */
export interface Arrived {
  readonly connection: Connection;
  /** As it came. */
  readonly text: string;
  /** Without members if it is no JSON object. */
  readonly message: Readonly<Record<string, unknown>>;
}

/** One client of the server. */
export interface Connection {
  readonly id: number;
  /** What the client connected with. */
  readonly request: IncomingMessage;
  readonly isOpen: boolean;
  push(message: object): void;
  sendBytes(bytes: Uint8Array): void;
  close(code: number): void;
  /** Ends the connection without a word, as a network does. */
  cut(): void;
  /** Reads no more of what comes. */
  pause(): void;
}

export interface SocketServer {
  readonly url: string;
  readonly arrived: Arrived[];
  /** All that ever were. */
  readonly connections: Connection[];
  /** Cuts all connections and takes no more. */
  kill(): Promise<void>;
  /** Listens again, at the same address. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Frames larger than this end a connection. */
const maxFrame = 32 * 1024;

/** A route of the server, called with each of its messages. */
export type ServerRoute = (arrived: Arrived) => void;

/**
 * A WebSocket server that treats clients as the gateway does: routes by `action`, answers what no route takes with its own error,
 * and ends connections that send bytes or frames of more than 32 KB.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-overview.html
 */
export async function startSocketServer(
  routes: Readonly<Record<string, ServerRoute>> = {},
  admits: (request: IncomingMessage) => boolean = () => true,
): Promise<SocketServer> {
  const arrived: Arrived[] = [];
  const connections: Connection[] = [];
  let server: WebSocketServer | undefined;
  let port = 0;

  const accept = (socket: WebSocket, request: IncomingMessage): void => {
    const connection: Connection = {
      id: connections.length,
      request,
      get isOpen() {
        return socket.readyState === socket.OPEN;
      },
      push: (message) => socket.send(JSON.stringify(message)),
      sendBytes: (bytes) => socket.send(bytes),
      close: (code) => socket.close(code),
      cut: () => socket.terminate(),
      pause: () => socket.pause(),
    };
    connections.push(connection);
    socket.on("error", () => undefined);
    socket.on("message", (content: Buffer, isBinary) => {
      if (isBinary) return socket.close(1003);
      const text = content.toString();
      const message = text.startsWith("{") ? (JSON.parse(text) as Arrived["message"]) : {};
      arrived.push({ connection, text, message });
      const route = routes[String(message["action"])] ?? routes["$default"];
      if (route) route({ connection, text, message });
      else connection.push({ message: "Forbidden", connectionId: "L0SM9cOFIAMCIdw=", requestId: "L0SM9cOFvHcF6mQ=" });
    });
  };
  const listen = async (): Promise<void> => {
    server = new WebSocketServer({
      host: "127.0.0.1",
      port,
      maxPayload: maxFrame,
      verifyClient: ({ req }: { req: IncomingMessage }) => admits(req),
    });
    server.on("connection", accept);
    await new Promise((resolve) => server?.once("listening", resolve));
    port = (server.address() as AddressInfo).port;
  };
  const kill = async (): Promise<void> => {
    for (const client of server?.clients ?? []) client.terminate();
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
    server = undefined;
  };
  await listen();
  return {
    get url() {
      return `ws://127.0.0.1:${port}`;
    },
    arrived,
    connections,
    kill,
    restart: listen,
    close: kill,
  };
}
