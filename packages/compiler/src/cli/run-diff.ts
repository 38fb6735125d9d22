import { createReport, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { printable } from "../diagnostics/render/printable.ts";
import { shownPath } from "../diagnostics/render/placed-finding.ts";
import { toSafeJson } from "../diagnostics/render/json.ts";
import { diffApis } from "../diff/diff.ts";
import type { Change } from "../diff/change.ts";
import { countsOf, renderChanges } from "../diff/render-text.ts";
import { createNodeHost } from "../host-node.ts";
import type { Api } from "../ir/api.ts";
import { readApi } from "../read-api.ts";
import { createLocator } from "../source/locate.ts";
import type { Origin } from "../source/origin.ts";
import type { Arguments } from "./command.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { printFindings } from "./print-findings.ts";
import { resolveTargets } from "./targets.ts";
import type { Terminal } from "./terminal.ts";
import { usageError } from "./usage-error.ts";

/** Compares two revisions of a document; fails on changes that are not safe. */
export async function runDiff(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const [oldPath, newPath] = args.operands;
  if (oldPath === undefined || newPath === undefined) {
    throw usageError("Name both revisions: apigw-compile diff old.yaml new.yaml");
  }
  if (args.has("template")) {
    const { runDiffTemplate } = await import("./run-diff-template.ts");
    return await runDiffTemplate(oldPath, newPath, args, terminal);
  }
  const old = await readRevision(oldPath, args, terminal);
  const now = await readRevision(newPath, args, terminal);
  const findings = [...old.findings, ...now.findings];
  const sources = new Map([...old.sources, ...now.sources]);
  await printFindings({ findings, sources, format: "text", type: undefined, isQuiet: true, isStrict: false }, terminal);
  if (old.api === undefined || now.api === undefined) return exitCode.usage;

  const changes = diffApis(old.api, now.api);
  const locators = { old: createLocator(old.sources), new: createLocator(now.sources) };
  const placeOf = (origin: Origin, revision: "old" | "new"): Place => {
    const { line = 1, column = 1 } = locators[revision](origin) ?? {};
    return { file: shownPath(origin.file, terminal.cwd.replaceAll("\\", "/")), line, column, pointer: origin.pointer };
  };
  if (args.get("format") === "json") terminal.stdout(`${toSafeJson(toJson(changes, placeOf))}\n`);
  else {
    const place = (origin: Origin, revision: "old" | "new"): string => {
      const { file, line, column } = placeOf(origin, revision);
      return `${file}:${String(line)}:${String(column)}`;
    };
    terminal.stdout(printable(renderChanges(changes, place)));
  }
  return changes.every((change) => change.class === "safe") ? exitCode.clean : exitCode.findings;
}

interface Revision {
  /** undefined if it cannot be read. */
  readonly api: Api | undefined;
  readonly findings: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
}

async function readRevision(path: string, args: Arguments, terminal: Terminal): Promise<Revision> {
  const host = createNodeHost(terminal.cwd);
  const { report, findings } = createReport();
  const { targets, configuration } = await resolveTargets(path, args, host, report);
  const [target] = targets;
  const sources = new Map(configuration.sources);
  const read = await readApi(target, host, report, sources);
  return { api: read?.api, findings, sources };
}

interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly pointer: string;
}

function toJson(changes: readonly Change[], placeOf: (origin: Origin, revision: "old" | "new") => Place): object {
  return {
    changes: changes.map((change) => ({
      code: change.code,
      class: change.class,
      message: change.message,
      old: change.old === undefined ? null : placeOf(change.old, "old"),
      new: change.new === undefined ? null : placeOf(change.new, "new"),
    })),
    summary: countsOf(changes),
  };
}
