import { authorize } from "./auth.ts";
import type { Client, RequestOptions } from "./client.ts";
import { decodeBody } from "./decode.ts";
import type { Operation, OperationDescriptor } from "./descriptor.ts";
import { ApiError, textIn } from "./errors.ts";
import { gatewayResponseType } from "./gateway-response.ts";
import { outgoingOf, type Outgoing } from "./outgoing.ts";
import type { Reply } from "./reply.ts";
import { isIdempotent, payRetry, refund, retryDelayMs, sleep } from "./retry.ts";

/**
 * Calls an operation and gives the body of its success.
 *
 * @throws ApiError if the answer is not 2xx; what `fetch` throws if there is none; the signal's reason if it was aborted
 */
export async function send<Body>(
  client: Client,
  operation: OperationDescriptor,
  input: unknown,
  options?: RequestOptions,
): Promise<Body> {
  const reply = await exchange(client, operation, input, options);
  if (!reply.ok) throw new ApiError(operation.id, reply);
  return reply.body as Body;
}

/** Calls an operation and gives the answer whatever its status: a union told apart by `status`. */
export function result<Input, Result>(
  client: Client,
  operation: Operation<Input, Result>,
  input: Input,
  options?: RequestOptions,
): Promise<Result> {
  return exchange(client, operation, input, options) as Promise<Result>;
}

async function exchange(
  client: Client,
  operation: OperationDescriptor,
  input: unknown,
  options: RequestOptions = {},
): Promise<Reply> {
  const { hooks, headers } = client.options;
  const { retry = {}, attemptTimeoutMs = 60_000, totalTimeoutMs = 0 } = { ...client.options, ...options };
  const outgoing = outgoingOf(client.baseUrl, operation, input);
  for (const [name, value] of Object.entries({ ...headers, ...options.headers })) outgoing.headers.set(name, value);
  const { idempotencyKey } = options;
  if (idempotencyKey !== undefined) outgoing.headers.set("idempotency-key", idempotencyKey);
  const isReplayable = !(outgoing.body instanceof ReadableStream);
  const isHarmless = options.isIdempotent ?? (idempotencyKey !== undefined || isIdempotent(outgoing.method));
  const isRepeatable = isReplayable && isHarmless;
  const signal = within(totalTimeoutMs, options.signal);

  let isRenewed = false;
  for (let attempt = 1; ; attempt += 1) {
    signal?.throwIfAborted();
    const { request, renew } = await authorize(outgoing, operation.security ?? [], client.credentials);
    await hooks?.onRequest?.(request, attempt);

    let reply: Reply | undefined;
    let error: unknown;
    try {
      reply = await fetchReply(client, request, within(attemptTimeoutMs, signal));
    } catch (thrown) {
      error = thrown;
      await hooks?.onError?.(error, attempt);
    }
    if (reply) {
      await hooks?.onResponse?.(reply, attempt);
      if (reply.ok) refund(client.budget, attempt);
      if (reply.ok || !isReplayable) return reply;
      if (!isRenewed && renew(reply)) {
        isRenewed = true;
        continue;
      }
    }
    const isFinal = signal?.aborted || error instanceof SyntaxError || reply?.gatewayResponseType === "QUOTA_EXCEEDED";
    const delayMs = isFinal ? undefined : retryDelayMs(retry, attempt, isRepeatable, reply);
    if (delayMs === undefined || !payRetry(client.budget)) {
      if (reply) return reply;
      throw error;
    }
    await hooks?.onRetry?.(delayMs, attempt);
    await sleep(delayMs, signal);
  }
}

/** One request and its whole answer. */
async function fetchReply(client: Client, request: Outgoing, signal: AbortSignal | undefined): Promise<Reply> {
  const { fetch: send = fetch } = client.options;
  // Node asks for `duplex` with a stream. The types of RequestInit do not have it everywhere, nor undefined.
  const response = await send(request.url, { ...request, signal, duplex: "half" } as RequestInit);
  const { ok, status, headers } = response;
  const body = await decodeBody(response);
  const requestId = headers.get("x-amzn-requestid") ?? headers.get("apigw-requestid") ?? undefined;
  const type = ok ? undefined : gatewayResponseType(status, headers, textIn(body, "message"));
  return { ok, status, body, headers, requestId, gatewayResponseType: type } as Reply;
}

function within(timeoutMs: number, signal?: AbortSignal): AbortSignal | undefined {
  if (!timeoutMs) return signal;
  const timeout = AbortSignal.timeout(timeoutMs);
  return signal ? AbortSignal.any([signal, timeout]) : timeout;
}
