import { readdirSync } from "node:fs";
import { join } from "node:path";
import { compile } from "../../../src/compile.ts";
import type { Config } from "../../../src/config/config.ts";
import { createNodeHost } from "../../../src/host-node.ts";
import { gatewayDocuments, sample } from "../corpus/documents.ts";
import { outcome, type Kind, type Outcome } from "../kind.ts";
import type { Differences } from "../layouts/compare-apis.ts";
import { compareLayouts } from "../layouts/compare-layouts.ts";
import { compareAsAws, compareView } from "../layouts/compare-view.ts";
import { configOf, lowerFile } from "../layouts/lower-file.ts";

/** Of how many documents of the corpus one is in the sample. */
const stride = 5;

const fixtures = join(import.meta.dirname, "../../../../../fixtures");

/**
 * The body layout, the native one and both views of `inspect` say the same API, for fixtures and clean real documents: three cases a
 * document.
 */
export const layouts: Kind = {
  name: "layouts",
  async *run({ corpus, full, notice }) {
    const real = gatewayDocuments(corpus).filter(({ type }) => type === "rest");
    const documents = [...fixtureDocuments(), ...sample(real, full ? 1 : stride)];
    let compared = 0;
    let equal = 0;
    for (const { name, path } of documents) {
      const { found, resources } = await compareDocument(name, path);
      compared += resources;
      if (found.every(({ result }) => result === "passed")) equal += 1;
      yield* found;
    }
    notice(
      `layouts: ${String(compared)} resources compared, ${String(equal)} documents equal in both layouts and to inspect`,
    );
  },
};

function fixtureDocuments(): { readonly name: string; readonly path: string }[] {
  return readdirSync(fixtures, { recursive: true, encoding: "utf8" })
    .filter((path) => /\b(?:openapi|rest)\.yaml$/.test(path))
    .sort()
    .map((path) => ({ name: `fixtures/${path}`, path: join(fixtures, path) }));
}

/** The cases of a document, and how many resources they compared. */
interface Compared {
  readonly found: readonly Outcome[];
  readonly resources: number;
}

async function compareDocument(name: string, path: string): Promise<Compared> {
  const config = await configOf(path);
  const [body, native] = [await templateOf(path, config, "body"), await templateOf(path, config, "native")];
  const skipped = (reason: string): Compared => ({ found: [{ case: name, result: "skipped", reason }], resources: 0 });
  if (body.text === undefined) return skipped(`errors stop it: ${body.errors}`);
  if (native.text === undefined) return skipped(`the native layout refuses it: ${native.errors}`);
  const { text: bodyText } = body;
  const { text: nativeText } = native;
  const api = await lowerFile(path, config);
  const attempts = [
    await attempt(name, () => compareLayouts(bodyText, nativeText)),
    await attempt(`${name} inspect --as compiled`, () => compareView(api, nativeText, bodyText)),
    await attempt(`${name} inspect --as aws`, () => compareAsAws(nativeText, bodyText)),
  ];
  return {
    found: attempts.map(({ found }) => found),
    resources: attempts.reduce((sum, { resources }) => sum + resources, 0),
  };
}

async function attempt(
  name: string,
  compare: () => Differences | Promise<Differences>,
): Promise<{ readonly found: Outcome; readonly resources: number }> {
  try {
    const { compared, differences } = await compare();
    const [first] = differences;
    const problem = first === undefined ? undefined : `${String(differences.length)} differences: ${first}`;
    return { found: outcome(name, problem), resources: compared };
  } catch (error) {
    return { found: outcome(name, error instanceof Error ? error.message : String(error)), resources: 0 };
  }
}

async function templateOf(
  path: string,
  config: Config,
  layout: "body" | "native",
): Promise<{ readonly text: string | undefined; readonly errors: string }> {
  const input = { path, type: "rest", emit: ["cfn"], config: { ...config, layout }, allowRemote: false } as const;
  const { files, findings } = await compile(input, createNodeHost());
  const errors = findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
  return { text: files.get("template.yaml"), errors: [...new Set(errors)].join(", ") };
}
