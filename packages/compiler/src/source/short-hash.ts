import { createHash } from "node:crypto";

/** The first `digits` hexadecimal digits of the text's SHA-256: the same on every machine and in every run. */
export function shortHash(text: string, digits: number): string {
  return createHash("sha256").update(text).digest("hex").slice(0, digits);
}
