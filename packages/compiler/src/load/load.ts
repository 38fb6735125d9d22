import type { Report } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host.ts";
import { isObject, type Json } from "../source/json.ts";
import { noAssumptions } from "../source/node.ts";
import type { Origin } from "../source/origin.ts";
import { checkReferences } from "./check-references.ts";
import * as reading from "./diagnostics/reading.ts";
import type { LoadedDocument } from "./document.ts";
import { createFiles, type Files } from "./files.ts";
import { createGraph, type View } from "./graph.ts";
import { readParts } from "./read-parts.ts";
import { versionOf } from "./version.ts";

/** What to load. */
export interface LoadInput {
  /** A document, or `template.yaml#LogicalId` for one that stands in a CloudFormation or SAM template. */
  readonly path: string;
  /** Whether parts may be read from the network. */
  readonly allowRemote: boolean;
}

/**
 * Reads a document and all its parts.
 *
 * What is wrong with them is reported; undefined is returned only when nothing at all could be read.
 */
export async function loadDocument(input: LoadInput, host: Host, report: Report): Promise<LoadedDocument | undefined> {
  const file = host.resolve(input.path);
  const files = createFiles(host, report);
  const main = await files.open(file);
  const failure = files.failures.get(file);
  if (failure !== undefined)
    report(reading.fileUnreadable, { file, pointer: "" }, { path: input.path, reason: failure });
  if (main === undefined) return undefined;

  const root: View = { value: main.value, origin: { file, pointer: "" } };
  if (!isObject(root.value)) {
    report(reading.notAnObject, root.origin, { found: nounOf(root.value) });
    return undefined;
  }
  if (main.survey.references.some(({ ref }) => !ref.startsWith("#"))) {
    await readParts(file, root.value, files, input.allowRemote);
  }
  const version = versionOf(root.value, root.origin, report);
  const moved = new WeakMap<object, Origin>();
  const graph = createGraph({ root, views: viewsOf(files), moved, converted: new Map() });
  for (const [part, { survey }] of files.read) checkReferences(part, survey.references, graph, files, report);

  return {
    root: { ...root, graph, assume: noAssumptions },
    version,
    sources: files.sources,
    template: undefined,
  };
}

function viewsOf(files: Files): Map<string, View[]> {
  return new Map([...files.read].map(([file, { value }]) => [file, [{ value, origin: { file, pointer: "" } }]]));
}

function nounOf(value: Json): string {
  if (Array.isArray(value)) return "a list";
  return typeof value === "string" ? "a text" : `a ${typeof value}`;
}
