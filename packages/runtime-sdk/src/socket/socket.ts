import type { WebSocketConstructor } from "./connection.ts";
import { createMessageStream, type MessageStream } from "./message-stream.ts";
import type { RouteDescriptor, SocketDescriptor, SocketTypes } from "./descriptor.ts";
import { messageText } from "./message-text.ts";
import type { SocketOptions, SocketState } from "./options.ts";
import { createOutbox, type Delivery } from "./outbox.ts";
import { SocketError, type SendOutcome } from "./outcome.ts";
import { createReceiver } from "./receiver.ts";
import { stayConnected } from "./stay-connected.ts";
import { timerMs } from "../timing.ts";

/** A push, and which one: a union told apart by `name`. */
export type Push<Pushes> = {
  [Name in keyof Pushes]: { readonly name: Name; readonly message: Pushes[Name] };
}[keyof Pushes];

type Arguments<Payload> = undefined extends Payload ? [payload?: Payload] : [payload: Payload];

/** A connection to a WebSocket API that is made again whenever it ends, until it is closed. */
export interface Socket<Types extends SocketTypes> {
  readonly state: SocketState;
  /** Connects, and stays connected; resolves once there is a connection. Rejects with a `SocketError` if there will be none. */
  connect(): Promise<void>;
  /** Sends a message. Never rejects, but for a payload that JSON can't say. */
  readonly send: {
    readonly [Route in keyof Types["routes"]]: (...args: Arguments<Types["routes"][Route]>) => Promise<SendOutcome>;
  };
  /** Sends a message and gives the reply. Rejects with a `SocketError` if there is none. */
  readonly request: {
    readonly [Route in keyof Types["replies"]]: (
      ...args: Route extends keyof Types["routes"] ? Arguments<Types["routes"][Route]> : never
    ) => Promise<Types["replies"][Route]>;
  };
  /** Listens to a push; gives what ends that. */
  on<Name extends keyof Types["pushes"]>(name: Name, listener: (message: Types["pushes"][Name]) => void): () => void;
  /** The pushes from now on, for one reader. */
  messages(): AsyncIterableIterator<Push<Types["pushes"]>>;
  /** Closes for good. */
  close(): void;
}

/** Makes a socket; nothing is connected yet. */
export function createSocket<Types extends SocketTypes>(
  descriptor: SocketDescriptor,
  options: SocketOptions,
): Socket<Types> {
  const { hooks = {}, maxBytes = 32_768, queueLimit = 100, streamLimit = 1_000 } = options;
  const timeoutMs = timerMs(options.timeoutMs ?? 30_000);
  const outbox = createOutbox(queueLimit, timeoutMs);
  const listeners = new Set<{ readonly name: unknown; readonly listener: (message: never) => void }>();
  const streams = new Set<MessageStream<Push<object>>>();
  const stop = new AbortController();
  let state: SocketState = "idle";
  /** Who waits for a connection, or for the word that there will be none. */
  const waiting: ((error?: SocketError) => void)[] = [];

  /** Calls what the application has given; what it throws harms nobody else. */
  const tell = (call: () => void): void => {
    try {
      call();
    } catch (error) {
      queueMicrotask(() => {
        if (!hooks.onError) throw error;
        hooks.onError(error);
      });
    }
  };
  const setState = (next: SocketState): void => {
    if (state === next || state === "closed") return;
    state = next;
    tell(() => hooks.onState?.(next));
  };
  const shut = (): void => {
    stop.abort();
    setState("closed");
    for (const tellEnd of waiting.splice(0)) tellEnd(new SocketError("closed"));
    outbox.shut();
    for (const stream of streams) stream.end();
  };
  const post = async (route: RouteDescriptor, payload: unknown, isAnswered: boolean): Promise<Delivery> => {
    const { isAcknowledged: isRepeated } = route;
    const id = isAnswered || isRepeated ? crypto.randomUUID() : undefined;
    const text = messageText(descriptor, route.key, payload, id);
    // A code unit has three bytes at most.
    const isTooLarge = text.length * 3 > maxBytes && new TextEncoder().encode(text).length > maxBytes;
    return isTooLarge ? { status: "failed", reason: "too-large" } : outbox.post({ text, id, isRepeated });
  };

  const routes = Object.entries(descriptor.routes);
  const send = routes.map(([name, route]) => [name, (payload: unknown) => post(route, payload, false)]);
  const request = routes
    .filter(([, { isTwoWay }]) => isTwoWay)
    .map(([name, route]) => [name, async (payload: unknown) => replyOf(await post(route, payload, true))]);

  const receive = createReceiver(descriptor, hooks, outbox, (name, message) => {
    for (const stream of streams) stream.push({ name, message } as never);
    for (const each of [...listeners]) if (each.name === name) tell(() => each.listener(message as never));
  });
  const [, pinged] = routes.find(([, { key }]) => key === descriptor.keepAlive) ?? [];
  const connect = (): void => {
    void stayConnected(
      options,
      timeoutMs,
      // Where there is no such class, this throws, and says so; where its name holds none, making another of it does.
      class extends (options.WebSocket ?? WebSocket) {} as WebSocketConstructor,
      {
        onConnecting: () => setState("connecting"),
        onOpen(connection, isRotation) {
          outbox.use(connection);
          setState("open");
          for (const tellOpen of waiting.splice(0)) tellOpen();
          tell(() => hooks.onOpen?.({ isRotation }));
        },
        onClose(reason, isFinal) {
          outbox.use();
          if (isFinal) shut();
          else setState("waiting");
          tell(() => hooks.onClose?.(reason));
        },
        outbox,
        onMessage: (content, from) => tell(() => receive(content, from)),
        ping: pinged && (({ write }) => void write(messageText(descriptor, pinged.key, descriptor.keepAliveMessage))),
        isPingAnswered: pinged?.isTwoWay,
      },
      stop.signal,
    );
  };

  return {
    get state() {
      return state;
    },
    connect() {
      const connected = new Promise<void>((resolve, reject) => {
        if (state === "idle") connect();
        if (state === "open") resolve();
        else if (state === "closed") reject(new SocketError("closed"));
        else waiting.push((error) => (error ? reject(error) : resolve()));
      });
      // Whether somebody waits or not.
      connected.catch(() => undefined);
      return connected;
    },
    send: Object.fromEntries(send) as Socket<Types>["send"],
    request: Object.fromEntries(request) as Socket<Types>["request"],
    on(name, listener) {
      const each = { name, listener };
      listeners.add(each);
      return () => void listeners.delete(each);
    },
    messages() {
      const stream = createMessageStream<Push<object>>(streamLimit, () => void streams.delete(stream));
      if (state === "closed") stream.end();
      else streams.add(stream);
      return stream as AsyncIterableIterator<never>;
    },
    close: shut,
  };
}

function replyOf(delivery: Delivery): unknown {
  if (delivery.status === "acknowledged") return delivery.reply;
  throw new SocketError(delivery.reason ?? "connection-lost", delivery.status === "unknown");
}
