import { watch as watchDirectory, type FSWatcher } from "node:fs";
import { basename, dirname } from "node:path";

import { configNames } from "../config/find.ts";
import { createNodeHost } from "../host-node.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { printFailure } from "./failure.ts";
import type { Terminal } from "./terminal.ts";

/** Editors write a file in several steps. */
const settleMs = 80;

/**
 * Runs again whenever a file that the last run read has changed, until Ctrl-C.
 *
 * `run` gives the absolute paths it read; a run that fails is waited out like any other.
 */
export async function watch(
  run: () => Promise<readonly string[]>,
  document: string | undefined,
  terminal: Terminal,
): Promise<ExitCode> {
  const host = createNodeHost(terminal.cwd);
  const start = host.resolve(document?.replace(/#[^#/]*$/, "") ?? "document");
  const always = [start, ...configNames.map((name) => `${dirname(start)}/${name}`)];
  const changes = createWatcher();
  const interruption = new AbortController();
  terminal.onInterrupt(() => {
    interruption.abort();
    changes.wake();
  });

  changes.follow(always);
  while (!interruption.signal.aborted) {
    const read = await runOrSay(run, terminal);
    changes.follow(read.length > 0 ? [...always, ...read] : undefined);
    terminal.stderr("Waiting for changes; Ctrl-C ends.\n");
    await changes.next();
  }
  changes.close();
  return exitCode.clean;
}

async function runOrSay(run: () => Promise<readonly string[]>, terminal: Terminal): Promise<readonly string[]> {
  try {
    return await run();
  } catch (error) {
    printFailure(error, terminal);
    return [];
  }
}

interface Watcher {
  /** Files to look at from now on; undefined leaves them as they are. */
  follow(files: readonly string[] | undefined): void;
  /** Resolves when a file has changed since this was last called. */
  next(): Promise<void>;
  wake(): void;
  close(): void;
}

/** Watches folders, not files: editors replace a file by another one of the same name. */
function createWatcher(): Watcher {
  const folders = new Map<string, FSWatcher>();
  let names: ReadonlyMap<string, ReadonlySet<string>> = new Map();
  let hasChanged = false;
  let resume: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;

  function wake(): void {
    hasChanged = true;
    resume?.();
  }

  function onEvent(folder: string, name: string | null): void {
    if (name !== null && names.get(folder)?.has(name) !== true) return;
    clearTimeout(timer);
    timer = setTimeout(wake, settleMs);
  }

  function open(folder: string): void {
    try {
      const watcher = watchDirectory(folder, (_, name) => {
        onEvent(folder, name);
      });
      folders.set(folder, watcher);
      // A folder that is gone is looked for again after the next run.
      watcher.on("error", () => {
        watcher.close();
        folders.delete(folder);
      });
    } catch {
      // It is not there.
    }
  }

  return {
    wake,
    follow(files) {
      if (files !== undefined) names = byFolder(files);
      for (const [folder, watcher] of folders) {
        if (names.has(folder)) continue;
        watcher.close();
        folders.delete(folder);
      }
      for (const folder of names.keys()) if (!folders.has(folder)) open(folder);
    },
    async next() {
      while (!hasChanged) await new Promise<void>((resolve) => (resume = resolve));
      hasChanged = false;
    },
    close() {
      clearTimeout(timer);
      for (const watcher of folders.values()) watcher.close();
    },
  };
}

function byFolder(files: readonly string[]): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const file of files) {
    if (/^https?:/.test(file)) continue;
    const folder = dirname(file);
    names.set(folder, (names.get(folder) ?? new Set()).add(basename(file)));
  }
  return names;
}
