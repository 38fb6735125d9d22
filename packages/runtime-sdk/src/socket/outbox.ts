import type { Connection } from "./connection.ts";
import type { FailureReason, SendOutcome } from "./outcome.ts";

/** What became of a message, and what came back. */
export type Delivery = SendOutcome & { readonly reply?: unknown; readonly reason?: FailureReason };

/** A message on its way. */
export interface Letter {
  readonly text: string;
  /** What a reply or a confirmation names; undefined if none comes. */
  readonly id: string | undefined;
  /** It is sent again until it is confirmed. */
  readonly isRepeated: true | undefined;
}

/** Milliseconds after which a letter that is not confirmed is sent again. */
const repeatMs = 5_000;

/** Letters that are not settled yet. */
export interface Outbox {
  /** Sends a letter now or when there is a connection. Never rejects. */
  post(letter: Letter): Promise<Delivery>;
  /** Takes a message that names a letter; false if there is none of that id. */
  answer(id: unknown, reply: unknown): boolean;
  /** Whether letters wait for answers on a connection. */
  readonly isAwaited: (connection: Connection) => boolean;
  /** Sends by this connection from now on; without one, there is none. */
  use(connection?: Connection): void;
  /** A connection has ended: what was on it is sent again, or nobody knows what became of it. */
  readonly lose: (connection: Connection) => void;
  /** Settles everything; nothing is taken any more. */
  shut(): void;
}

interface Sent extends Letter {
  /** By which it went out last; undefined if it never did. */
  connection: Connection | undefined;
  settle(delivery: Delivery): void;
}

/**
 * @param queueLimit - letters that may wait for a connection
 * @param timeoutMs - until a letter is given up; one that nothing answers may wait so long for a connection
 */
export function createOutbox(queueLimit: number, timeoutMs: number): Outbox {
  const awaited = new Map<unknown, Sent>();
  let queue: Sent[] = [];
  let current: Connection | undefined;
  let isShut = false;

  const write = async (letter: Sent, connection: Connection): Promise<void> => {
    letter.connection = connection;
    const outcome = outcomeOf(await connection.write(letter.text));
    if (!letter.id) letter.settle(outcome);
  };
  const giveUp = (letter: Sent, reason: FailureReason): void =>
    letter.settle({ status: letter.connection ? "unknown" : "failed", reason });

  return {
    async post(letter) {
      if (isShut) return { status: "failed", reason: "closed" };
      const connection = current?.isOpen && current;
      if (!connection && queue.length >= queueLimit) return { status: "failed", reason: "queue-full" };
      // The usual case needs neither timers nor lists.
      if (connection && !letter.id) return outcomeOf(await connection.write(letter.text));
      return new Promise((resolve) => {
        const sent: Sent = {
          ...letter,
          connection: undefined,
          settle(delivery) {
            clearTimeout(timeout);
            clearInterval(repetition);
            awaited.delete(letter.id);
            queue = queue.filter((other) => other !== sent);
            resolve(delivery);
          },
        };
        const timeout = setTimeout(() => giveUp(sent, "timeout"), timeoutMs);
        const repetition =
          letter.isRepeated &&
          setInterval(() => {
            if (current?.isOpen) void write(sent, current);
          }, repeatMs);
        if (letter.id) awaited.set(letter.id, sent);
        if (connection) void write(sent, connection);
        else queue.push(sent);
      });
    },
    answer(id, reply) {
      const letter = awaited.get(id);
      letter?.settle({ status: "acknowledged", reply });
      return letter !== undefined;
    },
    isAwaited: (connection) => [...awaited.values()].some((letter) => letter.connection === connection),
    use(connection) {
      current = connection;
      if (connection) for (const letter of queue.splice(0)) void write(letter, connection);
    },
    lose(connection) {
      const again: Sent[] = [];
      for (const letter of awaited.values()) {
        if (letter.connection !== connection) continue;
        if (!letter.isRepeated) letter.settle({ status: "unknown" });
        else if (current?.isOpen) void write(letter, current);
        else again.push(letter);
      }
      queue.unshift(...again);
    },
    shut() {
      isShut = true;
      for (const letter of [...queue, ...awaited.values()]) giveUp(letter, "closed");
    },
  };
}

function outcomeOf(isSent: boolean): Delivery {
  return { status: isSent ? "sent" : "unknown" };
}
