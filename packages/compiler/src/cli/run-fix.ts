import { compile } from "../compile.ts";
import { createReport, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { printable } from "../diagnostics/render/printable.ts";
import { shownPath } from "../diagnostics/render/placed-finding.ts";
import { fixFileChanged } from "../fix/diagnostics.ts";
import { fixTexts } from "../fix/fix.ts";
import { createNodeHost } from "../host-node.ts";
import type { Host } from "../host.ts";
import type { Arguments } from "./command.ts";
import { resolveTargets } from "./targets.ts";
import type { Terminal } from "./terminal.ts";

/** What fixing has come to, beside the files on disk. */
export interface FixOutcome {
  /** Fixes that could not be made, files that could not be written. */
  readonly findings: readonly Diagnostic[];
  /** Texts that they are in. */
  readonly sources: ReadonlyMap<string, string>;
}

/** A fix can uncover what it had hidden; documents need one or two rounds. */
const maxRounds = 10;

/**
 * `check --fix`: fixes the documents of a command line until nothing is left that can be, then writes what has changed. With
 * `--dry-run`, prints it as a diff and writes nothing.
 */
export async function runFix(args: Arguments, terminal: Terminal): Promise<FixOutcome> {
  const host = createNodeHost(terminal.cwd);
  const { report: unheard } = createReport();
  const { report, findings } = createReport();
  const { targets } = await resolveTargets(args.operands[0], args, host, unheard);
  const originals = new Map<string, string>();
  const texts = new Map<string, string>();
  const fixing = withTexts(host, texts);
  const refused: Diagnostic[] = [];
  let count = 0;
  for (const target of targets) {
    for (let round = 0; round < maxRounds; round += 1) {
      const result = await compile({ ...target, emit: [] }, fixing);
      const { report: reportRound, findings: ofRound } = createReport();
      const fixed = await fixTexts(result.findings, result.sources, result.version === "2.0", reportRound);
      for (const [file, text] of result.sources) if (!originals.has(file)) originals.set(file, text);
      for (const [file, text] of fixed.texts) texts.set(file, text);
      count += fixed.count;
      if (fixed.texts.size > 0) continue;
      refused.push(...ofRound);
      break;
    }
  }

  const shown = (file: string): string => shownPath(file, terminal.cwd.replaceAll("\\", "/"));
  const isForPeople = (args.get("format") ?? "text") === "text";
  const print = (text: string): void => (isForPeople ? terminal.stdout(text) : terminal.stderr(text));
  if (args.has("dry-run")) {
    const { unifiedDiff } = await import("../fix/unified-diff.ts");
    for (const [file, text] of texts) print(unifiedDiff(printable(shown(file)), originals.get(file) ?? "", text));
    return { findings: refused, sources: originals };
  }
  const { rewriteFile } = await import("../write/rewrite.ts");
  const written = [...texts].filter(([file, text]) => {
    const reason = rewriteFile(file, originals.get(file) ?? "", text);
    if (reason !== undefined) report(fixFileChanged, { file, pointer: "" }, { reason });
    return reason === undefined;
  });
  if (written.length > 0 && written.length === texts.size) {
    const names = written.map(([file]) => printable(shown(file))).join(", ");
    print(`${count === 1 ? "1 finding" : `${String(count)} findings`} fixed in ${names}\n`);
  }
  return { findings: [...refused, ...findings], sources: new Map([...originals, ...written]) };
}

/** The host with other texts for some files. */
function withTexts(host: Host, texts: ReadonlyMap<string, string>): Host {
  return {
    ...host,
    async readFile(path) {
      const text = texts.get(host.resolve(path));
      return text === undefined ? await host.readFile(path) : new TextEncoder().encode(text);
    },
  };
}
