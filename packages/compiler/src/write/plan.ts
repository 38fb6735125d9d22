import type { Report } from "../diagnostics/diagnostic.ts";
import type { Files } from "../emit/file.ts";
import { editedFile, foreignFile, manifestUnreadable, notAFile, outsideOut, unwritable } from "./diagnostics.ts";
import { openDisk, type Disk, type DiskEntry } from "./disk.ts";
import { manifestPath, parseManifest, printManifest, sha256Of, type Manifest } from "./manifest.ts";
import { reportClashes } from "./clashes.ts";
import { foldPath, isSafePath } from "./safe-path.ts";

/** What is to happen to a folder so that it holds what a run has made. */
export interface Plan {
  /** Absolute path of the output folder. */
  readonly root: string;
  readonly steps: readonly Step[];
  /** The manifest's new text; undefined if it stays. */
  readonly manifest: string | undefined;
  /** Something of the user's is in the way, and was reported: nothing may be written. */
  readonly isRefused: boolean;
}

/** One file's share. */
export interface Step {
  readonly emitter: string;
  /** Below the output folder, forward slashes. */
  readonly path: string;
  readonly action: "add" | "change" | "same" | "remove";
  /** Empty if it is removed. */
  readonly bytes: Uint8Array;
}

/** What to plan. */
export interface PlanInput {
  /** Absolute path of the output folder, which need not be there. */
  readonly root: string;
  /** What each emitter made. Output of emitters that are not here stays as it is. */
  readonly made: ReadonlyMap<string, Files>;
  /** The compiler's. */
  readonly version: string;
  /** Whether to overwrite what the user has changed or put there. */
  readonly isForced: boolean;
}

/**
 * Compares what was made with what is there. Changes nothing.
 *
 * @throws Error if an emitter names a file outside the folder, or two emitters name one file: our bug
 */
export function planWrite({ root, made, version, isForced }: PlanInput, report: Report): Plan {
  let isRefused = false;
  const refuse: Report = (def, origin, params) => {
    isRefused = true;
    report(def, origin, params);
  };
  const wanted = wantedFiles(made);
  if (reportClashes(root, [...wanted.keys()], report)) isRefused = true;

  const disk = openDisk(root);
  const before = readManifest(root, disk, isForced, refuse);
  const hashes = new Map([...before.values()].flatMap((files) => [...files]));
  const removed = removals(before, made, wanted).flatMap(([emitter, path]): Step[] => {
    const entry = disk.look(path);
    if (!isOurs(root, path, entry, hashes.get(path), { isForced, isRemoved: true }, refuse)) return [];
    return entry.kind === "nothing" ? [] : [{ emitter, path, action: "remove", bytes: new Uint8Array() }];
  });

  const foldedRemovals = new Set(removed.map(({ path }) => foldPath(path)));
  const kept = [...wanted].map(([path, { emitter, bytes }]): Step => {
    const entry = disk.look(path);
    const isThere = entry.kind === "file";
    if (isThere && Buffer.compare(entry.bytes, bytes) === 0) {
      // Where case does not count, the file that goes is this one under its old name.
      return { emitter, path, action: foldedRemovals.has(foldPath(path)) ? "add" : "same", bytes };
    }
    isOurs(root, path, entry, hashes.get(path), { isForced, isRemoved: false }, refuse);
    return { emitter, path, action: entry.kind === "nothing" ? "add" : "change", bytes };
  });

  const after = nextManifest(before, made, wanted);
  const isSameList = printManifest(after, "") === printManifest(before, "") && disk.look(manifestPath).kind === "file";
  return {
    root,
    steps: [...kept, ...removed].sort((a, b) => (a.path < b.path ? -1 : 1)),
    // A new version of the compiler alone, which changes no file, changes no manifest either.
    manifest: isSameList ? undefined : printManifest(after, version),
    isRefused,
  };
}

interface Wanted {
  readonly emitter: string;
  readonly bytes: Uint8Array;
}

function wantedFiles(made: PlanInput["made"]): Map<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  for (const [emitter, files] of made) {
    for (const [path, text] of files) {
      if (!isSafePath(path) || path === manifestPath)
        throw new Error(`${emitter} names a file ${JSON.stringify(path)}`);
      if (wanted.has(path)) throw new Error(`two emitters make ${path}`);
      wanted.set(path, { emitter, bytes: Buffer.from(text) });
    }
  }
  return wanted;
}

function readManifest(root: string, disk: Disk, isForced: boolean, refuse: Report): Manifest {
  const entry = disk.look(manifestPath);
  const manifest = entry.kind === "file" ? parseManifest(new TextDecoder().decode(entry.bytes)) : undefined;
  if (manifest === undefined && entry.kind !== "nothing" && !isForced) {
    refuse(manifestUnreadable, { file: `${root}/${manifestPath}`, pointer: "" }, { path: manifestPath });
  }
  return manifest ?? new Map<string, ReadonlyMap<string, string>>();
}

/** Files that an earlier run of these emitters made and this one does not. */
function removals(
  before: Manifest,
  made: PlanInput["made"],
  wanted: ReadonlyMap<string, Wanted>,
): [emitter: string, path: string][] {
  return [...before]
    .filter(([emitter]) => made.has(emitter))
    .flatMap(([emitter, files]) => [...files.keys()].map((path): [string, string] => [emitter, path]))
    .filter(([, path]) => !wanted.has(path));
}

function nextManifest(before: Manifest, made: PlanInput["made"], wanted: ReadonlyMap<string, Wanted>): Manifest {
  const after = new Map<string, Map<string, string>>();
  for (const [emitter, files] of before) {
    // A path can move from one emitter to another.
    if (!made.has(emitter)) after.set(emitter, new Map([...files].filter(([path]) => !wanted.has(path))));
  }
  for (const emitter of made.keys()) after.set(emitter, new Map());
  for (const [path, { emitter, bytes }] of wanted) after.get(emitter)?.set(path, sha256Of(bytes));
  return after;
}

/** Whether what stands at a path may be overwritten or removed; reports why not. */
function isOurs(
  root: string,
  path: string,
  entry: DiskEntry,
  hash: string | undefined,
  { isForced, isRemoved }: { readonly isForced: boolean; readonly isRemoved: boolean },
  refuse: Report,
): boolean {
  const origin = { file: `${root}/${path}`, pointer: "" };
  switch (entry.kind) {
    case "nothing":
      return true;
    case "outside":
      refuse(outsideOut, origin, { path });
      return false;
    case "unreadable":
      refuse(unwritable, origin, { path, reason: entry.reason });
      return false;
    case "directory":
      if (!isRemoved) refuse(notAFile, origin, { path, found: "a folder" });
      return false;
    case "other":
      if (isForced) return true;
      refuse(notAFile, origin, { path, found: "a symbolic link or a device" });
      return false;
    case "file":
      if (isForced || (hash !== undefined && sha256Of(entry.bytes) === hash)) return true;
      if (hash === undefined) refuse(foreignFile, origin, { path });
      else refuse(editedFile, origin, { path, isRemoved });
      return false;
  }
}
