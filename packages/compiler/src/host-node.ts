import { readFile, stat } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";

import type { Host, HostError } from "./host.ts";

/** Larger input is refused: the largest public descriptions have a tenth of it. */
const maxInputBytes = 64 * 1024 * 1024;

/** A server that takes longer to send a part of the document is given up on. */
const urlTimeoutMs = 30_000;

/** The Host of a Node process: reads regular files only, up to 64 MiB, relative to `cwd`. */
export function createNodeHost(cwd: string = process.cwd()): Host {
  const absolute = (path: string): string => resolve(cwd, path).split(sep).join("/");
  return {
    resolve: absolute,
    async readFile(path) {
      const file = absolute(path);
      const shown = relative(cwd, file) || ".";
      try {
        // Asked before it is opened: opening a pipe would wait for a writer.
        const found = await stat(file);
        if (found.isDirectory()) throw hostError(`${shown} is a directory, not a file.`);
        if (!found.isFile()) throw hostError(`${shown} is not a regular file.`);
        if (found.size > maxInputBytes) throw hostError(`${shown} is larger than ${String(maxInputBytes)} bytes.`);
        return await readFile(file);
      } catch (error) {
        throw inWords(error, shown);
      }
    },
    async exists(path) {
      try {
        return (await stat(absolute(path))).isFile();
      } catch {
        return false;
      }
    },
    readUrl,
  };
}

async function readUrl(url: string): Promise<Uint8Array> {
  if (!/^https?:\/\//i.test(url)) throw hostError(`${url} is neither an http nor an https address.`);
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(urlTimeoutMs) });
    if (!response.ok) throw hostError(`${url} was answered with status ${String(response.status)}.`);
    return await readBody(response, url);
  } catch (error) {
    if (error instanceof Error && "kind" in error) throw error;
    const isLate = error instanceof Error && error.name === "TimeoutError";
    const reason = isLate ? `no answer within ${String(urlTimeoutMs / 1000)} seconds` : deepestMessage(error);
    throw hostError(`${url} cannot be read: ${reason}.`);
  }
}

/** Counts while it reads: a server need not say how much it will send. */
async function readBody(response: Response, url: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > maxInputBytes) throw hostError(`${url} sends more than ${String(maxInputBytes)} bytes.`);
  }
  return Buffer.concat(chunks);
}

/** `fetch failed` says nothing; what failed stands in its cause. */
function deepestMessage(error: unknown): string {
  let current = error;
  for (let depth = 0; depth < 8 && current instanceof Error && current.cause !== undefined; depth += 1) {
    current = current.cause;
  }
  return current instanceof Error ? current.message || current.name : String(current);
}

/** Words for what a file system refuses; anything unknown keeps its own message. */
function inWords(error: unknown, shown: string): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  switch (error.code) {
    case "ENOENT":
    case "ENOTDIR":
      return hostError(`There is no file ${shown}.`);
    case "EACCES":
    case "EPERM":
      return hostError(`${shown} must not be read by this user.`);
    case "ELOOP":
      return hostError(`${shown} is a symbolic link in a circle.`);
    case "ENAMETOOLONG":
      return hostError(`${shown} is too long for the name of a file.`);
    default:
      return hostError(`${shown} cannot be read: ${error.message}.`);
  }
}

function hostError(message: string): HostError {
  return Object.assign(new Error(message), { kind: "host" as const });
}
