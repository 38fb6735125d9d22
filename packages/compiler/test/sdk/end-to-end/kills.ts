type Send = (payload: object) => Promise<{ readonly status: string; readonly reason?: string }>;

/** A socket of the fixture chat, as far as the scenario uses it. */
interface ChatSocket {
  readonly state: string;
  connect(): Promise<void>;
  close(): void;
  readonly send: Readonly<Record<"react" | "sendMessage", Send>>;
  readonly request: { join(payload: object): Promise<{ readonly room: string }> };
}

/** The generated package. */
interface ChatSdk {
  createChatSocket(options: object): ChatSocket;
}

/** How often the server is killed. */
export const killCount = 20;

/** What the application was told became of its messages, by the text of each. */
export interface Told {
  /** Of a route that nothing answers. */
  readonly sends: Readonly<Record<string, string>>;
  /** Of a route that answers. */
  readonly calls: Readonly<Record<string, string>>;
  /** Of a route that confirms. */
  readonly confirmations: Readonly<Record<string, string>>;
}

/**
 * Sends while the server is killed and started again, to what is there and to what is not; runs in Node and in browsers.
 *
 * @param kill - cuts all connections, and takes no more
 * @param restart - takes connections again
 */
export async function outlive(
  { createChatSocket }: ChatSdk,
  url: string,
  kill: () => Promise<void>,
  restart: () => Promise<void>,
  WebSocket?: unknown,
): Promise<Told> {
  const told = { sends: {}, calls: {}, confirmations: {} } as Record<keyof Told, Record<string, string>>;
  const pending: Promise<unknown>[] = [];
  const socket = createChatSocket({
    url,
    ...(WebSocket !== undefined && { WebSocket }),
    // Fewer than are sent while there is no server.
    queueLimit: 12,
    timeoutMs: 120_000,
    reconnect: { baseDelayMs: 10, maxDelayMs: 50 },
  });
  const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

  const react = async (text: string): Promise<void> => {
    ({ status: told.sends[text] } = await socket.send.react({ message: "m", emoji: text }));
  };
  const join = async (text: string): Promise<void> => {
    told.calls[text] = await socket.request.join({ room: text }).then(
      ({ room }) => (room === text ? "answered" : "mixed up"),
      (error: unknown) => ((error as { isUnknown?: boolean }).isUnknown ? "unknown" : "failed"),
    );
  };
  const say = async (text: string): Promise<void> => {
    const { status, reason } = await socket.send.sendMessage({ room: "r", text });
    told.confirmations[text] = reason ?? status;
  };

  await socket.connect();
  for (let number = 0; number < killCount; number += 1) {
    for (let index = 0; index < 20; index += 1) {
      pending.push(react(`${number}/${index}`), join(`${number}/${index}`));
      if (index % 4 === 0) pending.push(say(`${number}/${index}`));
    }
    // At once, or when some have arrived.
    await wait(number % 4);
    await kill();
    while (socket.state === "open") await wait(1);
    // The first of these are kept; there is no room for the others.
    for (let index = 20; index < 40; index += 1) pending.push(react(`${number}/${index}`), join(`${number}/${index}`));
    await restart();
    await socket.connect();
  }
  await Promise.all(pending);
  socket.close();
  return told;
}
