/** A socket of the fixture chat, as far as the scenario uses it. */
interface ChatSocket {
  readonly state: string;
  connect(): Promise<void>;
  close(): void;
  readonly send: Readonly<
    Record<"react" | "sendMessage", (payload: object) => Promise<{ readonly status: string; readonly reason?: string }>>
  >;
  readonly request: { join(payload: object): Promise<{ readonly room: string }> };
  messages(): AsyncIterableIterator<{
    readonly name: string;
    readonly message: { readonly text?: string; readonly member?: object };
  }>;
}

/** The generated package. */
interface ChatSdk {
  createChatSocket(options: object): ChatSocket;
}

/** What happens to messages over connections that do well and badly; runs in Node and in browsers. */
export async function talk({ createChatSocket }: ChatSdk, url: string, WebSocket?: unknown): Promise<object> {
  const closed: number[] = [];
  const unexpected: string[] = [];
  let token = 0;
  const socket = createChatSocket({
    // The server takes each token once.
    url: () => `${url}?token=${(token += 1)}`,
    ...(WebSocket !== undefined && { WebSocket }),
    reconnect: { baseDelayMs: 5, maxDelayMs: 20 },
    hooks: {
      onClose: ({ code }: { code: number }) => closed.push(code),
      onUnexpected: (content: unknown) => unexpected.push(typeof content),
    },
  });
  await socket.connect();

  const pushes = socket.messages();
  const slow = socket.messages();
  const numbers = Array.from({ length: 1000 }, (_, index) => String(index));
  const outcomes = await Promise.all(numbers.map((emoji) => socket.send.react({ message: "m", emoji })));
  const echoed: string[] = [];
  for await (const { name, message } of pushes) {
    if (name === "messagePosted") echoed.push(message.text ?? "");
    if (echoed.length === numbers.length) break;
  }
  // A reader may be a thousand behind, no more; others go on.
  const latest = socket.messages();
  await socket.send.react({ message: "m", emoji: "one more" });
  await latest.next();
  const behind = [await slow.next().catch((error: unknown) => (error as Error).message), await slow.next()];

  const rooms = await Promise.all(numbers.slice(0, 50).map((room) => socket.request.join({ room })));
  const tooLarge = await socket.send.react({ message: "x".repeat(40_000), emoji: "" });

  // The server confirms by the third time, and cuts the connection before.
  const confirmed = await socket.send.sendMessage({ room: "cut", text: "hello" });
  await socket.send.react({ message: "bytes", emoji: "" });
  while (unexpected.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));

  const cuts = closed.splice(0);
  for (const code of [1001, 1003, 1009]) {
    await socket.send.react({ message: "close", emoji: String(code) });
    while (!closed.includes(code)) await new Promise((resolve) => setTimeout(resolve, 5));
    await socket.connect();
  }
  socket.close();
  return {
    outcomes: [...new Set(outcomes.map(({ status }) => status))],
    isInOrder: echoed.every((text, index) => text === numbers[index]),
    areReplies: rooms.every(({ room }, index) => room === numbers[index]),
    tooLarge,
    confirmed,
    cuts,
    codes: closed.slice(0, 3),
    unexpected,
    behind,
    state: socket.state,
  };
}
