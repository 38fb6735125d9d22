import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { compileDocument } from "../conformance/corpus/compile-document.ts";
import { gatewayDocuments, sample, type DocumentCase } from "../conformance/corpus/documents.ts";
import { compile } from "../../src/compile.ts";
import { createNodeHost } from "../../src/host-node.ts";
import { compileFeature, featureDocument, featureFixtures } from "../features/feature-fixtures.ts";

/** A document and its template. */
export interface CompiledDocument {
  /** Path below the repository or the corpus, the API type, and the layout if it is the native one; stable. */
  readonly name: string;
  /** Absolute path of the document. */
  readonly path: string;
  readonly template: string;
}

/** Documents that were compiled, and the names of those that errors of their own stopped. */
export interface Compiled {
  readonly documents: readonly CompiledDocument[];
  readonly stopped: readonly string[];
}

/** Of how many documents of the corpus one is in the sample. */
const stride = 4;

/** Compiles the fixtures, and all or a fixed sample of the corpus, to their templates. */
export async function compileDocuments(fixtures: string, corpus: string, isWhole: boolean): Promise<Compiled> {
  const documents: CompiledDocument[] = [];
  const stopped: string[] = [];
  const keep = (name: string, path: string, template: string | undefined): void => {
    if (template === undefined) stopped.push(name);
    else documents.push({ name, path, template });
  };
  for (const name of readdirSync(fixtures)) {
    const path = join(fixtures, name, "openapi.yaml");
    if (existsSync(path)) keep(`fixtures/${name}`, path, await templateOf(path));
  }
  for (const { slug, types } of featureFixtures()) {
    for (const type of types) {
      const name = `fixtures/features/${slug} ${type}`;
      const path = featureDocument(slug, type);
      keep(name, path, (await compileFeature(slug, type)).files.get("template.yaml"));
      if (type !== "rest") continue;
      keep(`${name} native`, path, (await compileFeature(slug, type, "native")).files.get("template.yaml"));
    }
  }
  const cases: readonly DocumentCase[] = gatewayDocuments(corpus);
  for (const document of sample(cases, isWhole ? 1 : stride)) {
    keep(document.name, document.path, (await compileDocument(document, ["cfn"])).files.get("template.yaml"));
    if (document.type !== "rest") continue;
    const native = await compileDocument(document, ["cfn"], createNodeHost(), { layout: "native" });
    keep(`${document.name} native`, document.path, native.files.get("template.yaml"));
  }
  return { documents, stopped };
}

/** A fixture's template, the API type being what the document says. */
async function templateOf(path: string): Promise<string | undefined> {
  const input = { path, type: undefined, emit: ["cfn"], config: {}, allowRemote: false } as const;
  return (await compile(input, createNodeHost())).files.get("template.yaml");
}
