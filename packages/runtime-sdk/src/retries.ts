import type { Hooks, RequestOptions } from "./client.ts";
import { isReplayable, type Outgoing } from "./outgoing.ts";
import type { Reply } from "./reply.ts";
import { sleep } from "./timing.ts";

/** When and how often a call is tried again. */
export interface RetryOptions {
  /** Attempts in all, the first included; 1 means no retries. Default 3. */
  readonly attempts?: number;
  /** Milliseconds; doubled with each attempt, then a random share of it is waited. Default 100. */
  readonly baseDelayMs?: number;
  /** Milliseconds; a longer Retry-After ends the attempts. Default 20,000. */
  readonly maxDelayMs?: number;
}

/** Makes a call until an answer is final; throws what the last attempt has thrown. */
export type Retries = (call: () => Promise<Reply>, about: RetriedCall) => Promise<Reply>;

/** What retries depend on. */
export interface RetriedCall {
  readonly outgoing: Outgoing;
  readonly signal: AbortSignal | undefined;
  readonly options: RequestOptions;
  readonly hooks: Hooks | undefined;
  /** What came last instead of an answer. Hooks and providers of credentials throw too, but other things. */
  readonly unanswered?: unknown;
}

/** Enough for a hundred retries; as in the AWS SDKs (https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html). */
const fullBudget = 500;
const costOfRetry = 5;

/**
 * Retries with exponential backoff and full jitter, which Retry-After overrides, and a budget that all calls of a client
 * share, so that it does not press an API that is down.
 *
 * 429 means that nothing was done, so it is retried for any method, unless a quota is used up; what a network failure or
 * 502, 503, 504 left behind is not known, so these are retried only if the request is repeatable.
 *
 * @see https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/
 */
export function retries(common: RetryOptions = {}): Retries {
  let budget = fullBudget;
  return async (call, about) => {
    const { outgoing, signal, options, hooks } = about;
    const settings = { ...common, ...options.retry };
    const isRepeatable = isReplayable(outgoing) && isIdempotent(outgoing, options);
    for (let attempt = 1; ; attempt += 1) {
      let reply: Reply | undefined;
      let error: unknown;
      try {
        reply = await call();
      } catch (thrown) {
        if (thrown !== about.unanswered) throw thrown;
        error = thrown;
      }
      // What a call's retries have cost, or a little where it needed none.
      if (reply?.ok) budget = Math.min(fullBudget, budget + ((attempt - 1) * costOfRetry || 1));
      const isFinal = reply?.ok || signal?.aborted || error instanceof SyntaxError || budget < costOfRetry;
      const delayMs =
        isFinal || !isReplayable(outgoing) ? undefined : retryDelayMs(settings, attempt, isRepeatable, reply);
      if (delayMs === undefined) {
        if (reply) return reply;
        throw error;
      }
      budget -= costOfRetry;
      await hooks?.onRetry?.(delayMs, attempt);
      await sleep(delayMs, signal);
    }
  };
}

/** Whether the effect is the same if the request arrives twice (RFC 9110, 9.2.2). */
function isIdempotent({ method, headers }: Outgoing, options: RequestOptions): boolean {
  // By whatever way the key came there: documents may have a parameter for it.
  const isHarmless = /^(GET|HEAD|OPTIONS|TRACE|PUT|DELETE)$/.test(method) || headers.has("idempotency-key");
  return options.isIdempotent ?? isHarmless;
}

/** Milliseconds to wait before the next attempt; undefined if there is to be none. `reply` is undefined if there was none. */
export function retryDelayMs(
  options: RetryOptions,
  attempt: number,
  isRepeatable: boolean,
  reply: Pick<Reply, "status" | "headers"> | undefined,
): number | undefined {
  const { attempts = 3, baseDelayMs = 100, maxDelayMs = 20_000 } = options;
  const { status, headers } = reply ?? { status: 503 };
  const isTransient = status === 429 || (isRepeatable && status >= 502 && status <= 504);
  // A quota is for a day, a week or a month.
  const isQuota = /LimitExceeded/.test(headers?.get("x-amzn-errortype") ?? "");
  if (attempt >= attempts || !isTransient || isQuota) return undefined;

  const asked = askedMs(headers?.get("retry-after"));
  const delayMs = asked ?? Math.random() * Math.min(maxDelayMs, baseDelayMs * 2 ** (attempt - 1));
  return delayMs > maxDelayMs ? undefined : delayMs;
}

/** Milliseconds of a Retry-After, which has seconds or a date; undefined if it has neither. */
function askedMs(retryAfter: string | null | undefined): number | undefined {
  if (!retryAfter) return undefined;
  const seconds = Number(retryAfter);
  const ms = Number.isNaN(seconds) ? Date.parse(retryAfter) - Date.now() : seconds * 1000;
  return Number.isNaN(ms) ? undefined : Math.max(ms, 0);
}
