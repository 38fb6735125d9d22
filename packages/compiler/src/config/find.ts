import { dirname } from "node:path/posix";

import type { Host } from "../host.ts";

/** File names of configurations, the one that wins first. */
export const configNames: readonly string[] = ["ts", "js", "mjs", "json", "yaml", "yml"].map(
  (extension) => `apigw.config.${extension}`,
);

/** Configurations of the nearest directory that has one. */
export interface FoundConfig {
  /** Absolute path. */
  readonly file: string;
  /** Others of the same directory, which are not used. */
  readonly ignored: readonly string[];
}

/**
 * The configuration for what stands in `directory`: there or upwards, up to the root of the repository.
 *
 * `directory` is an absolute path.
 */
export async function findConfig(directory: string, host: Host): Promise<FoundConfig | undefined> {
  for (let current = directory; ; current = dirname(current)) {
    const base = current.endsWith("/") ? current : `${current}/`;
    const areThere = await Promise.all(configNames.map((name) => host.exists(`${base}${name}`)));
    const [file, ...ignored] = configNames
      .filter((_, index) => areThere[index] === true)
      .map((name) => `${base}${name}`);
    if (file !== undefined) return { file, ignored };
    // A worktree or submodule has a file .git.
    const isRoot = (await host.exists(`${base}.git/HEAD`)) || (await host.exists(`${base}.git`));
    if (isRoot || dirname(current) === current) return undefined;
  }
}
