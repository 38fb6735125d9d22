import { sleep, timerMs } from "../timing.ts";
import {
  openConnection,
  type CloseReason,
  type Connection,
  type Target,
  type WebSocketConstructor,
} from "./connection.ts";
import type { SocketOptions } from "./options.ts";
import type { Outbox } from "./outbox.ts";

/** What is done with connections. */
export interface ConnectionUser {
  /** An attempt begins. */
  onConnecting(): void;
  /** A connection is there and is to be used from now on. */
  onOpen(connection: Connection, isRotation: boolean): void;
  /** No connection is there; `isFinal` if none will be. */
  onClose(reason: CloseReason, isFinal: boolean): void;
  /** Learns of each connection that has ended, whether or not it was used, and says whether replies are to come by one. */
  readonly outbox: Pick<Outbox, "lose" | "isAwaited">;
  readonly onMessage: (content: unknown, from: Connection) => void;
  /** Sends what keeps a connection from being idle; undefined if nothing does. */
  ping?: ((connection: Connection) => void) | undefined;
  /** Whether something comes back from it. */
  readonly isPingAnswered: true | undefined;
}

/** A connection that was open for so long has not failed; milliseconds. */
const stableMs = 10_000;

/** Connects, and connects again whenever a connection ends, until the signal is aborted or the attempts are used up. */
export async function stayConnected(
  options: SocketOptions,
  timeoutMs: number,
  WebSocketClass: WebSocketConstructor,
  user: ConnectionUser,
  signal: AbortSignal,
): Promise<void> {
  const { attempts = Infinity, baseDelayMs = 500, maxDelayMs = 30_000 } = options.reconnect ?? {};

  let openedAt: number;

  const findTarget = async (): Promise<Target> => {
    const { url } = options;
    const target = typeof url === "function" ? await url() : url;
    return typeof target === "string" ? { url: target } : target;
  };
  const open = async (): Promise<Connection> => {
    const connection = await openConnection(findTarget, WebSocketClass, timeoutMs, signal, user.onMessage);
    void connection.ended.then(() => user.outbox.lose(connection));
    return connection;
  };
  const delay = (attempt: number, until: AbortSignal): Promise<void> =>
    sleep(Math.random() * Math.min(maxDelayMs, baseDelayMs * 2 ** attempt), until);

  /** Uses a connection, and those that take over from it, until the last has ended. */
  const serve = async (first: Connection): Promise<CloseReason> => {
    let current = first;
    if (current.isOpen) openedAt = Date.now();
    for (let isRotation = false; current.isOpen; isRotation = true) {
      user.onOpen(current, isRotation);
      const watch = new AbortController();
      const pings = keepAlive(current, options, user);
      const { ended } = current;
      const next = await Promise.race([ended, successor(watch.signal).catch(() => ended)]);
      watch.abort();
      clearInterval(pings);
      if ("code" in next) return next;
      retire(current, options, user);
      current = next;
    }
    return current.ended;
  };

  /** A connection that takes over in time; one that comes too late is closed. Rejects when the signal is aborted. */
  const successor = async (until: AbortSignal): Promise<Connection> => {
    await sleep(options.rotateAfterMs ?? 6_600_000, until);
    for (let attempt = 1; ; attempt += 1) {
      const next = await open();
      if (next.isOpen && !until.aborted) return next;
      next.close();
      await delay(attempt, until);
    }
  };

  for (let attempt = 1, isOver = false; !isOver; attempt += 1) {
    user.onConnecting();
    openedAt = Infinity;
    const reason = await open().then(serve);
    if (Date.now() - openedAt > stableMs) attempt = 0;
    isOver = signal.aborted || attempt >= attempts;
    user.onClose(reason, isOver);
    // The wait is cut short by closing, which has done all else.
    if (!isOver) await delay(attempt, signal).catch(() => (isOver = true));
  }
}

/** Listens to a connection that another has taken over from, while replies are to come: they are waited for so long, no longer. */
function retire(connection: Connection, { overlapMs = 10_000 }: SocketOptions, user: ConnectionUser): void {
  const timer = setInterval(() => {
    if (!user.outbox.isAwaited(connection)) connection.close();
  }, timerMs(overlapMs));
  void connection.ended.then(() => clearInterval(timer));
}

/** A route that answers shows that a connection is still there, too. */
function keepAlive(
  connection: Connection,
  { keepAliveMs = 240_000 }: SocketOptions,
  { ping, isPingAnswered }: ConnectionUser,
): ReturnType<typeof setInterval> | undefined {
  return (
    ping &&
    setInterval(() => {
      const { lastReceivedAt, lastSentAt, pingedAt } = connection;
      if (isPingAnswered && lastReceivedAt < pingedAt) {
        connection.drop();
        return;
      }
      const now = Date.now();
      connection.pingedAt = now - Math.max(lastReceivedAt, lastSentAt) >= keepAliveMs ? now : 0;
      if (connection.pingedAt) ping(connection);
    }, timerMs(keepAliveMs))
  );
}
