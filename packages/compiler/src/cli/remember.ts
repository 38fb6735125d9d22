import { createHash } from "node:crypto";

import type { CompileInput, CompileResult } from "../compile.ts";
import { isHostError, type Host } from "../host.ts";

export type Compile = (input: CompileInput, host: Host) => Promise<CompileResult>;

/** What a run asked of the disk, in words that are equal if the answers are. */
interface Answers {
  /** By path: the digest of a file's content, or why it cannot be read. */
  readonly contents: ReadonlyMap<string, string>;
  readonly presences: ReadonlyMap<string, boolean>;
}

interface Memory extends Answers {
  readonly result: CompileResult;
}

/**
 * `compile` that gives its last result again as long as all that went into it is the same: of many documents that are watched, those
 * are compiled that changed. What came from the network may have changed at any time.
 */
export function remembering(compile: Compile): Compile {
  const memories = new Map<string, Memory>();
  return async (input, host) => {
    const key = JSON.stringify(input);
    const known = memories.get(key);
    if (known !== undefined && (await isSame(known, host))) return known.result;
    memories.delete(key);
    const contents = new Map<string, string>();
    const presences = new Map<string, boolean>();
    const urls = new Set<string>();
    const result = await compile(input, {
      resolve: (path) => host.resolve(path),
      async readFile(path) {
        try {
          const bytes = await host.readFile(path);
          contents.set(path, digest(bytes));
          return bytes;
        } catch (error) {
          contents.set(path, refusal(error));
          throw error;
        }
      },
      async exists(path) {
        const isThere = await host.exists(path);
        presences.set(path, isThere);
        return isThere;
      },
      readUrl(url) {
        urls.add(url);
        return host.readUrl(url);
      },
    });
    if (urls.size === 0) memories.set(key, { result, contents, presences });
    return result;
  };
}

async function isSame({ contents, presences }: Answers, host: Host): Promise<boolean> {
  for (const [path, before] of contents) if ((await contentOf(path, host)) !== before) return false;
  for (const [path, before] of presences) if ((await host.exists(path)) !== before) return false;
  return true;
}

async function contentOf(path: string, host: Host): Promise<string> {
  try {
    return digest(await host.readFile(path));
  } catch (error) {
    return refusal(error);
  }
}

function digest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** @throws what is no HostError: that is a fault of ours */
function refusal(error: unknown): string {
  if (!isHostError(error)) throw error;
  return error.message;
}
