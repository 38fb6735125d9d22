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
  readonly isOpen: boolean;
  /** Of the last message that was sent, milliseconds since the epoch. */
  readonly lastSentAt: number;
  readonly lastReceivedAt: number;
  /** Never rejects. */
  readonly ended: Promise<CloseReason>;
  /** Whether the text left the buffer while the connection was there. */
  write(text: string): Promise<boolean>;
  close(): void;
  /** Closes a connection that does not answer, without waiting for the other side. */
  drop(): void;
}

const flushCheckMs = 10;

/** Opens a connection; it has ended already if it was refused. Rejects only if the address is none. */
export function openConnection(
  { url, protocols, headers }: Target,
  WebSocketClass: WebSocketConstructor,
  timeoutMs: number,
  onMessage: (content: unknown, from: Connection) => void,
): Promise<Connection> {
  return new Promise((resolve) => {
    const socket = headers ? new WebSocketClass(url, protocols ?? [], { headers }) : new WebSocketClass(url, protocols);
    const unflushed: ((isSent: boolean) => void)[] = [];
    let isOpen = false;
    let lastSentAt = 0;
    let lastReceivedAt = 0;
    let flushTimer: ReturnType<typeof setTimeout> | undefined;
    let end: (reason: CloseReason) => void;
    const ended = new Promise<CloseReason>((resolveEnd) => (end = resolveEnd));
    const openTimer = setTimeout(() => {
      socket.close();
      finish({ code: 1006, reason: "timeout" });
    }, timeoutMs);

    const settle = (isSent: boolean): void => unflushed.splice(0).forEach((each) => each(isSent));
    const flush = (): void => {
      flushTimer = undefined;
      if (socket.bufferedAmount === 0) settle(true);
      // Nobody reads at the other end, or nobody is there.
      else if (Date.now() - lastSentAt > timeoutMs) settle(false);
      else flushTimer = setTimeout(flush, flushCheckMs);
    };
    const finish = (reason: CloseReason): void => {
      isOpen = false;
      clearTimeout(openTimer);
      clearTimeout(flushTimer);
      settle(false);
      end(reason);
      resolve(connection);
    };
    const connection: Connection = {
      ended,
      get isOpen() {
        return isOpen;
      },
      get lastSentAt() {
        return lastSentAt;
      },
      get lastReceivedAt() {
        return lastReceivedAt;
      },
      write: (text) =>
        new Promise((written) => {
          if (!isOpen) return written(false);
          lastSentAt = Date.now();
          socket.send(text);
          unflushed.push(written);
          if (flushTimer === undefined) flush();
        }),
      close: () => {
        isOpen = false;
        socket.close(1000);
      },
      drop: () => {
        finish({ code: 1006, reason: "timeout" });
        socket.close();
      },
    };

    socket.onopen = () => {
      clearTimeout(openTimer);
      isOpen = true;
      lastReceivedAt = Date.now();
      resolve(connection);
    };
    socket.onmessage = ({ data }: { data: unknown }) => {
      lastReceivedAt = Date.now();
      onMessage(data, connection);
    };
    // A close follows, and says all that can be known.
    socket.onerror = () => undefined;
    socket.onclose = ({ code, reason }: CloseReason) => finish({ code, reason });
  });
}
