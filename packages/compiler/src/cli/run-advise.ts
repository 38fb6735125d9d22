import { advise } from "../advise/advise.ts";
import type { Advice, Difference } from "../advise/advice.ts";
import { renderAdvice } from "../advise/render-text.ts";
import { check } from "../check/check.ts";
import { usedFeatures } from "../check/features.ts";
import { createReport } from "../diagnostics/diagnostic.ts";
import { toSafeJson } from "../diagnostics/render/json.ts";
import { shownPath } from "../diagnostics/render/placed-finding.ts";
import { printable } from "../diagnostics/render/printable.ts";
import { createNodeHost } from "../host-node.ts";
import type { Api, ApiKind } from "../ir/api.ts";
import { lower } from "../lower/lower.ts";
import { readDocument, type ReadDocument } from "../read-api.ts";
import { apiTypes } from "../service/api-types.ts";
import { createLocator } from "../source/locate.ts";
import type { Origin } from "../source/origin.ts";
import type { Arguments } from "./command.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { printFindings } from "./print-findings.ts";
import { resolveTargets } from "./targets.ts";
import type { Terminal } from "./terminal.ts";

/** Advises on each document. */
export async function runAdvise(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const host = createNodeHost(terminal.cwd);
  const { report, findings } = createReport();
  const { targets, configuration } = await resolveTargets(args.operands[0], args, host, report);
  const sources = new Map(configuration.sources);
  const advices: object[] = [];
  let isUnreadable = false;
  for (const target of targets) {
    const read = await readDocument(target, host, report, sources);
    if (read === undefined) {
      isUnreadable = true;
      continue;
    }
    const advice = adviceOf(read);
    const locate = createLocator(read.document.sources);
    const placeOf = (origin: Origin): Place => {
      const { line = 1, column = 1 } = locate(origin) ?? {};
      return { file: shownPath(origin.file, terminal.cwd.replaceAll("\\", "/")), line, column };
    };
    if (args.get("format") === "json") advices.push({ document: target.path, ...toJson(advice, placeOf) });
    else terminal.stdout(printable(renderAdvice(advice, (origin) => textOf(placeOf(origin)))));
  }
  const [only] = advices;
  if (only !== undefined) terminal.stdout(`${toSafeJson(targets.length === 1 ? only : advices)}\n`);
  await printFindings({ findings, sources, format: "text", type: undefined, isQuiet: true, isStrict: false }, terminal);
  return isUnreadable ? exitCode.usage : exitCode.clean;
}

function adviceOf({ document, config, kind: current, kindReason: currentReason }: ReadDocument): Advice {
  const apis = new Map<ApiKind, Api>();
  const errors = new Map<ApiKind, number>();
  for (const kind of ["rest", "http", "websocket"] as const) {
    const { report, findings } = createReport();
    const api = lower(document, kind, config, report);
    if (api === undefined) continue;
    check(api, document.root, report);
    apis.set(kind, api);
    errors.set(kind, findings.filter(({ severity }) => severity === "error").length);
  }
  return advise({ current, currentReason, apis, errors, used: usedFeatures([...apis.values()], document.root) });
}

interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

function textOf({ file, line, column }: Place): string {
  return `${file}:${String(line)}:${String(column)}`;
}

function toJson({ current, types, verdict }: Advice, placeOf: (origin: Origin) => Place): object {
  const differences = (list: readonly Difference[]): object[] =>
    list.map(({ uses, ...rest }) => ({
      ...rest,
      uses: uses.map(({ what, origin }) => ({ what, ...placeOf(origin), pointer: origin.pointer })),
    }));
  return {
    current,
    types: types.map(({ kind, lost, gained, errors, ...rest }) => ({
      type: kind,
      ...rest,
      errors: errors ?? null,
      lost: differences(lost),
      gained: differences(gained),
      class: apiTypes[kind],
    })),
    verdict,
  };
}
