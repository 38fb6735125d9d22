/** Where a thing stands in the user's files. Line and column are worked out only when a finding is printed. */
export interface Origin {
  /** Absolute path, or URL of a remote part, with forward slashes. */
  readonly file: string;
  /** JSON Pointer (RFC 6901) into the file's own text; the empty string is the whole document. */
  readonly pointer: string;
  /** Offsets into the text that stands there, `end` exclusive, where only a stretch of it is meant: of a mapping template. */
  readonly within?: { readonly start: number; readonly end: number };
}

/** Something a finding can point at. */
export interface Located {
  readonly origin: Origin;
}

/** The origin of what stands below `origin`, by object keys and array indexes. */
export function below(origin: Origin, ...steps: readonly (string | number)[]): Origin {
  return { file: origin.file, pointer: origin.pointer + toPointer(steps) };
}

/** A JSON Pointer from unescaped steps. */
export function toPointer(steps: readonly (string | number)[]): string {
  let pointer = "";
  for (const step of steps) pointer += `/${typeof step === "number" ? String(step) : escapeStep(step)}`;
  return pointer;
}

/** Most steps need no escape, and there are very many of them. */
function escapeStep(step: string): string {
  const escaped = step.includes("~") ? step.replaceAll("~", "~0") : step;
  return escaped.includes("/") ? escaped.replaceAll("/", "~1") : escaped;
}

/** The unescaped steps of a JSON Pointer. */
export function fromPointer(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Whether `pointer` is `above`, or points to something in it. */
export function isBelow(pointer: string, above: string): boolean {
  return pointer === above || pointer.startsWith(`${above}/`);
}
