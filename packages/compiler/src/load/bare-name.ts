import type { LoadedDocument } from "./document.ts";
import type { Files } from "./files.ts";
import { resolveUri } from "./uri.ts";

/** Whether a reference is a word and nothing more: `Pet`, the way Swagger 1.2 wrote them. */
export function isBareName(ref: string): boolean {
  return /^[A-Za-z0-9_-]+$/.test(ref);
}

/** Whether a reference that leads somewhere does so as the name of a schema, and not of a file. */
export function isByName(ref: string, from: string, files: Files): boolean {
  if (!isBareName(ref)) return false;
  const target = resolveUri(ref, from);
  return target.kind === "unsupported" || !files.read.has(target.file);
}

/** The reference to a schema by its name, in the words of the document's version. */
export function schemaPointer(name: string, version: LoadedDocument["version"]): string {
  return version === "2.0" ? `#/definitions/${name}` : `#/components/schemas/${name}`;
}
