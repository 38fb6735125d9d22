/** When and how often a call is tried again. */
export interface RetryOptions {
  /** Attempts in all, the first included; 1 means no retries. Default 3. */
  readonly attempts?: number;
  /** Milliseconds; doubled with each attempt, then a random share of it is waited. Default 100. */
  readonly baseDelayMs?: number;
  /** Milliseconds; a longer Retry-After ends the attempts. Default 20,000. */
  readonly maxDelayMs?: number;
}

/** Whether the effect of a method is the same if a request arrives twice (RFC 9110, 9.2.2). */
export function isIdempotent(method: string): boolean {
  return /^(GET|HEAD|OPTIONS|TRACE|PUT|DELETE)$/.test(method);
}

/**
 * Milliseconds to wait before the next attempt; undefined if there is to be none.
 *
 * 429 means that nothing was done, so it is retried for any method; what a network failure or 502, 503, 504 left behind
 * is not known, so these are retried only if the request is repeatable. `reply` is undefined for a network failure.
 *
 * @see https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/
 */
export function retryDelayMs(
  options: RetryOptions,
  attempt: number,
  isRepeatable: boolean,
  reply: { readonly status: number; readonly headers: Headers } | undefined,
): number | undefined {
  const { attempts = 3, baseDelayMs = 100, maxDelayMs = 20_000 } = options;
  const { status, headers } = reply ?? { status: 503 };
  const isTransient = status === 429 || (isRepeatable && status >= 502 && status <= 504);
  if (attempt >= attempts || !isTransient) return undefined;

  const retryAfter = headers?.get("retry-after");
  const seconds = Number(retryAfter ?? NaN);
  const delayMs = Number.isNaN(seconds) ? Date.parse(retryAfter ?? "") - Date.now() : seconds * 1000;
  if (!Number.isNaN(delayMs)) return delayMs > maxDelayMs ? undefined : Math.max(delayMs, 0);
  return Math.random() * Math.min(maxDelayMs, baseDelayMs * 2 ** (attempt - 1));
}

/** Tokens that retries take and successes give back, so that a client does not press an API that is down. */
export interface RetryBudget {
  tokens: number;
}

/** Enough for a hundred retries; as in the AWS SDKs (https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html). */
export const fullBudget = 500;
const costOfRetry = 5;

/** Pays for a retry; false if the budget does not allow it. */
export function payRetry(budget: RetryBudget): boolean {
  if (budget.tokens < costOfRetry) return false;
  budget.tokens -= costOfRetry;
  return true;
}

/** Gives back what the retries of a call have cost, or a little where it needed none. */
export function refund(budget: RetryBudget, attempts: number): void {
  budget.tokens = Math.min(fullBudget, budget.tokens + (attempts > 1 ? (attempts - 1) * costOfRetry : 1));
}

/** Waits; rejects with the signal's reason if that comes first. */
export function sleep(delayMs: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve();
    }, delayMs);
    if (signal?.aborted) abort();
    else signal?.addEventListener("abort", abort, { once: true });
  });
}
