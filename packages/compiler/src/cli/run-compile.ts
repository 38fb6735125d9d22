import { applyRuleSettings } from "../check/check.ts";
import { compile, type CompileResult } from "../compile.ts";
import type { Config } from "../config/config.ts";
import { createReport, type Diagnostic, type EmitterName } from "../diagnostics/diagnostic.ts";
import { printable } from "../diagnostics/render/printable.ts";
import { shownPath } from "../diagnostics/render/placed-finding.ts";
import { emitters, usualEmitters } from "../emit/emitters.ts";
import { createNodeHost } from "../host-node.ts";
import type { Host } from "../host.ts";
import type { ApiKind } from "../ir/api.ts";
import { closest } from "../source/closest.ts";
import type { Arguments } from "./command.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { compareOutput, describeDifferences, describeOutput, isStale, writeOutput, type Output } from "./output.ts";
import { didYouMean } from "./parse-arguments.ts";
import { fails, printFindings } from "./print-findings.ts";
import type { Compile } from "./remember.ts";
import { resolveTargets, type Target } from "./targets.ts";
import type { FixOutcome } from "./run-fix.ts";
import type { Terminal } from "./terminal.ts";
import { usageError } from "./usage-error.ts";

/** Compiles, writes and reports. */
export async function runCompile(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const emit = emittersOf(args.get("emit"));
  const mode = args.has("check") ? "compare" : "write";
  return await runOnceOrWatch({ args, emit, mode }, terminal);
}

/** Checks and reports, after fixing what can be where that is asked for. */
export async function runCheck(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  if (args.has("dry-run") && !args.has("fix")) throw usageError("--dry-run goes with --fix.");
  if (args.has("fix")) {
    if (args.has("watch")) throw usageError("--fix is for one run: it does not go with --watch.");
    const { runFix } = await import("./run-fix.ts");
    const fixed = await runFix(args, terminal);
    return (await runOnce({ args, emit: [], mode: "check", fixed }, terminal)).code;
  }
  return await runOnceOrWatch({ args, emit: [], mode: "check" }, terminal);
}

interface Request {
  readonly args: Arguments;
  /** undefined: what the configuration says, else everything. */
  readonly emit: readonly EmitterName[] | undefined;
  readonly mode: "write" | "compare" | "check";
  /** What fixing has left to say. */
  readonly fixed?: FixOutcome;
  /** How a document is compiled, where not always anew. */
  readonly compile?: Compile;
}

/** One document of a run. */
interface Compiled {
  readonly target: Target;
  readonly wanted: readonly EmitterName[];
  readonly result: CompileResult;
}

/** What a run has come to. */
interface Outcome {
  readonly code: ExitCode;
  /** Absolute paths of all that it read. */
  readonly inputs: readonly string[];
}

async function runOnceOrWatch(request: Request, terminal: Terminal): Promise<ExitCode> {
  if (!request.args.has("watch")) return (await runOnce(request, terminal)).code;
  const [{ watch }, { remembering }] = await Promise.all([import("./watch.ts"), import("./remember.ts")]);
  const lasting = { ...request, compile: remembering(compile) };
  return await watch(async () => (await runOnce(lasting, terminal)).inputs, request.args.operands[0], terminal);
}

async function runOnce(
  { args, emit, mode, fixed, compile: compileOne = compile }: Request,
  terminal: Terminal,
): Promise<Outcome> {
  const host = createNodeHost(terminal.cwd);
  const { report, findings: reported } = createReport();
  const { targets, configuration } = await resolveTargets(args.operands[0], args, host, report);
  const settle = (): readonly Diagnostic[] => applyRuleSettings(reported, undefined, configuration.config.rules ?? {});
  const isUsable = !settle().some(({ severity }) => severity === "error");

  const compiled: Compiled[] = [];
  for (const target of targets) {
    const config = withOptions(target.config, args);
    const wanted = mode === "check" || !isUsable ? [] : (emit ?? config.emit ?? usualEmitters);
    compiled.push({
      target,
      wanted,
      result: await compileOne({ ...target, config, emit: wanted }, host),
    });
  }
  if (mode !== "check") refuseSharedFolders(compiled);

  const outputs: (Output | undefined)[] = [];
  for (const { target, result } of compiled) {
    const root = target.outFor(result.name);
    if (mode === "check" || result.filesBy.size === 0) outputs.push(undefined);
    else if (mode === "write") outputs.push(await writeOutput(result, root, args.has("force"), report));
    else outputs.push(await compareOutput(result, root, report));
  }
  const findings = withoutRepetitions([
    ...settle(),
    ...(fixed?.findings ?? []),
    ...compiled.flatMap(({ result }) => result.findings),
  ]);
  const sources = new Map([
    ...configuration.sources,
    ...(fixed?.sources ?? []),
    ...compiled.flatMap(({ result }) => [...result.sources]),
  ]);
  const kinds = new Set(compiled.map(({ result }) => result.kind));
  const format = args.get("format") ?? "text";
  const isStrict = args.has("strict");
  await printFindings(
    {
      findings,
      sources,
      format,
      isStrict,
      isQuiet: args.has("quiet"),
      type: kinds.size === 1 ? [...kinds][0] : undefined,
    },
    terminal,
  );
  if (!args.has("quiet") || mode === "compare") {
    const text = compiled.map((one, index) => describe(one, outputs[index], mode, host, terminal)).join("");
    // Machines read stdout: it is theirs alone.
    if (format === "text") terminal.stdout(text);
    else terminal.stderr(text);
  }
  const areStale = mode === "compare" && outputs.some((output) => output !== undefined && isStale(output));
  return { code: codeFor(findings, isStrict, areStale), inputs: [...sources.keys()] };
}

/** What the command line says goes before what the configuration says. */
function withOptions(config: Config, args: Arguments): Config {
  const layout = args.get("layout") as Config["layout"];
  const templateFormat = args.get("template-format") as Config["templateFormat"];
  const merge = args.get("merge");
  return { ...config, ...(layout && { layout }), ...(templateFormat && { templateFormat }), ...(merge && { merge }) };
}

/** Documents that share a part, or the configuration, find the same in it. */
function withoutRepetitions(findings: readonly Diagnostic[]): Diagnostic[] {
  const keyOf = ({ code, origin, message }: Diagnostic): string => JSON.stringify([code, origin, message]);
  return [...new Map(findings.map((finding) => [keyOf(finding), finding])).values()];
}

/** The document itself could not be read: no finding about it, but none of it. */
const unreadableCode = "load/file-unreadable";

function codeFor(findings: readonly Diagnostic[], isStrict: boolean, areStale: boolean): ExitCode {
  if (findings.some(({ code, severity }) => code === unreadableCode && severity === "error")) return exitCode.usage;
  if (findings.some(({ severity }) => fails(severity, isStrict))) return exitCode.findings;
  return areStale ? exitCode.stale : exitCode.clean;
}

const kindNames: Readonly<Record<ApiKind, string>> = { rest: "REST API", http: "HTTP API", websocket: "WebSocket API" };

function describe(
  { target, wanted, result }: Compiled,
  output: Output | undefined,
  mode: Request["mode"],
  host: Host,
  terminal: Terminal,
): string {
  const shown = (path: string): string => shownPath(host.resolve(path), terminal.cwd.replaceAll("\\", "/"));
  // Of what could not be read there is no more to say than the finding does.
  if (result.version === undefined && mode === "check") return "";
  const api = result.version === undefined ? "" : `: ${kindNames[result.kind]} (${result.kindReason})`;
  const head = `${shown(target.path)}${api}`;
  const stopped = wanted.filter((emitter) => !result.filesBy.has(emitter));
  const stoppedLines = stopped.map((emitter) => `  ${emitter.padEnd(10)} not made, because of errors\n`).join("");
  return printable(`${head}${outcome()}`);

  function outcome(): string {
    if (output === undefined) return `\n${stoppedLines}`;
    const root = shown(target.outFor(result.name));
    if (mode === "write") {
      return output.isWritten ? `\n${describeOutput(output, root)}${stoppedLines}` : "; nothing was written\n";
    }
    return isStale(output) ? `\n${describeDifferences(output, root)}` : `; ${root} is up to date\n`;
  }
}

function emittersOf(list: string | undefined): readonly EmitterName[] | undefined {
  if (list === undefined) return undefined;
  const known = [...emitters.keys()];
  return [...new Set(list.split(",").map((name) => name.trim()))].map((name) => {
    const emitter = known.find((each) => each === name);
    if (emitter !== undefined) return emitter;
    throw usageError(`--emit takes ${known.join(",")}, not "${name}".${didYouMean(closest(name, known))}`);
  });
}

function refuseSharedFolders(compiled: readonly Compiled[]): void {
  const owners = new Map<string, string>();
  for (const { target, result } of compiled) {
    const root = target.outFor(result.name);
    const other = owners.get(root);
    if (other !== undefined) {
      throw usageError(
        `${other} and ${target.path} would both be written to ${root}. Give one a name or an out of its own.`,
      );
    }
    owners.set(root, target.path);
  }
}
