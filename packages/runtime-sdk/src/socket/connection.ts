/** The part of the standard `WebSocket` that is used; the package `ws` has it too. */
export interface WebSocketLike {
  readonly bufferedAmount: number;
  onopen: ((event: never) => void) | null;
  onmessage: ((event: never) => void) | null;
  onclose: ((event: never) => void) | null;
  onerror: ((event: never) => void) | null;
  send(text: string): void;
  close(code?: number): void;
}

/** A standard `WebSocket`; the third argument is that of the package `ws`. */
export type WebSocketConstructor = new (
  url: string,
  protocols?: string | string[],
  options?: { headers: Readonly<Record<string, string>> },
) => WebSocketLike;

/** Why a connection ended; see `closeMeaning`. */
export interface CloseReason {
  readonly code: number;
  readonly reason: string;
  /** What a provider of the URL, or the constructor, has thrown. */
  readonly cause?: unknown;
}

/** What is needed for one connection; asked for anew each time. */
export interface Target {
  readonly url: string;
  readonly protocols?: string | string[] | undefined;
  /** Only where the implementation takes them: browsers have no way to send headers. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** One connection that is open, or was. */
export interface Connection {
  /** Left out until it is known. */
  readonly isOpen?: boolean;
  /** Of the last message that was sent, milliseconds since the epoch. */
  readonly lastSentAt: number;
  readonly lastReceivedAt: number;
  /** When the route that keeps it from being idle was called; 0 if it was not, or if what that answers has come. */
  pingedAt: number;
  /** Never rejects. */
  readonly ended: Promise<CloseReason>;
  /** Whether the text left the buffer while the connection was there. */
  write(text: string): Promise<boolean>;
  close(): void;
  /** Closes a connection that does not answer, without waiting for the other side. */
  drop(): void;
}

const flushCheckMs = 10;

/**
 * Opens a connection; it has ended already if it was refused, if there is no address, if either took too long, or if the
 * signal is aborted. Never rejects.
 */
export function openConnection(
  findTarget: () => Promise<Target>,
  WebSocketClass: WebSocketConstructor,
  timeoutMs: number,
  signal: AbortSignal,
  onMessage: (content: unknown, from: Connection) => void,
): Promise<Connection> {
  return new Promise((resolve) => {
    const unflushed: ((isSent: boolean) => void)[] = [];
    let socket: WebSocketLike | undefined;
    let buffered = 0;
    let progressAt = 0;
    let flushTimer: ReturnType<typeof setTimeout> | undefined;
    let end: (reason: CloseReason) => void;
    const ended = new Promise<CloseReason>((resolveEnd) => (end = resolveEnd));

    const settle = (isSent: boolean): void => unflushed.splice(0).forEach((each) => each(isSent));
    const flush = (): void => {
      const before = buffered;
      buffered = socket?.bufferedAmount ?? 0;
      if (buffered < before) progressAt = Date.now();
      flushTimer = undefined;
      if (buffered === 0) settle(true);
      // Nobody reads at the other end, or nobody is there.
      else if (Date.now() - progressAt > timeoutMs) settle(false);
      else flushTimer = setTimeout(flush, flushCheckMs);
    };
    const finish = (reason: CloseReason): void => {
      connection.isOpen = false;
      clearTimeout(openTimer);
      clearTimeout(flushTimer);
      signal.removeEventListener("abort", close);
      settle(false);
      end(reason);
      resolve(connection);
    };
    const close = (): void => {
      connection.isOpen = false;
      if (socket) socket.close(1000);
      else finish({ code: 1000, reason: "" });
    };
    const drop = (): void => {
      finish({ code: 1006, reason: "timeout" });
      socket?.close();
    };
    const connection: { -readonly [Name in keyof Connection]: Connection[Name] } = {
      ended,
      lastSentAt: 0,
      lastReceivedAt: 0,
      pingedAt: 0,
      write: (text) =>
        new Promise((written) => {
          if (!connection.isOpen) return written(false);
          connection.lastSentAt = Date.now();
          try {
            socket?.send(text);
          } catch {
            // Some implementations throw between the end of a connection and their word of it.
            return written(false);
          }
          unflushed.push(written);
          if (flushTimer) return;
          progressAt = connection.lastSentAt;
          flush();
        }),
      close,
      drop,
    };

    const openTimer = setTimeout(drop, timeoutMs);
    if (signal.aborted) return close();
    signal.addEventListener("abort", close);
    findTarget()
      .then(({ url, protocols, headers }) => {
        if (connection.isOpen === false) return;
        socket = new WebSocketClass(url, protocols ?? [], headers && { headers });
        socket.onopen = () => {
          clearTimeout(openTimer);
          connection.isOpen = true;
          connection.lastReceivedAt = Date.now();
          resolve(connection);
        };
        socket.onmessage = ({ data }: { data: unknown }) => {
          connection.lastReceivedAt = Date.now();
          if (!signal.aborted) onMessage(data, connection);
        };
        // A close follows, and says all that can be known.
        socket.onerror = () => undefined;
        socket.onclose = ({ code, reason }: CloseReason) => finish({ code, reason });
      })
      .catch((cause: unknown) => finish({ code: 1006, reason: "", cause }));
  });
}
