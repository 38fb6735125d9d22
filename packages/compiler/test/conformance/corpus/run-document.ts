import { readFileSync } from "node:fs";
import type { CompileResult } from "../../../src/compile.ts";
import type { EmitterName } from "../../../src/diagnostics/diagnostic.ts";
import { outcome, type Outcome } from "../kind.ts";
import { compileDocument, compileFromElsewhere, compileText } from "./compile-document.ts";
import { difference } from "./difference.ts";
import type { DocumentCase } from "./documents.ts";
import { shuffled } from "./shuffle.ts";

/** No document takes longer; a hang would not end at all. */
const maxRunMs = 10_000;

/** Compiles a document: without an exception, and in time. */
export async function runDocument(
  document: DocumentCase,
  emit: readonly EmitterName[],
): Promise<{ readonly found: Outcome; readonly result: CompileResult | undefined }> {
  const name = `${document.name} run`;
  const begin = performance.now();
  try {
    const result = await compileDocument(document, emit);
    const ms = performance.now() - begin;
    const problem = ms > maxRunMs ? `took ${(ms / 1000).toFixed(1)} s` : undefined;
    return { found: outcome(name, problem), result };
  } catch (error) {
    return { found: outcome(name, inWords(error)), result: undefined };
  }
}

/** What must be true of any result: all is made unless an error stops it, and the same wherever it is run. */
export async function* holdSteady(document: DocumentCase, result: CompileResult): AsyncIterable<Outcome> {
  const isFaulty = result.findings.some(({ severity }) => severity === "error");
  const missing = (["template.yaml", "sdk/package.json"] as const).filter((path) => !result.files.has(path));
  if (!isFaulty)
    yield outcome(`${document.name} complete`, missing.length > 0 ? `no ${missing.join(", ")}` : undefined);

  yield await attempt(`${document.name} again`, async () =>
    difference(result.files, (await compileFromElsewhere(document)).files),
  );

  const texts = shuffled(readFileSync(document.path, "utf8"));
  if (!texts || !result.files.has("template.yaml")) return;
  yield await attempt(`${document.name} shuffled`, async () =>
    difference((await compileText(document, texts.plain)).files, (await compileText(document, texts.shuffled)).files),
  );
}

async function attempt(name: string, find: () => Promise<string | undefined>): Promise<Outcome> {
  try {
    return outcome(name, await find());
  } catch (error) {
    return outcome(name, inWords(error));
  }
}

/** An exception and where it came from, on one line. */
function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const frame = error.stack?.split("\n").find((line) => /packages\/compiler\/src/.test(line)) ?? "";
  return `${error.name}: ${error.message.split("\n")[0] ?? ""}${frame.replace(/^\s*/, " ")}`;
}
