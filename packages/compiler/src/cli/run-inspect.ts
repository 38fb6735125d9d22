import type { Config } from "../config/config.ts";
import { createReport, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { createNodeHost } from "../host-node.ts";
import { inspectApi } from "../inspect/inspect.ts";
import type { InspectOptions } from "../inspect/options.ts";
import { importRefusal } from "../inspect/refusal.ts";
import type { Api } from "../ir/api.ts";
import { fileUnreadable } from "../load/diagnostics/reading.ts";
import { readApi } from "../read-api.ts";
import type { JsonObject } from "../source/json.ts";
import type { Arguments } from "./command.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { printFindings } from "./print-findings.ts";
import { resolveTargets } from "./targets.ts";
import type { Terminal } from "./terminal.ts";

/** Prints the view of each document; a refusal of the service's import in its place. */
export async function runInspect(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const host = createNodeHost(terminal.cwd);
  const { report, findings } = createReport();
  const { targets, configuration } = await resolveTargets(args.operands[0], args, host, report);
  const sources = new Map(configuration.sources);
  let isRefused = false;
  for (const target of targets) {
    const { report: reportOne, findings: own } = createReport();
    const config = withBasePath(target.config, args);
    const read = await readApi({ ...target, config }, host, reportOne, sources);
    // Of a file that is not there the service says nothing.
    const isUnreadable = own.some(({ code }) => code === fileUnreadable.code);
    const refusal =
      isUnreadable || args.get("as") === "compiled" || read?.api?.kind === "websocket"
        ? undefined
        : importRefusal(read?.api, own, { failOnWarnings: args.has("fail-on-warnings"), isDirect: false });
    isRefused ||= refusal !== undefined || read?.api === undefined;
    await print({ findings: own, sources, refusal, api: read?.api, config }, args, terminal);
  }
  await printFindings({ findings, sources, format: "text", type: undefined, isQuiet: true, isStrict: false }, terminal);
  return isRefused || findings.some(({ severity }) => severity === "error") ? exitCode.findings : exitCode.clean;
}

function withBasePath(config: Config, args: Arguments): Config {
  const basePath = args.get("base-path") as Config["basePath"];
  return basePath === undefined ? config : { ...config, basePath };
}

interface Inspected {
  readonly findings: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
  readonly refusal: string | undefined;
  readonly api: Api | undefined;
  readonly config: Config;
}

async function print(
  { findings, sources, refusal, api, config }: Inspected,
  args: Arguments,
  terminal: Terminal,
): Promise<void> {
  await printFindings({ findings, sources, format: "text", type: undefined, isQuiet: true, isStrict: false }, terminal);
  const as = args.get("as") === "compiled" ? "compiled" : "aws";
  if (refusal !== undefined) terminal.stdout(await textOf(refused(refusal), args));
  else if (api !== undefined) terminal.stdout(await textOf(inspectApi(api, { as, ...endpointOf(config) }), args));
}

/** In the shape in which the SDKs show an error. */
function refused(message: string): JsonObject {
  return { Error: { Code: "BadRequestException", Message: message } };
}

function endpointOf({ endpoint }: Config): Pick<InspectOptions, "endpointType"> {
  const type = endpoint?.type?.toUpperCase();
  return type === "EDGE" || type === "REGIONAL" || type === "PRIVATE" ? { endpointType: type } : {};
}

async function textOf(view: JsonObject, args: Arguments): Promise<string> {
  if (args.get("format") === "json") return `${JSON.stringify(view, null, 2)}\n`;
  const { dump } = await import("js-yaml");
  return dump(view, { lineWidth: 120, noRefs: true });
}
