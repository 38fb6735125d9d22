import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ApiKind } from "../../../src/ir/api.ts";

/** A document of the corpus, to be compiled as one type of API. */
export interface DocumentCase {
  /** Path below the corpus and the type: stable, and what a failure is called by. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly type: ApiKind;
}

/** The documents with gateway extensions, as INDEX.tsv lists them, each as every type its `api` column allows. */
export function gatewayDocuments(corpus: string): DocumentCase[] {
  const index = join(corpus, "INDEX.tsv");
  if (!existsSync(index)) return [];
  const [head = "", ...lines] = readFileSync(index, "utf8").trimEnd().split("\n");
  const columns = head.split("\t");
  return lines.flatMap((line) => {
    const cells = line.split("\t");
    const cell = (column: string): string => cells[columns.indexOf(column)]?.trim() ?? "";
    const root = cell("multi_file_root");
    const path = join(corpus, root === "" ? cell("file") : join("gateway", root));
    return typesOf(cell("api")).map((type) => ({ name: `${cell("file")} ${type}`, path, type }));
  });
}

function typesOf(api: string): ApiKind[] {
  if (api === "REST") return ["rest"];
  if (api === "HTTP") return ["http"];
  return ["rest", "http"];
}

/** The root documents among the parser suites' files, each as REST and as HTTP API. */
export function nastyDocuments(corpus: string): DocumentCase[] {
  const folder = join(corpus, "nasty");
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(json|ya?ml)$/.test(file) && isRoot(readFileSync(join(folder, file), "utf8")))
    .sort()
    .flatMap((file) =>
      (["rest", "http"] as const).map((type) => ({ name: `nasty/${file} ${type}`, path: join(folder, file), type })),
    );
}

/** Whether a text looks like a whole document: it names its version at the top level, or somewhere in JSON. */
function isRoot(text: string): boolean {
  return /^\s*\{/.test(text)
    ? /"(?:openapi|swagger)"\s*:/.test(text)
    : /^["']?(?:openapi|swagger)["']?\s*:/m.test(text);
}

/** Large documents without gateway extensions, for the SDK alone. */
export function bigDocuments(corpus: string): DocumentCase[] {
  const folder = join(corpus, "big");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((file) => ({ name: `big/${file} rest`, path: join(folder, file), type: "rest" }));
}

/** Every `stride`-th item: the same ones on every run. */
export function sample<T>(list: readonly T[], stride: number): T[] {
  return list.filter((_, index) => index % stride === 0);
}
