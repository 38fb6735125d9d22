import { advise } from "../../src/advise/advise.ts";
import { usedFeatures } from "../../src/check/features.ts";
import { compile, type CompileResult } from "../../src/compile.ts";
import { createReport } from "../../src/diagnostics/diagnostic.ts";
import { fixTexts } from "../../src/fix/fix.ts";
import type { Api } from "../../src/ir/api.ts";
import { diffApis } from "../../src/diff/diff.ts";
import { loadDocument } from "../../src/load/load.ts";
import { lower } from "../../src/lower/lower.ts";
import { createLocator } from "../../src/source/locate.ts";
import { memoryHost } from "../load/memory-host.ts";

const path = "/project/openapi.yaml";

/**
 * Compiles a document to everything, for REST and for HTTP, finds the places of all findings, fixes what can be, and asks for
 * advice. Returns the milliseconds of CPU that the slowest of these took.
 *
 * @throws whatever the compiler throws, or if a fix leaves something to fix: a bug
 */
export async function runMutant(bytes: Uint8Array): Promise<number> {
  let slowest = 0;
  const measured = async <T>(step: () => Promise<T>): Promise<T> => {
    const before = process.cpuUsage();
    const result = await step();
    const { user, system } = process.cpuUsage(before);
    slowest = Math.max(slowest, (user + system) / 1000);
    return result;
  };
  for (const type of ["rest", "http"] as const) {
    const result = await measured(() => compileOne(bytes, type, ["cfn", "openapi", "templates", "sdk", "docs"]));
    const locate = createLocator(result.sources);
    for (const { origin } of result.findings) locate(origin);
    await measured(() => fixTwice(result, type));
  }
  await measured(() => askForAdvice(bytes));
  return slowest;
}

type Emit = Parameters<typeof compile>[0]["emit"];

function compileOne(bytes: Uint8Array | string, type: "rest" | "http", emit: Emit): Promise<CompileResult> {
  return compile({ path, type, emit, config: {}, allowRemote: false }, memoryHost({ [path]: bytes }));
}

/** What is fixed once is fixed: a second run finds nothing more to do, or what the first has refused. */
async function fixTwice(first: CompileResult, type: "rest" | "http"): Promise<void> {
  let result = first;
  for (let round = 0; round < 5; round += 1) {
    const { report } = createReport();
    const { texts } = await fixTexts(result.findings, result.sources, result.version === "2.0", report);
    const text = texts.get(path);
    if (text === undefined) return;
    result = await compileOne(text, type, []);
  }
  throw new Error("fixes without end");
}

async function askForAdvice(bytes: Uint8Array): Promise<void> {
  const { report } = createReport();
  const document = await loadDocument({ path, allowRemote: false }, memoryHost({ [path]: bytes }), report);
  if (document === undefined) return;
  const lowered = (["rest", "http"] as const).map((kind) => lower(document, kind, {}, report));
  const apis = lowered.filter((api): api is NonNullable<typeof api> => api !== undefined);
  for (const api of apis) {
    if (diffApis(api, api).length > 0) throw new Error("differs from itself");
  }
  const [rest, http] = apis;
  if (rest && http) diffApis(rest, http);
  const used = usedFeatures(apis, document.root);
  const byKind = new Map(apis.map((api): [Api["kind"], Api] => [api.kind, api]));
  advise({ current: "rest", currentReason: "", apis: byKind, errors: new Map(), used });
}
