import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { compile, type CompileResult } from "../../src/compile.ts";
import { loadConfig } from "../../src/config/load.ts";
import { createReport, type Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { createNodeHost } from "../../src/host-node.ts";
import type { ApiKind } from "../../src/ir/api.ts";
import { features } from "../../src/service/features.ts";

/** The folder of the fixtures that each show one feature. */
export const featuresFolder: string = join(import.meta.dirname, "../../../../fixtures/features");

/** A document with its configuration, and the API types that have what it shows. */
export interface FeatureFixture {
  /** Name of its folder, and of the rows of the feature matrix that it belongs to. */
  readonly slug: string;
  /** In the order of the matrix; those that it has a document for. */
  readonly types: readonly ApiKind[];
}

/** The document for each API type: one of its own where the types say it differently. WebSocket documents always do. */
const documents: Readonly<Record<ApiKind, readonly string[]>> = {
  rest: ["rest.yaml", "openapi.yaml"],
  http: ["http.yaml", "openapi.yaml"],
  websocket: ["websocket.yaml"],
};

/** All fixtures there are, by the folders. */
export function featureFixtures(): FeatureFixture[] {
  return readdirSync(featuresFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ slug: name, types: typesOf(name) }));
}

/** What no row of the matrix is about, since it is ours. */
const ours: ReadonlySet<string> = new Set([
  "merge-functions",
  "merge-network",
  "merge-sam",
  "merge-services",
  "production",
  "retain",
]);

function typesOf(slug: string): ApiKind[] {
  const rows = features.flatMap((group) => group.features).filter(({ fixture }) => fixture === slug);
  return (Object.keys(documents) as ApiKind[]).filter(
    (type) =>
      (ours.has(slug) || rows.some(({ support }) => support[type] !== "no")) && documentName(slug, type) !== undefined,
  );
}

function documentName(slug: string, type: ApiKind): string | undefined {
  return documents[type].find((name) => existsSync(join(featuresFolder, slug, name)));
}

/** Absolute path of a fixture's document for an API type that it has. */
export function featureDocument(slug: string, type: ApiKind): string {
  return join(featuresFolder, slug, documentName(slug, type) ?? "");
}

/** Compiles a fixture to its template, with the configuration beside it; a type may have one of its own. */
export async function compileFeature(
  slug: string,
  type: ApiKind,
  layout?: "body" | "native",
): Promise<Pick<CompileResult, "files"> & { readonly findings: readonly Diagnostic[] }> {
  const host = createNodeHost(join(featuresFolder, slug));
  const { report, findings } = createReport();
  const path = documentName(slug, type);
  if (path === undefined) throw new Error(`${slug} has no document for ${type}`);
  const own = `apigw.config.${type}.yaml`;
  const { config, file } = await loadConfig(path, (await host.exists(own)) ? own : undefined, host, report);
  const result = await compile(
    {
      path,
      type,
      emit: ["cfn"],
      config: layout === undefined ? config : { ...config, layout },
      allowRemote: false,
      configFile: file,
    },
    host,
  );
  return { files: result.files, findings: [...findings, ...result.findings] };
}
