import { readFileSync } from "node:fs";

/** Failures that are known and accepted, with the reason of each: known.tsv. */
export interface KnownFailures {
  has(kind: string, name: string): boolean;
  /** Cases listed for a kind. */
  of(kind: string): readonly string[];
}

/**
 * Reads a list of known failures: a head line, then `kind <tab> case <tab> reason`.
 *
 * @throws if a line has not these three, or stands there twice
 */
export function readKnownFailures(path: string): KnownFailures {
  const kinds = new Map<string, Set<string>>();
  const [, ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  for (const line of lines) {
    const [kind, name, reason, ...rest] = line.split("\t");
    if (kind === undefined || name === undefined || reason === undefined || reason === "" || rest.length > 0) {
      throw new Error(`${path}: not kind, case and reason: ${line}`);
    }
    const names = kinds.get(kind) ?? new Set();
    if (names.has(name)) throw new Error(`${path}: listed twice: ${kind} ${name}`);
    kinds.set(kind, names.add(name));
  }
  return {
    has: (kind, name) => kinds.get(kind)?.has(name) === true,
    of: (kind) => [...(kinds.get(kind) ?? [])],
  };
}
