import { lstatSync, readFileSync, realpathSync, type Stats } from "node:fs";
import { dirname, join, sep } from "node:path";

/** What stands at a path. */
export type DiskEntry =
  | { readonly kind: "nothing" }
  | { readonly kind: "file"; readonly bytes: Uint8Array }
  | { readonly kind: "directory" }
  /** A symbolic link, a pipe: something that no run has made. */
  | { readonly kind: "other" }
  /** A symbolic link on the way leads out of the folder. */
  | { readonly kind: "outside" }
  /** It must not be read. */
  | { readonly kind: "unreadable"; readonly reason: string };

/** A folder, looked into without ever leaving it. */
export interface Disk {
  /** What stands at a safe path below the folder. Links within the folder are followed on the way, never the last one. */
  look(path: string): DiskEntry;
}

/** Looks below `root`, which need not be there, and may itself be a link. */
export function openDisk(root: string): Disk {
  const realRoot = realPathOf(root, undefined);
  const parents = new Map<string, boolean>();

  function isInside(directory: string): boolean {
    const known = parents.get(directory);
    if (known !== undefined) return known;
    const real = directory === "." ? realRoot : realPathOf(join(root, directory), dirname(sep));
    const isWithin =
      real === undefined ||
      realRoot === undefined ||
      real === realRoot ||
      `${real}${sep}`.startsWith(withSeparator(realRoot));
    parents.set(directory, isWithin);
    return isWithin;
  }

  function lookBelow(path: string): DiskEntry {
    const steps = path.split("/").slice(0, -1);
    // A directory that is not there yet is inside if those above it are: it will be made there.
    for (let depth = 0; depth <= steps.length; depth += 1) {
      if (!isInside(steps.slice(0, depth).join("/") || ".")) return { kind: "outside" };
    }
    const file = join(root, path);
    const stats = statOf(file);
    if (stats === undefined) return { kind: "nothing" };
    if (stats.isFile()) return { kind: "file", bytes: readFileSync(file) };
    return { kind: stats.isDirectory() ? "directory" : "other" };
  }

  return {
    look(path) {
      try {
        return lookBelow(path);
      } catch (error) {
        if (!(error instanceof Error) || !("code" in error)) throw error;
        return { kind: "unreadable", reason: error.message };
      }
    },
  };
}

function withSeparator(directory: string): string {
  return directory.endsWith(sep) ? directory : `${directory}${sep}`;
}

/** undefined for what is not there; `dangling` for a link to nowhere, which would be followed when a directory is made. */
function realPathOf(path: string, dangling: string | undefined): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return statOf(path)?.isSymbolicLink() === true ? dangling : undefined;
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw error;
  }
}
