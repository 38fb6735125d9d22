/** More than 2^31 ms is no time at all to timers, so that a limit of `Infinity` would be the shortest. */
const endless = 2e9;

/** A time that timers take. */
export function timerMs(milliseconds: number): number {
  return Math.min(milliseconds, endless);
}

/**
 * Does something with a signal that is aborted with `outer`, or when the time is over; 0 and more than 23 days mean no
 * limit. Without either, there is no signal: making one takes longer than all else in a call.
 *
 * Unlike `AbortSignal.any` and `AbortSignal.timeout`, this leaves neither timers nor listeners behind.
 */
export async function within<T>(
  limitMs: number,
  outer: AbortSignal | undefined,
  work: (signal?: AbortSignal) => Promise<T>,
): Promise<T> {
  if (!limitMs && !outer) return work();
  const controller = new AbortController();
  const abort = (): void => controller.abort(outer?.reason);
  const late = (): void => controller.abort(new DOMException(`No answer within ${limitMs} ms.`, "TimeoutError"));
  let timer: ReturnType<typeof setTimeout> | undefined;
  if (limitMs && limitMs < endless) timer = setTimeout(late, limitMs);
  outer?.addEventListener("abort", abort);
  if (outer?.aborted) abort();
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener("abort", abort);
  }
}

/** Waits; rejects with the signal's reason if that comes first. */
export async function sleep(delayMs: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, timerMs(delayMs));
    if (!signal) return;
    // The signal is of this call alone, and waits for one thing at a time.
    signal.onabort = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
  });
}
