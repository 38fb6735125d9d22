import { createReport, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { createNodeHost } from "../host-node.ts";
import type { Api } from "../ir/api.ts";
import { readApi } from "../read-api.ts";
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
  const { targets, configuration } = await resolveTargets(args.operands[0], args, host, report);
  const sources = new Map(configuration.sources);
  const apis: { document: string; api: Api }[] = [];
  for (const target of targets) {
    const read = await readApi(target, host, report, sources);
    if (read?.api !== undefined) apis.push({ document: target.path, api: read.api });
  }
  return { apis, findings, sources, isUnreadable: apis.length < targets.length };
}
