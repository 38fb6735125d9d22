import type { CloseReason, Target, WebSocketConstructor } from "./connection.ts";
import type { GatewayError } from "./receiver.ts";

export interface SocketOptions {
  /**
   * `wss://…`, the stage included, or where to get it: asked before every connection, so that a token or a signature in it is fresh.
   */
  readonly url: string | (() => string | Target | Promise<string | Target>);
  /** Default: the global one. Node has it since version 22; before, the package `ws` does. */
  readonly WebSocket?: WebSocketConstructor;
  /** Messages that wait while there is no connection. Default 100. */
  readonly queueLimit?: number;
  /** Milliseconds for a connection to be made, its address included, a reply, a confirmation, or a connection to send by. Default 30,000. */
  readonly timeoutMs?: number;
  /** Bytes of a message. Default 32,768, the service's limit for a frame; up to 131,072 where messages are sent in several. */
  readonly maxBytes?: number;
  /** Milliseconds without a message after which the route for it is called; at most twice as many pass. Default 240,000. */
  readonly keepAliveMs?: number;
  /** Milliseconds after which another connection takes over, since the service ends each after two hours. Default 6,600,000. */
  readonly rotateAfterMs?: number;
  /** Milliseconds for which the one before is listened to then. Default 10,000. */
  readonly overlapMs?: number;
  readonly reconnect?: ReconnectOptions;
  /** Messages that a reader of `messages()` may fall behind. Default 1,000. */
  readonly streamLimit?: number;
  readonly hooks?: SocketHooks;
}

/** When a connection is made again. */
export interface ReconnectOptions {
  /** Attempts in a row, the first included. Default: no limit. */
  readonly attempts?: number;
  /** Milliseconds; doubled with each attempt, then a random share of it is waited. Default 500. */
  readonly baseDelayMs?: number;
  /** Milliseconds. Default 30,000. */
  readonly maxDelayMs?: number;
}

/** `waiting`: for the next attempt. */
export type SocketState = "idle" | "connecting" | "open" | "waiting" | "closed";

/** Told along the way. */
export interface SocketHooks {
  onState?(state: SocketState): void;
  /** There is a connection, with an id of its own that back ends must learn. */
  onOpen?(about: { readonly isRotation: boolean }): void;
  /** The connection ended, or was not made; a provider of the URL that throws comes as `cause`. */
  onClose?(reason: CloseReason): void;
  /** The gateway refused a message, or its back end failed; which one is not said. */
  onGatewayError?(error: GatewayError): void;
  /** Something came that is no message of the document: other JSON, a text, or bytes. */
  onUnexpected?(content: unknown): void;
  /** A listener or another hook threw. Without this one the error is thrown where nothing catches it, as an event's listener's is. */
  onError?(error: unknown): void;
}
