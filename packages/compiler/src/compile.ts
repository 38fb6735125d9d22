import { createReport, type Diagnostic, type EmitterName, type Report } from "./diagnostics/diagnostic.ts";
import { mergeNoTemplate } from "./emit/cfn/merge/diagnostics.ts";
import { emitters } from "./emit/emitters.ts";
import type { Files } from "./emit/file.ts";
import { isHostError, type Host } from "./host.ts";
import type { ApiKind } from "./ir/api.ts";
import type { Json } from "./source/json.ts";
import type { Node } from "./source/node.ts";
import { chooseKind } from "./kind.ts";
import type { LoadedDocument } from "./load/document.ts";
import { decode } from "./load/decode.ts";
import { readApi, type ReadApi, type ReadInput } from "./read-api.ts";
import { applyRuleSettings, check } from "./check/check.ts";

/** What to compile. */
export interface CompileInput extends ReadInput {
  /** Nothing: findings only. */
  readonly emit: readonly EmitterName[];
}

/** What came of it. Nothing is written to disk. */
export interface CompileResult {
  readonly kind: ApiKind;
  /** In words: `by --type`. */
  readonly kindReason: string;
  /** What the document was written in; undefined if it could not be read. */
  readonly version: LoadedDocument["version"] | undefined;
  /** Names the output folder. */
  readonly name: string;
  readonly findings: readonly Diagnostic[];
  /** Path below --out → text. */
  readonly files: Files;
  readonly filesBy: ReadonlyMap<EmitterName, readonly string[]>;
  /** Texts of all files read, which positions are worked out from. */
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * The pipeline: load → lower → check → emit.
 *
 * A mistake of the user's is a finding in the result; an exception is our bug.
 */
export async function compile(input: CompileInput, host: Host): Promise<CompileResult> {
  const { report, findings } = createReport();
  const sources = new Map<string, string>();
  const read = await readApi(input, host, report, sources);
  const { document, api } = read ?? {};
  const [kind, kindReason] = read === undefined ? chooseKind(input, undefined) : [read.kind, read.kindReason];
  if (read?.api) check(read.api, read.document.root, report, configNode(read));

  const { rules = {} } = input.config;
  const namesCodes =
    Object.keys(rules).length > 0 || [...sources.values()].some((text) => text.includes("x-apigw-ignore"));
  const known = namesCodes ? { known: (await import("./catalog.ts")).catalog } : {};
  const { configFile } = input;
  const codes = {
    ...known,
    ...(configFile !== undefined && { settingsOrigin: { file: configFile, pointer: "/rules" } }),
  };
  const settle = (): readonly Diagnostic[] => applyRuleSettings(findings, document?.root, rules, codes);
  const isStopped = (emitter: EmitterName): boolean =>
    settle().some(({ severity, concerns }) => severity === "error" && concerns.includes(emitter));
  const made = new Map<EmitterName, Files>();
  const existing = await readExisting(input, host, report, sources);
  for (const [name, emit] of api ? emitters : []) {
    if (api === undefined || !input.emit.includes(name) || isStopped(name)) continue;
    const files = await emit(api, { template: document?.template, existing }, report);
    // Emitting has findings of its own: a template over CloudFormation's limits is not written.
    if (!isStopped(name)) made.set(name, files);
  }
  return {
    kind,
    kindReason,
    version: document?.version,
    name: api?.name ?? "api",
    // Whoever asks for an SDK alone need not hear of integrations.
    findings: settle().filter(
      ({ concerns }) => input.emit.length === 0 || concerns.some((name) => input.emit.includes(name)),
    ),
    files: new Map([...made.values()].flatMap((files) => [...files])),
    filesBy: new Map([...made].map(([emitter, files]) => [emitter, [...files.keys()]])),
    sources,
  };
}

/** The template that the configuration's `merge` names; an unreadable one is reported. */
async function readExisting(
  { config, emit, configFile }: CompileInput,
  host: Host,
  report: Report,
  sources: Map<string, string>,
): Promise<{ readonly file: string; readonly text: string } | undefined> {
  if (config.merge === undefined || !emit.includes("cfn")) return undefined;
  const file = host.resolve(config.merge);
  try {
    const { text } = decode(await host.readFile(file));
    sources.set(file, text);
    return { file, text };
  } catch (error) {
    if (!isHostError(error)) throw error;
    const origin = configFile === undefined ? { file, pointer: "" } : { file: configFile, pointer: "/merge" };
    report(mergeNoTemplate, origin, { why: error.message });
    return undefined;
  }
}

/** The configuration as rules read it, at its place in its file. */
function configNode({ config, document, configOrigin }: ReadApi): Node {
  return { ...document.root, origin: configOrigin, value: config as Json };
}
