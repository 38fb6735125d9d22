import type { Signer, Transport } from "./auth.ts";
import type { Client, RequestOptions } from "./client.ts";
import { decodeText } from "./decode.ts";
import type { Operation, OperationDescriptor } from "./descriptor.ts";
import { ApiError } from "./errors.ts";
import { outgoingOf, type Outgoing } from "./outgoing.ts";
import { inHeader } from "./present.ts";
import type { Reply } from "./reply.ts";
import type { RetriedCall } from "./retries.ts";
import { within } from "./timing.ts";

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
export async function result<Input, Result>(
  client: Client,
  operation: Operation<Input, Result>,
  input: Input,
  options?: RequestOptions,
): Promise<Result> {
  return exchange(client, operation, input, options) as Promise<Result>;
}

function exchange(
  { baseUrl, options: common }: Client,
  operation: OperationDescriptor,
  input: unknown,
  own: RequestOptions = {},
): Promise<Reply> {
  const { hooks, prepare = [], retry } = common;
  const { attemptTimeoutMs = 60_000, totalTimeoutMs } = { ...common, ...own };
  const outgoing = outgoingOf(baseUrl, operation, input);
  const { headers } = outgoing;
  for (const header of Object.entries({ ...common.headers, ...own.headers })) headers.set(...header);
  if (own.idempotencyKey) headers.set("idempotency-key", own.idempotencyKey);

  return within(totalTimeoutMs, own.signal, async (signal) => {
    for (const step of prepare) await step(outgoing);
    const about: RetriedCall & { unanswered?: unknown } = { outgoing, signal, options: own, hooks };
    let attempt = 0;
    const transport: Transport = async (request) => {
      attempt += 1;
      // Waiting takes time even where there is nothing to wait for, and most clients have no hooks.
      if (hooks) await hooks.onRequest?.(request, attempt);
      let reply: Reply;
      try {
        reply = await within(attemptTimeoutMs, signal, (limited) => fetchReply(common, operation, request, limited));
      } catch (error) {
        about.unanswered = error;
        await hooks?.onError?.(error, attempt);
        throw error;
      }
      if (hooks) await hooks.onResponse?.(reply, attempt);
      return reply;
    };
    const call = (): Promise<Reply> => present(outgoing, operation, common, transport);
    return retry ? retry(call, about) : call();
  });
}

/**
 * Sends a request with the credentials of the first alternative of which the client has all. If it has none, the request
 * goes out as it is, and the API says what it misses.
 */
function present(
  outgoing: Outgoing,
  { security = [] }: OperationDescriptor,
  { auth = {}, prepare, retry }: Client["options"],
  transport: Transport,
): Promise<Reply> {
  // Neither the next attempt nor a step that has kept the request gets these credentials.
  const request = retry || prepare ? { ...outgoing, headers: new Headers(outgoing.headers) } : outgoing;
  let send = transport;
  for (const member of security
    .map((first) => [first, ...(first.with ?? [])])
    .find((together) => together.every((one) => auth[one.scheme])) ?? []) {
    const credential = auth[member.scheme] as string | Signer;
    const next = send;
    if (typeof credential === "string") (member.present ?? inHeader)(request, member, credential);
    else send = (unsigned) => credential.send(unsigned, member, next);
  }
  return send(request);
}

/** One request and its whole answer. */
async function fetchReply(
  { fetch: send = fetch, explain }: Client["options"],
  operation: OperationDescriptor,
  request: Outgoing,
  signal: AbortSignal | undefined,
): Promise<Reply> {
  // A stream can only be sent half-duplex, which not all platforms' types know of. What is added stands first, since
  // engines are slow to add to a copy.
  const response = await send(request.url, { signal, duplex: "half", ...request } as object);
  const { ok, status, headers } = response;
  const body = await (operation.decode ?? decodeText)(response, operation);
  return {
    ok,
    status,
    headers,
    body,
    requestId: headers.get("x-amzn-requestid") ?? headers.get("apigw-requestid") ?? undefined,
    gatewayResponseType: explain?.(status, headers, body),
  } as Reply;
}
