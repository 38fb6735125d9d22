import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { createPaint } from "../diagnostics/render/paint.ts";
import { placeFindings, type PlacedFinding } from "../diagnostics/render/placed-finding.ts";
import { summarize, summaryLine } from "../diagnostics/render/summary.ts";
import type { ApiKind } from "../ir/api.ts";
import type { Range } from "../source/locate.ts";
import type { Terminal } from "./terminal.ts";
import { version } from "./version.ts";

/** What is printed, and how. */
export interface FindingsInput {
  readonly findings: readonly Diagnostic[];
  /** Texts of the files that findings are in. */
  readonly sources: ReadonlyMap<string, string>;
  readonly format: string;
  /** The one API type of all documents; undefined if there are several. */
  readonly type: ApiKind | undefined;
  readonly isQuiet: boolean;
  readonly isStrict: boolean;
}

/** Prints findings: for machines on stdout, also when there are none; for people on stderr. */
export async function printFindings(input: FindingsInput, terminal: Terminal): Promise<void> {
  if (input.format === "text") {
    await printText(input, terminal);
    return;
  }
  terminal.stdout(await renderForMachines(input, await place(input, terminal), terminal));
}

async function renderForMachines(
  { format, type }: FindingsInput,
  placed: readonly PlacedFinding[],
  terminal: Terminal,
): Promise<string> {
  switch (format) {
    case "json":
      return (await import("../diagnostics/render/json.ts")).renderJson(placed, type);
    case "github": {
      const workspace = terminal.env["GITHUB_WORKSPACE"]?.replaceAll("\\", "/");
      return (await import("../diagnostics/render/github.ts")).renderGithub(placed, workspace);
    }
    default: {
      const { renderSarif } = await import("../diagnostics/render/sarif.ts");
      const { catalog } = await import("../catalog.ts");
      return renderSarif(placed, { version, describe: (code) => catalog.get(code)?.definition.summary });
    }
  }
}

async function printText(input: FindingsInput, terminal: Terminal): Promise<void> {
  const { isQuiet, isStrict } = input;
  const findings = isQuiet ? input.findings.filter(({ severity }) => fails(severity, isStrict)) : input.findings;
  if (findings.length === 0) return;
  const placed = await place({ ...input, findings }, terminal);
  const { createCodeFrames } = await import("../source/code-frame.ts");
  const { renderText } = await import("../diagnostics/render/text.ts");
  const paint = createPaint(terminal.isInteractive && !terminal.env["NO_COLOR"]);
  const framers = new Map<string, (range: Range) => string>();
  const frame = (file: string, range: Range): string | undefined => {
    const source = input.sources.get(file);
    if (source === undefined) return undefined;
    const framer = framers.get(file) ?? createCodeFrames(source);
    framers.set(file, framer);
    return framer(range) || undefined;
  };
  const text = renderText(placed, { paint, frame });
  terminal.stderr(`${text}${paint("bold", summaryLine(summarize(input.findings)))}\n`);
}

/** Whether a finding of this severity makes a run fail. */
export function fails(severity: Diagnostic["severity"], isStrict: boolean): boolean {
  return severity === "error" || (isStrict && severity === "warning");
}

/** Positions cost a parse of their own: only here, where something is printed. */
async function place({ findings, sources }: FindingsInput, terminal: Terminal): Promise<PlacedFinding[]> {
  const cwd = terminal.cwd.replaceAll("\\", "/");
  if (findings.length === 0) return [];
  const { createLocator } = await import("../source/locate.ts");
  return placeFindings(findings, createLocator(sources), cwd);
}
