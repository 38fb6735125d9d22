import { createReport, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { createNodeHost } from "../host-node.ts";
import type { Api, ApiKind } from "../ir/api.ts";
import { chooseKind } from "../kind.ts";
import { loadDocument } from "../load/load.ts";
import { lower } from "../lower/lower.ts";
import type { Arguments } from "./command.ts";
import { resolveTargets } from "./targets.ts";
import type { Terminal } from "./terminal.ts";

/** The APIs that a command line is about, for commands that show something of them. */
export interface ReadApis {
  readonly apis: readonly { readonly document: string; readonly api: Api }[];
  /** Of reading, not of checking. */
  readonly findings: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
  /** Whether a document could not be read. */
  readonly isUnreadable: boolean;
}

/**
 * Reads the document that the command line names, or else all that the configuration lists.
 *
 * @throws UsageError if there is none
 */
export async function readApis(args: Arguments, terminal: Terminal): Promise<ReadApis> {
  const host = createNodeHost(terminal.cwd);
  const { report, findings } = createReport();
  const input = { document: args.operands[0], command: args.command, config: args.get("config"), out: undefined };
  const { targets, configuration } = await resolveTargets(input, host, report);
  const sources = new Map(configuration.sources);
  const apis: { document: string; api: Api }[] = [];
  for (const { document: path, config } of targets) {
    const document = await loadDocument({ path, allowRemote: args.has("allow-remote") }, host, report, sources);
    if (document === undefined) continue;
    const [kind] = chooseKind({ type: args.get("type") as ApiKind | undefined, config }, document);
    const api = lower(document, kind, config, report);
    if (api !== undefined) apis.push({ document: path, api });
  }
  return { apis, findings, sources, isUnreadable: apis.length < targets.length };
}
