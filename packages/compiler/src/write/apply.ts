import { mkdirSync, renameSync, rmdirSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { dirname as dirnameOfPath } from "node:path/posix";

import type { Report } from "../diagnostics/diagnostic.ts";
import { unwritable } from "./diagnostics.ts";
import { manifestPath } from "./manifest.ts";
import type { Plan } from "./plan.ts";

/**
 * Brings the disk to what the plan says; false if the disk refuses, which is reported.
 *
 * Each file appears whole or not at all: it is written beside its place and renamed. The manifest comes last, so that a
 * run that was broken off is made good by the next one. Nothing here waits, so that no signal comes in between.
 */
export function applyPlan({ root, steps, manifest }: Plan, report: Report): boolean {
  const written = steps.filter(({ action }) => action === "add" || action === "change");
  const files = written.map(({ path, bytes }) => ({ path, bytes }));
  if (manifest !== undefined) files.push({ path: manifestPath, bytes: Buffer.from(manifest) });

  let current = "";
  const staged: { readonly temporary: string; readonly path: string }[] = [];
  try {
    for (const { path } of steps.filter(({ action }) => action === "remove")) {
      current = path;
      unlinkSync(join(root, path));
      removeEmptyParents(root, path);
    }
    for (const { path, bytes } of files) {
      current = path;
      const directory = dirname(join(root, path));
      mkdirSync(directory, { recursive: true });
      const temporary = join(directory, `.apigw-${String(process.pid)}-${String(staged.length)}.tmp`);
      staged.push({ temporary, path });
      // Exclusive: whatever stands there, a link included, is not ours to follow.
      writeFileSync(temporary, bytes, { flag: "wx" });
    }
    for (const { temporary, path } of staged) {
      current = path;
      renameSync(temporary, join(root, path));
    }
    return true;
  } catch (error) {
    for (const { temporary } of staged) removeIfThere(temporary);
    if (!(error instanceof Error) || !("code" in error)) throw error;
    report(unwritable, { file: `${root}/${current}`, pointer: "" }, { path: current, reason: error.message });
    return false;
  }
}

/** Folders that held nothing but what was removed; the output folder itself stays. */
function removeEmptyParents(root: string, path: string): void {
  for (let directory = dirnameOfPath(path); directory !== "."; directory = dirnameOfPath(directory)) {
    try {
      rmdirSync(join(root, directory));
    } catch {
      return;
    }
  }
}

function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It was never made, or has its name already.
  }
}
