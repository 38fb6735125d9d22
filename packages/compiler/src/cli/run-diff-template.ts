import { compile } from "../compile.ts";
import { createReport, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { toSafeJson } from "../diagnostics/render/json.ts";
import { printable } from "../diagnostics/render/printable.ts";
import { countsOf, renderChanges } from "../diff/render-text.ts";
import { diffTemplates } from "../diff/template/diff-templates.ts";
import { createNodeHost } from "../host-node.ts";
import { isHostError, type Host } from "../host.ts";
import { decode } from "../load/decode.ts";
import { isTemplate } from "../load/template.ts";
import { isObject, type JsonObject } from "../source/json.ts";
import { parseText } from "../source/parse.ts";
import type { Arguments } from "./command.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { printFindings } from "./print-findings.ts";
import { resolveTargets } from "./targets.ts";
import type { Terminal } from "./terminal.ts";

/** Compares the templates of two revisions: documents, which are compiled, or templates as they are. */
export async function runDiffTemplate(
  oldPath: string,
  newPath: string,
  args: Arguments,
  terminal: Terminal,
): Promise<ExitCode> {
  const old = await readTemplate(oldPath, args, terminal);
  const now = await readTemplate(newPath, args, terminal);
  const findings = [...old.findings, ...now.findings];
  const sources = new Map([...old.sources, ...now.sources]);
  await printFindings({ findings, sources, format: "text", type: undefined, isQuiet: true, isStrict: false }, terminal);
  if (old.template === undefined || now.template === undefined) return exitCode.usage;
  const changes = diffTemplates(old.template, now.template);
  if (args.get("format") === "json") {
    const list = changes.map(({ code, class: of, message }) => ({ code, class: of, message }));
    terminal.stdout(`${toSafeJson({ changes: list, summary: countsOf(changes) })}\n`);
  } else terminal.stdout(printable(renderChanges(changes, () => "")));
  return changes.every((change) => change.class === "safe") ? exitCode.clean : exitCode.findings;
}

interface Revision {
  /** undefined if there is none: what it would be made of is faulty. */
  readonly template: JsonObject | undefined;
  readonly findings: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
}

async function readTemplate(path: string, args: Arguments, terminal: Terminal): Promise<Revision> {
  const host = createNodeHost(terminal.cwd);
  const written = path.includes("#") ? undefined : await templateAt(path, host);
  if (written !== undefined) return { template: written, findings: [], sources: new Map() };
  const { report, findings } = createReport();
  const { targets, configuration } = await resolveTargets(path, args, host, report);
  const [target] = targets;
  const config = { ...target.config, templateFormat: "json" as const };
  const result = await compile({ ...target, config, emit: ["cfn"] }, host);
  const text = result.files.get("template.json");
  return {
    template: text === undefined ? undefined : (JSON.parse(text) as JsonObject),
    findings: [...findings, ...result.findings],
    sources: new Map([...configuration.sources, ...result.sources]),
  };
}

/** The template that stands in the file; undefined if it is no template, or cannot be read, which compiling then says. */
async function templateAt(path: string, host: Host): Promise<JsonObject | undefined> {
  try {
    const { value } = await parseText(decode(await host.readFile(path)).text);
    return value !== undefined && isObject(value) && isTemplate(value) ? value : undefined;
  } catch (error) {
    if (isHostError(error)) return undefined;
    throw error;
  }
}
