/** The exceptions of Jayway that a template or a check can meet. */
export type PathException =
  /** Nothing is there. The service takes it for an empty text. */
  | "PathNotFoundException"
  /** The path itself is wrong. */
  | "InvalidPathException"
  /** A function cannot work with what it is given. */
  | "JsonPathException"
  | "IllegalArgumentException"
  | "IllegalStateException"
  | "IndexOutOfBoundsException"
  | "NullPointerException"
  | "ClassCastException"
  | "UnsupportedOperationException";

/** Makes what ends the reading or evaluating of a path. */
export function pathFailure(exception: PathException, message: string): Error {
  return new Error(message, { cause: { exception } });
}

/** The exception that something thrown stands for; undefined if it is not from `pathFailure`. */
export function exceptionOf(thrown: unknown): PathException | undefined {
  if (!(thrown instanceof Error) || typeof thrown.cause !== "object" || thrown.cause === null) return undefined;
  return "exception" in thrown.cause ? (thrown.cause.exception as PathException) : undefined;
}

/** Whether something thrown is one of the exceptions by which Jayway means that a filter does not hold. */
export function isInvalidPath(thrown: unknown): boolean {
  const exception = exceptionOf(thrown);
  return exception === "InvalidPathException" || exception === "PathNotFoundException";
}
