import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Host } from "../../src/host.ts";

function hostError(message: string): Error {
  return Object.assign(new Error(message), { kind: "host" });
}

/** Reads real files, and nothing else. */
export const diskHost: Host = {
  resolve: (path) => resolve(path),
  async readFile(path) {
    try {
      if (!(await stat(path)).isFile()) throw hostError("It is not a regular file.");
      return await readFile(path);
    } catch (error) {
      throw hostError(error instanceof Error ? error.message : String(error));
    }
  },
  readUrl: (url) => Promise.reject(hostError(`${url} is not there.`)),
  exists: (path) =>
    stat(path).then(
      (found) => found.isFile(),
      () => false,
    ),
};
