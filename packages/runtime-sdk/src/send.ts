import { authorize } from "./auth.ts";
import type { Client, RequestOptions } from "./client.ts";
import { decodeBody } from "./decode.ts";
import type { OperationDescriptor } from "./descriptor.ts";
import { ApiError, messageOf } from "./errors.ts";
import { gatewayResponseType } from "./gateway-response.ts";
import { outgoingOf, type Outgoing } from "./outgoing.ts";
import type { Failure, Success } from "./reply.ts";
import { isIdempotent, retryDelayMs, sleep } from "./retry.ts";

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
  operation: OperationDescriptor<Input, Result>,
  input: Input,
  options?: RequestOptions,
): Promise<Result> {
  return exchange(client, operation, input, options) as Promise<Result>;
}

type AnyReply = Success<number, unknown> | Failure<number, unknown>;

async function exchange(
  client: Client,
  operation: OperationDescriptor,
  input: unknown,
  options: RequestOptions = {},
): Promise<AnyReply> {
  const { hooks, ...defaults } = client.options;
  const { retry = {}, attemptTimeoutMs = 60_000, totalTimeoutMs = 0 } = { ...defaults, ...options };
  const outgoing = outgoingOf(client.baseUrl, operation, input);
  for (const [name, value] of Object.entries({ ...defaults.headers, ...options.headers }))
    outgoing.headers.set(name, value);
  const isReplayable = !(outgoing.body instanceof ReadableStream);
  const isRepeatable = isReplayable && (options.isIdempotent ?? isIdempotent(outgoing.method));
  const signal = withTimeout(options.signal, totalTimeoutMs);

  let isRenewed = false;
  for (let attempt = 1; ; attempt += 1) {
    signal?.throwIfAborted();
    const { request, renew } = await authorize(outgoing, operation.security, client.credentials);
    await hooks?.onRequest?.(request, attempt);

    let delayMs: number | undefined;
    try {
      const response = await (defaults.fetch ?? fetch)(
        request.url,
        initOf(request, withTimeout(signal, attemptTimeoutMs)),
      );
      await hooks?.onResponse?.(response, attempt);
      const reply = await replyOf(response);
      if (reply.ok || !isReplayable) return reply;
      if (!isRenewed && renew(response)) {
        isRenewed = true;
        continue;
      }
      delayMs = retryDelayMs(retry, attempt, isRepeatable, response);
      if (delayMs === undefined || (!reply.ok && reply.gatewayResponseType === "QUOTA_EXCEEDED")) return reply;
    } catch (error) {
      delayMs =
        signal?.aborted || error instanceof SyntaxError
          ? undefined
          : retryDelayMs(retry, attempt, isRepeatable, undefined);
      if (delayMs === undefined) throw error;
    }
    await hooks?.onRetry?.(delayMs, attempt);
    await sleep(delayMs, signal);
  }
}

async function replyOf(response: Response): Promise<AnyReply> {
  const { ok, status, headers } = response;
  const body = await decodeBody(response);
  const requestId = headers.get("x-amzn-requestid") ?? headers.get("apigw-requestid") ?? undefined;
  if (ok) return { ok, status, body, headers, requestId };
  return {
    ok,
    status,
    body,
    headers,
    requestId,
    gatewayResponseType: gatewayResponseType(status, headers, messageOf(body)),
  };
}

function initOf({ method, headers, body }: Outgoing, signal: AbortSignal | undefined): RequestInit {
  return {
    method,
    headers,
    ...(body !== undefined && { body }),
    ...(signal && { signal }),
    // Node asks for it with a stream; the type of RequestInit does not have it everywhere.
    ...(body instanceof ReadableStream && ({ duplex: "half" } as object)),
  };
}

function withTimeout(signal: AbortSignal | undefined, timeoutMs: number): AbortSignal | undefined {
  if (!timeoutMs) return signal;
  const timeout = AbortSignal.timeout(timeoutMs);
  return signal ? AbortSignal.any([signal, timeout]) : timeout;
}
