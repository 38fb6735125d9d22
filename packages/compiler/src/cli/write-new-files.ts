import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { usageError } from "./usage-error.ts";

/**
 * Writes files into a folder, all or none: never over one that is there.
 *
 * @param hint - what to do if one is there, after the sentence that says so
 * @throws UsageError if one is there, or the folder cannot be written
 */
export function writeNewFiles(folder: string, files: ReadonlyMap<string, string>, hint = ""): void {
  const taken = [...files.keys()].filter((name) => existsSync(join(folder, name)));
  if (taken.length > 0) {
    throw usageError(`${taken.join(" and ")} of ${folder} would be overwritten; nothing was written.${hint}`);
  }
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of files) writeFileSync(join(folder, name), text, { flag: "wx" });
  } catch (error) {
    if (error instanceof Error && "code" in error) throw usageError(`${folder} cannot be written: ${error.message}`);
    throw error;
  }
}
