import { createMessageStream, type MessageStream } from "./message-stream.ts";
import type { RouteDescriptor, SocketDescriptor, SocketTypes } from "./descriptor.ts";
import { messageText } from "./message-text.ts";
import type { SocketOptions, SocketState } from "./options.ts";
import { createOutbox, type Delivery } from "./outbox.ts";
import { SocketError, type SendOutcome } from "./outcome.ts";
import { createReceiver } from "./receiver.ts";
import { stayConnected } from "./stay-connected.ts";

/** A push, and which one: a union told apart by `name`. */
export type Push<Pushes> = {
  [Name in keyof Pushes]: { readonly name: Name; readonly message: Pushes[Name] };
}[keyof Pushes];

type Arguments<Payload> = undefined extends Payload ? [payload?: Payload] : [payload: Payload];

/** A connection to a WebSocket API that is made again whenever it ends, until it is closed. */
export interface Socket<Types extends SocketTypes> {
  readonly state: SocketState;
  /** Connects, and stays connected; resolves once there is a connection. */
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

/** Milliseconds after which a message that is not confirmed is sent again. */
const repeatMs = 5_000;

/** Makes a socket; nothing is connected yet. */
export function createSocket<Types extends SocketTypes>(
  descriptor: SocketDescriptor,
  options: SocketOptions,
): Socket<Types> {
  const { hooks = {}, maxBytes = 32_768, queueLimit = 100, streamLimit = 1_000, timeoutMs = 30_000 } = options;
  const outbox = createOutbox({ queueLimit, repeatMs });
  const listeners = new Set<{ readonly name: unknown; readonly listener: (message: never) => void }>();
  const streams = new Set<MessageStream<Push<object>>>();
  const stop = new AbortController();
  let state: SocketState = "idle";
  const waiting: { readonly resolve: () => void; readonly reject: (error: SocketError) => void }[] = [];

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
    for (const { reject } of waiting.splice(0)) reject(new SocketError("closed"));
    outbox.shut();
    for (const stream of streams) stream.end();
  };
  const post = async (route: RouteDescriptor, payload: unknown, isAnswered: boolean): Promise<Delivery> => {
    const isRepeated = route.isAcknowledged ?? false;
    const id = isAnswered || isRepeated ? crypto.randomUUID() : undefined;
    const text = messageText(descriptor, route.key, payload, id);
    // A code unit has three bytes at most.
    const isTooLarge = text.length * 3 > maxBytes && new TextEncoder().encode(text).length > maxBytes;
    return isTooLarge ? { status: "failed", reason: "too-large" } : outbox.post({ text, id, isRepeated, timeoutMs });
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
  const { keepAlive } = descriptor;
  const connect = (): void => {
    void stayConnected(
      options,
      {
        onConnecting: () => setState("connecting"),
        onOpen(connection, isRotation) {
          outbox.use(connection);
          setState("open");
          for (const { resolve } of waiting.splice(0)) resolve();
          tell(() => hooks.onOpen?.({ isRotation }));
        },
        onClose(reason, isFinal) {
          outbox.use(undefined);
          if (isFinal) shut();
          else setState("waiting");
          tell(() => hooks.onClose?.(reason));
        },
        onEnd: outbox.lose,
        onMessage: (content, from) => tell(() => receive(content, from)),
        isAwaited: outbox.isAwaited,
        ping: keepAlive === undefined ? undefined : ({ write }) => void write(messageText(descriptor, keepAlive)),
        isPingAnswered: routes.some(([, { key, isTwoWay }]) => key === keepAlive && isTwoWay),
      },
      stop.signal,
    );
  };

  return {
    get state() {
      return state;
    },
    connect() {
      if (state === "idle") connect();
      const connected = new Promise<void>((resolve, reject) => {
        if (state === "open") resolve();
        else if (stop.signal.aborted) reject(new SocketError("closed"));
        else waiting.push({ resolve, reject });
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
      if (stop.signal.aborted) stream.end();
      else streams.add(stream);
      return stream as AsyncIterableIterator<never>;
    },
    close: shut,
  };
}

function replyOf(delivery: Delivery): unknown {
  if (delivery.status === "acknowledged") return delivery.reply;
  if (delivery.status === "failed") throw new SocketError(delivery.reason);
  throw new SocketError("connection-lost", true);
}
