import { tmpdir } from "node:os";
import { relative } from "node:path";
import { compile, type CompileResult } from "../../../src/compile.ts";
import type { Config } from "../../../src/config/config.ts";
import type { EmitterName } from "../../../src/diagnostics/diagnostic.ts";
import { createNodeHost } from "../../../src/host-node.ts";
import type { Host } from "../../../src/host.ts";
import type { DocumentCase } from "./documents.ts";

/** What the corpus is compiled to. */
export const everything: readonly EmitterName[] = ["cfn", "templates", "sdk"];

/** Compiles a document as the command line would, without network, and without configuration if none is given. */
export function compileDocument(
  { path, type }: DocumentCase,
  emit: readonly EmitterName[] = everything,
  host: Host = createNodeHost(),
  config: Config = {},
): Promise<CompileResult> {
  return compile({ path, type, emit, config, allowRemote: false }, host);
}

/** The same from another working directory, by a relative path. */
export function compileFromElsewhere(document: DocumentCase): Promise<CompileResult> {
  const cwd = tmpdir();
  return compileDocument({ ...document, path: relative(cwd, document.path) }, everything, createNodeHost(cwd));
}

/** The infrastructure of a document whose root file reads as `text`. */
export function compileText(document: DocumentCase, text: string): Promise<CompileResult> {
  const disk = createNodeHost();
  const host: Host = {
    ...disk,
    readFile: async (path) =>
      disk.resolve(path) === document.path ? new TextEncoder().encode(text) : disk.readFile(path),
  };
  return compileDocument(document, ["cfn", "templates"], host);
}
