/** More than 2^31 ms is no time at all to timers, so that a limit of `Infinity` would be the shortest. */
const endless = 2e9;

/** A time that timers take. */
export function timerMs(milliseconds: number): number {
  return Math.min(milliseconds, endless);
}

/** A controller that no call needs any more, and how many calls it may still serve. */
let spare: readonly [controller: AbortController, calls: number] | undefined;

/**
 * Does something with a signal that is aborted with `outer`, or when the time is over; 0, nothing, and more than 23 days
 * mean no limit. An abort rejects at once, since not all that `work` waits for knows of signals: hooks and providers of
 * credentials don't.
 *
 * In Node 20 a new signal takes as long as all else in a call, so one that was not aborted serves a few calls, one after
 * another; not more, since implementations of `fetch` may each time leave a listener behind. Hence nothing that outlives
 * `work` may hold on to its signal. `AbortSignal.any` and `AbortSignal.timeout` would leave listeners and timers behind.
 */
export function within<T>(
  limitMs: number | undefined,
  outer: AbortSignal | undefined,
  work: (signal?: AbortSignal) => Promise<T>,
): Promise<T> {
  const isLimited = limitMs && limitMs < endless;
  if (!isLimited && !outer) return work();
  return new Promise((resolve, reject) => {
    outer?.throwIfAborted();
    const [controller, calls] = spare ?? [new AbortController(), 8];
    spare = undefined;
    const end = (): void => {
      clearTimeout(timer);
      outer?.removeEventListener("abort", abort);
      if (calls && !controller.signal.aborted) spare = [controller, calls - 1];
    };
    const abort = (): void => {
      controller.abort(outer?.aborted ? outer.reason : new DOMException(`Timeout of ${limitMs} ms.`, "TimeoutError"));
      reject(controller.signal.reason as Error);
      end();
    };
    const timer = isLimited ? setTimeout(abort, limitMs) : 0;
    outer?.addEventListener("abort", abort);
    work(controller.signal).then(resolve, reject).finally(end);
  });
}

/** Waits; rejects with the signal's reason if that comes first. */
export async function sleep(delayMs: number, signal: AbortSignal | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let end!: () => void;
  signal?.throwIfAborted();
  await new Promise<void>((resolve) => {
    end = resolve;
    timer = setTimeout(end, timerMs(delayMs));
    signal?.addEventListener("abort", end);
  });
  clearTimeout(timer);
  signal?.removeEventListener("abort", end);
  signal?.throwIfAborted();
}
