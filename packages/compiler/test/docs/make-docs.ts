import { basename, dirname } from "node:path";
import { compile, type CompileResult } from "../../src/compile.ts";
import type { Config } from "../../src/config/config.ts";
import type { EmitterName } from "../../src/diagnostics/diagnostic.ts";
import { createNodeHost } from "../../src/host-node.ts";
import type { ApiKind } from "../../src/ir/api.ts";
import { memoryHost } from "../load/memory-host.ts";

interface Options {
  readonly type?: ApiKind;
  readonly config?: Config;
  readonly emit?: readonly EmitterName[];
}

/** Compiles a document on disk to documentation. */
export function makeDocs(path: string, { type, config = {}, emit = ["docs"] }: Options = {}): Promise<CompileResult> {
  return compile({ path: basename(path), type, emit, config, allowRemote: false }, createNodeHost(dirname(path)));
}

/** The page of a document that is given as a value. */
export async function pageOf(document: object, { type, config = {} }: Options = {}): Promise<string> {
  const host = memoryHost({ "/project/openapi.json": JSON.stringify(document) });
  const input = { path: "openapi.json", type, emit: ["docs"], config, allowRemote: false } as const;
  const { files, findings } = await compile(input, host);
  const page = files.get("docs/index.html");
  if (page === undefined) throw new Error(findings.map(({ message }) => message).join("\n"));
  return page;
}

/** A page without style and script, which are no text to compare; that the policy has their hashes is tested by itself. */
export function withoutCode(html: string): string {
  return html
    .replace(/<style>[^]*?<\/style>/, "<style></style>")
    .replace(/<script>[^]*?<\/script>/, "<script></script>")
    .replace(/sha256-[A-Za-z0-9+/=]+/g, "sha256-");
}
