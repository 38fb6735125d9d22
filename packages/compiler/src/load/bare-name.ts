import { fromPointer } from "../source/origin.ts";
import type { LoadedDocument } from "./document.ts";
import type { Files } from "./files.ts";
import { resolveUri } from "./uri.ts";

/** A collection that a bare name can be meant in: under `components`, or where 2.0 has it. */
export type Collection = "schemas" | "parameters" | "responses" | "requestBodies" | "headers";

/** Whether a reference is a word and nothing more: `Pet`, the way Swagger 1.2 wrote them. */
export function isBareName(ref: string): boolean {
  return /^[A-Za-z0-9_-]+$/.test(ref);
}

/** Whether a reference that leads somewhere does so as a name, and not as a file. */
export function isByName(ref: string, from: string, files: Files): boolean {
  if (!isBareName(ref)) return false;
  const target = resolveUri(ref, from);
  return target.kind === "unsupported" || !files.read.has(target.file);
}

/** The collection that a bare name is looked up in, by the place that it stands at. */
export function collectionAt(pointer: string): Collection {
  const steps = fromPointer(pointer);
  const [above, last = ""] = steps.slice(-2);
  // A property may be called `parameters` too, but what is in a schema has no number for a name.
  if (above === "parameters" && /^\d+$/.test(last)) return "parameters";
  if (above === "responses" && /^(?:[1-5](?:\d\d|XX)|default)$/i.test(last)) return "responses";
  if (last === "requestBody") return "requestBodies";
  return above === "headers" && steps.at(-3) !== "properties" ? "headers" : "schemas";
}

/** Where things of a collection stand, by the version that the document is written in. */
export function collectionSteps(collection: Collection, version: LoadedDocument["version"]): readonly string[] {
  if (version !== "2.0") return ["components", collection];
  return [collection === "schemas" ? "definitions" : collection];
}
