import type { Prepare } from "./client.ts";
import type { Outgoing } from "./outgoing.ts";

/**
 * Refuses bodies that the gateway would refuse, where the size is known before they are sent: not that of a stream.
 *
 * @throws RangeError in calls, if the body is larger
 */
export function payloadLimit(maxBytes: number): Prepare {
  return ({ body }) => {
    const bytes = bytesOf(body, maxBytes);
    if (bytes <= maxBytes) return;
    throw new RangeError(`The body has ${bytes} bytes, and the gateway takes ${maxBytes} at most.`);
  };
}

/** How large a body is; 0 if that is not known, or certainly within the limit. */
function bytesOf(body: Outgoing["body"], maxBytes: number): number {
  // No character of a string takes more than three bytes.
  if (typeof body === "string") return body.length * 3 > maxBytes ? new TextEncoder().encode(body).length : 0;
  if (body instanceof Blob) return body.size;
  if (body instanceof URLSearchParams) return String(body).length;
  if (body instanceof FormData) return [...body].reduce((sum, [, value]) => sum + bytesOf(value, 0), 0);
  return body && "byteLength" in body ? body.byteLength : 0;
}

/** Settings of {@link gzip}. */
export interface GzipOptions {
  /** Smaller bodies are sent as they are. Default 1024. */
  readonly minBytes?: number;
}

/**
 * Compresses request bodies, for REST APIs with `minimumCompressionSize`: only these decompress what they are sent.
 * Streams and forms with files stay as they are. Answers are decompressed by `fetch` itself.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gzip-compression-decompression.html
 */
export function gzip({ minBytes = 1024 }: GzipOptions = {}): Prepare {
  return async (request) => {
    const { body, headers } = request;
    const isKnown = body !== undefined && !(body instanceof ReadableStream) && !(body instanceof FormData);
    if (!isKnown || headers.has("content-encoding")) return;
    const content = new Blob([body instanceof URLSearchParams ? String(body) : body]);
    if (content.size < minBytes) return;
    const compressed = content.stream().pipeThrough(new CompressionStream("gzip"));
    request.body = await new Response(compressed).arrayBuffer();
    headers.set("content-encoding", "gzip");
  };
}

/**
 * Sends a new trace id with each call, so that its way through X-Ray can be found: `X-Amzn-Trace-Id: Root=1-…`. One that
 * the caller sets stays.
 *
 * @param isSampled - asks for a trace to be recorded, or not; default: the service decides
 * @see https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader
 */
export function traced(isSampled?: boolean): Prepare {
  return ({ headers }) => {
    if (headers.has("x-amzn-trace-id")) return;
    const random = Array.from(crypto.getRandomValues(new Uint8Array(12)), hex).join("");
    const seconds = Math.floor(Date.now() / 1000)
      .toString(16)
      .padStart(8, "0");
    const sampled = isSampled === undefined ? "" : `;Sampled=${isSampled ? 1 : 0}`;
    headers.set("x-amzn-trace-id", `Root=1-${seconds}-${random}${sampled}`);
  };
}

const hex = (byte: number): string => byte.toString(16).padStart(2, "0");
