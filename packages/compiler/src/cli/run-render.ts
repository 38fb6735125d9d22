import { createReport, type Report } from "../diagnostics/diagnostic.ts";
import { printableLine } from "../diagnostics/render/printable.ts";
import { shownPath } from "../diagnostics/render/placed-finding.ts";
import { createNodeHost } from "../host-node.ts";
import type { Host } from "../host.ts";
import type { RestApi, WebSocketApi } from "../ir/api.ts";
import type { Span } from "../vtl/ast.ts";
import { readApi } from "../read-api.ts";
import { createLocator } from "../source/locate.ts";
import type { Arguments } from "./command.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { printFindings } from "./print-findings.ts";
import { findOperation } from "./render/find-operation.ts";
import { findRoute } from "./render/find-route.ts";
import { readInput } from "./render/read-input.ts";
import { renderRoute } from "./render/route-stage.ts";
import { renderStage, type RenderedStage } from "./render/stage.ts";
import { operationContext, routeContext } from "./render/test-context.ts";
import { resolveTargets } from "./targets.ts";
import type { Terminal } from "./terminal.ts";
import { usageError } from "./usage-error.ts";

/** Renders one template; exits with 1 if the service would not, or if what comes out is not what is wanted there. */
export async function runRender(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const [document, ...words] = args.operands;
  if (document === undefined)
    throw usageError("Name the document and an operation: apigw-compile render openapi.yaml GET /pets");
  const host = createNodeHost(terminal.cwd);
  const { report, findings } = createReport();
  const { api, sources } = await readTemplates(document, args, host, report);
  if (api === undefined) {
    await printFindings(
      { findings, sources, format: "text", type: undefined, isQuiet: true, isStrict: false },
      terminal,
    );
    return exitCode.findings;
  }
  const stage =
    api.kind === "rest" ? await renderOperation(api, words, args, host) : await renderMessage(api, words, args, host);
  const problems = problemLines(stage, sources, terminal.cwd.replaceAll("\\", "/"));
  if (args.get("format") === "json") terminal.stdout(`${JSON.stringify(toJson(stage, problems), null, 2)}\n`);
  else {
    terminal.stdout(stage.text.endsWith("\n") || stage.text === "" ? stage.text : `${stage.text}\n`);
    for (const line of [...traceLines(stage), ...problems]) terminal.stderr(`${printableLine(line)}\n`);
  }
  return problems.length > 0 ? exitCode.findings : exitCode.clean;
}

async function renderOperation(
  api: RestApi,
  words: readonly string[],
  args: Arguments,
  host: Host,
): Promise<RenderedStage> {
  const found = findOperation(api.operations, words);
  const input = await readInput(found, operationContext(found.operation), api, args, host);
  return renderStage(found.operation, input, { said: args.get("response"), traces: args.has("trace") });
}

async function renderMessage(
  api: WebSocketApi,
  words: readonly string[],
  args: Arguments,
  host: Host,
): Promise<RenderedStage> {
  const route = findRoute(api.routes, words);
  const none = { path: new Map<string, string>(), query: new Map<string, string>() };
  const input = await readInput(none, routeContext(route), api, args, host);
  const choice = { said: args.get("response"), key: args.get("media"), traces: args.has("trace") };
  return renderRoute(route, input, choice);
}

interface Read {
  readonly api: RestApi | WebSocketApi | undefined;
  readonly sources: ReadonlyMap<string, string>;
}

async function readTemplates(path: string, args: Arguments, host: Host, report: Report): Promise<Read> {
  const { targets, configuration } = await resolveTargets(path, args, host, report);
  const [target] = targets;
  const sources = new Map(configuration.sources);
  const { api } = (await readApi(target, host, report, sources)) ?? {};
  if (api?.kind === "http")
    throw usageError(
      "Mapping templates are a feature of REST and WebSocket APIs, and this is http; --type says otherwise.",
    );
  return { api, sources };
}

function problemLines(
  { origin, problems, refusal, name }: RenderedStage,
  sources: ReadonlyMap<string, string>,
  cwd: string,
): string[] {
  const locate = createLocator(sources);
  const where = (within: Span | undefined): string => {
    const place = origin && within && locate({ ...origin, within });
    return place ? `${shownPath(origin.file, cwd)}:${place.line}:${place.column} ` : "";
  };
  return [
    ...problems.map(({ message, severity, start, end }) => `${where({ start, end })}${severity}: ${message}`),
    ...(refusal === undefined ? [] : [`${where(refusal.span)}error: The ${name} is refused: ${refusal.message}`]),
  ];
}

function traceLines({ trace }: RenderedStage): string[] {
  return trace.map(({ reference, value }) => `${reference} ${value === undefined ? "has no value" : `= ${value}`}`);
}

function toJson({ text, key, status, parameters, trace }: RenderedStage, problems: readonly string[]): object {
  return {
    text,
    template: key ?? null,
    status: status ?? null,
    parameters,
    problems,
    trace: trace.map(({ reference, value }) => ({ reference, value: value ?? null })),
  };
}
