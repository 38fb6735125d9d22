/** A command line that means nothing, in words for the user. */
export interface UsageError extends Error {
  readonly kind: "usage";
}

/** A UsageError; `message` says what is wrong, then what to write. */
export function usageError(message: string): UsageError {
  return Object.assign(new Error(message), { kind: "usage" as const });
}

/** Whether `error` is the user's mistake. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && "kind" in error && error.kind === "usage";
}
