import { createMessageStream, type MessageStream } from "./message-stream.ts";
import type { RouteDescriptor, SocketDescriptor, SocketTypes } from "./descriptor.ts";
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
  /** Sends a message; never rejects. */
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
  const listeners = new Map<unknown, Set<(message: never) => void>>();
  const streams = new Set<MessageStream<Push<object>>>();
  const stop = new AbortController();
  let state: SocketState = "idle";
  let connected = createGate();

  const setState = (next: SocketState): void => {
    if (state !== next) hooks.onState?.(next);
    state = next;
  };
  const shut = (): void => {
    stop.abort();
    setState("closed");
    connected.reject(new SocketError("closed"));
    outbox.shut();
    for (const stream of streams) stream.end();
  };
  const textOf = ({ key }: RouteDescriptor, payload: unknown, id?: string): string => {
    const message: object = {
      ...(payload as object),
      ...(id !== undefined && { [descriptor.correlationProperty]: id }),
    };
    return JSON.stringify(descriptor.routeProperty ? withProperty(message, descriptor.routeProperty, key) : message);
  };
  const post = async (route: RouteDescriptor, payload: unknown, isAnswered: boolean): Promise<Delivery> => {
    const isRepeated = route.isAcknowledged === true;
    const id = isAnswered || isRepeated ? crypto.randomUUID() : undefined;
    const text = textOf(route, payload, id);
    // A code unit has three bytes at most.
    const isTooLarge = text.length * 3 > maxBytes && new TextEncoder().encode(text).length > maxBytes;
    return isTooLarge ? { status: "failed", reason: "too-large" } : outbox.post({ text, id, isRepeated, timeoutMs });
  };

  const routes = Object.entries(descriptor.routes);
  const send = routes.map(([name, route]) => [name, (payload: unknown) => post(route, payload, false)]);
  const request = routes
    .filter(([, { isTwoWay }]) => isTwoWay)
    .map(([name, route]) => [name, async (payload: unknown) => replyOf(await post(route, payload, true))]);

  const { keepAlive } = descriptor;
  const connect = (): void => {
    void stayConnected(
      options,
      {
        onConnecting: () => setState("connecting"),
        onOpen(connection, isRotation) {
          outbox.use(connection);
          setState("open");
          connected.resolve();
          hooks.onOpen?.({ isRotation });
        },
        onClose(reason, isFinal) {
          outbox.use(undefined);
          hooks.onClose?.(reason);
          if (state === "open") connected = createGate();
          if (isFinal) shut();
          else setState("waiting");
        },
        onEnd: (connection) => outbox.lose(connection),
        onMessage: createReceiver(descriptor, hooks, outbox, (name, message) => {
          for (const stream of streams) stream.push({ name, message } as never);
          for (const listener of listeners.get(name) ?? []) listener(message as never);
        }),
        isAwaited: (connection) => outbox.isAwaited(connection),
        ping: keepAlive === undefined ? undefined : ({ write }) => void write(textOf({ key: keepAlive }, undefined)),
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
      if (stop.signal.aborted) return Promise.reject(new SocketError("closed"));
      if (state === "idle") connect();
      return connected.promise;
    },
    send: Object.fromEntries(send) as Socket<Types>["send"],
    request: Object.fromEntries(request) as Socket<Types>["request"],
    on(name, listener) {
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all.add(listener));
      return () => void all.delete(listener);
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

/** What waits for a connection. */
interface Gate {
  readonly promise: Promise<void>;
  resolve(): void;
  reject(error: SocketError): void;
}

function createGate(): Gate {
  const gate = {} as Gate;
  const promise = new Promise<void>((resolve, reject) => Object.assign(gate, { resolve, reject }));
  // Whether somebody waits or not.
  promise.catch(() => undefined);
  return Object.assign(gate, { promise });
}

function replyOf(delivery: Delivery): unknown {
  if (delivery.status === "acknowledged") return delivery.reply;
  if (delivery.status === "failed") throw new SocketError(delivery.reason);
  throw new SocketError("connection-lost", true);
}

function withProperty(message: object, [step = "", ...further]: readonly string[], value: string): object {
  const inner = (message as Readonly<Record<string, object | undefined>>)[step];
  return { ...message, [step]: further.length === 0 ? value : withProperty(inner ?? {}, further, value) };
}
