/** All that the compiler does to the outside world. host-node.ts is the one for Node; tests pass their own. */
export interface Host {
  /** Absolute path, forward slashes. */
  resolve(path: string): string;
  /**
   * The bytes of a file.
   *
   * @throws HostError if there is no such regular file, or it is larger than `maxBytes`
   */
  readFile(path: string): Promise<Uint8Array>;
  /**
   * The body of a remote part; only called with --allow-remote.
   *
   * @throws HostError if it cannot be had
   */
  readUrl(url: string): Promise<Uint8Array>;
  /** Whether a regular file is there. */
  exists(path: string): Promise<boolean>;
}

/** A file or URL that cannot be read, in words for the user. Any other exception of a Host is our bug. */
export interface HostError extends Error {
  readonly kind: "host";
}

/** Whether `error` is one that a Host throws on purpose. */
export function isHostError(error: unknown): error is HostError {
  return error instanceof Error && "kind" in error && error.kind === "host";
}
