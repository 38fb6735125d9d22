import { SocketError } from "./outcome.ts";

/** Messages for one reader, as they come; those that it has not taken yet are kept, up to a limit. */
export interface MessageStream<Message> extends AsyncIterableIterator<Message, undefined> {
  push(message: Message): void;
  end(): void;
}

/** A reader that falls behind by more than `limit` messages gets an error: leaving some out would be a silent loss. */
export function createMessageStream<Message>(limit: number, onEnd: () => void): MessageStream<Message> {
  const kept: Message[] = [];
  const readers: ((result: IteratorResult<Message, undefined>) => void)[] = [];
  let failure: SocketError | undefined;
  let isEnded = false;

  const end = (): void => {
    isEnded = true;
    for (const read of readers.splice(0)) read({ done: true, value: undefined });
    onEnd();
  };
  const stream: MessageStream<Message> = {
    push(message) {
      const read = readers.shift();
      if (read) read({ done: false, value: message });
      else if (kept.push(message) > limit) {
        kept.length = 0;
        failure = new SocketError("slow-consumer");
        end();
      }
    },
    end,
    async next() {
      const value = kept.shift();
      if (value !== undefined) return { done: false, value };
      const error = failure;
      failure = undefined;
      if (error) throw error;
      return new Promise((resolve) => {
        readers.push(resolve);
        if (isEnded) end();
      });
    },
    async return() {
      kept.length = 0;
      failure = undefined;
      end();
      return stream.next();
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}
