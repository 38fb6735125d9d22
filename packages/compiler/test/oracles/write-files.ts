import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CompiledDocument } from "./compile-documents.ts";

/** Files that a judge reads, and the document each is of. */
export interface Written {
  readonly paths: readonly string[];
  nameOf(path: string): string;
}

/** Writes a file for each document into an empty folder. */
export function writeFiles(
  documents: readonly CompiledDocument[],
  folder: string,
  extension: string,
  textOf: (document: CompiledDocument) => string,
): Written {
  mkdirSync(folder, { recursive: true });
  const names = new Map<string, string>();
  for (const [index, document] of documents.entries()) {
    const path = join(folder, `${String(index)}.${extension}`);
    writeFileSync(path, textOf(document));
    names.set(path, document.name);
  }
  return { paths: [...names.keys()], nameOf: (path) => names.get(path) ?? path };
}
