import type { Client, RequestOptions } from "./client.ts";
import type { Operation } from "./descriptor.ts";
import { send } from "./send.ts";
import { timerMs } from "./timing.ts";

/**
 * Calls an operation and gives the body as it arrives. Until the answer begins, all is as with any call: retries,
 * refreshed credentials, the limit of an attempt. After that only the limit of the whole call counts, and the signal.
 *
 * @throws ApiError if the answer is not 2xx. A connection that breaks later is an error of the stream, never its end
 */
export async function stream<Input>(
  client: Client,
  operation: Operation<Input>,
  input: Input,
  options: RequestOptions = {},
): Promise<ReadableStream<Uint8Array>> {
  const { fetch: fetchAll = fetch } = client.options;
  const { attemptTimeoutMs = 60_000, totalTimeoutMs } = { ...client.options, ...options };
  // These outlive the answer's beginning, which is all that the call below waits for, and its own signal too.
  const lasting = [options.signal, totalTimeoutMs ? AbortSignal.timeout(timerMs(totalTimeoutMs)) : undefined];
  let opened: Response | undefined;

  const fetchHead = async (url: string, init: RequestInit): Promise<Response> => {
    const late = new AbortController();
    const reason = new DOMException("The answer did not begin in time.", "TimeoutError");
    const timer = attemptTimeoutMs
      ? setTimeout(() => {
          late.abort(reason);
        }, timerMs(attemptTimeoutMs))
      : undefined;
    try {
      const signal = AbortSignal.any([...lasting, late.signal].filter((one) => one instanceof AbortSignal));
      const response = await fetchAll(url, { ...init, signal });
      if (!response.ok) return response;
      opened = response;
      return new Response(null, { status: response.status, headers: response.headers });
    } finally {
      clearTimeout(timer);
    }
  };
  const head = { ...client, options: { ...client.options, fetch: fetchHead } };
  await send(head, operation, input, { ...options, attemptTimeoutMs: 0 });
  return (
    opened?.body ??
    new ReadableStream({
      start: (controller) => {
        controller.close();
      },
    })
  );
}

/** A message of a `text/event-stream`. */
export interface ServerSentEvent {
  /** `message` where the server names none. */
  readonly event: string;
  /** As sent, lines joined. */
  readonly data: string;
  /** The last id that the server has sent; empty if none. */
  readonly id: string;
}

/**
 * Calls an operation and iterates the server-sent events that it answers with. Leaving the loop ends the connection.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 */
export async function* events<Input>(
  client: Client,
  operation: Operation<Input>,
  input: Input,
  options?: RequestOptions,
): AsyncGenerator<ServerSentEvent> {
  const reader = (await stream(client, operation, input, options)).getReader();
  const decoder = new TextDecoder();
  let text = "";
  let id = "";
  let event = "";
  let data: string[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      text += decoder.decode(value, { stream: true });
      // A carriage return at the end may be the first half of a line's end.
      const lines = text.split(/\r\n|\n|\r(?!$)/);
      text = lines.pop() ?? "";
      for (const line of lines) {
        if (line === "") {
          if (data.length > 0) yield { event: event || "message", data: data.join("\n"), id };
          event = "";
          data = [];
          continue;
        }
        const [, field = "", content = ""] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
        if (field === "data") data.push(content);
        else if (field === "event") event = content;
        else if (field === "id" && !content.includes("\0")) id = content;
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
