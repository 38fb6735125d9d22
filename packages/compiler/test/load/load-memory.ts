import { createReport, type Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { LoadedDocument } from "../../src/load/document.ts";
import { loadDocument } from "../../src/load/load.ts";
import { deref, descend, type Node } from "../../src/source/node.ts";
import { memoryHost } from "./memory-host.ts";

export interface Loaded {
  readonly document: LoadedDocument | undefined;
  readonly findings: readonly Diagnostic[];
  /** `code file#pointer`, in the order of codes and places. */
  readonly found: readonly string[];
}

/** Loads `/project/api.yaml`, or another of `files`, all of which stand in /project unless they say otherwise. */
export async function loadFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  path = "api.yaml",
  allowRemote = false,
): Promise<Loaded> {
  const { report, findings } = createReport();
  const absolute = Object.entries(files).map(([name, content]): [string, string | Uint8Array] => [
    /^(?:\/|https?:)/.test(name) ? name : `/project/${name}`,
    content,
  ]);
  const document = await loadDocument({ path, allowRemote }, memoryHost(Object.fromEntries(absolute)), report);
  const found = findings.map(({ code, origin }) => `${code} ${origin.file.replace("/project/", "")}#${origin.pointer}`);
  return { document, findings, found: found.sort() };
}

/** Loads one document that is given as text. */
export function loadText(text: string | Uint8Array): Promise<Loaded> {
  return loadFiles({ "api.yaml": text });
}

/** The node at `steps`, references followed at each; throws if nothing is there. */
export function at(loaded: Loaded, ...steps: readonly (string | number)[]): Node {
  if (loaded.document === undefined) throw new Error(`not loaded: ${loaded.found.join(", ")}`);
  let node: Node = loaded.document.root;
  for (const step of steps) node = descend(deref(node) ?? node, step);
  const target = deref(node);
  if (target?.value === undefined) throw new Error(`nothing at ${steps.join("/")}`);
  return target;
}

/** Where a node stands: `file#pointer`. */
export function placeOf(node: Node): string {
  return `${node.origin.file.replace("/project/", "")}#${node.origin.pointer}`;
}
