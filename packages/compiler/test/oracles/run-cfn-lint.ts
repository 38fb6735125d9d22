import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Templates a process: the start takes a second or two, and rules and schemas are read once. */
const perProcess = 40;

/** A finding of cfn-lint. */
export interface CfnLintMatch {
  readonly path: string;
  /** Its own word: Error, Warning or Informational. */
  readonly level: string;
  readonly rule: string;
  readonly message: string;
  readonly line: number;
}

/** What `--format json` prints, as far as it is read. */
interface Printed {
  readonly Filename: string;
  readonly Level: string;
  readonly Message: string;
  readonly Rule: { readonly Id: string };
  readonly Location: { readonly Start: { readonly LineNumber: number } };
}

/**
 * All that cfn-lint finds in templates.
 *
 * @param oracles the folder in which it has been installed
 */
export async function runCfnLint(oracles: string, paths: readonly string[]): Promise<CfnLintMatch[]> {
  const matches: CfnLintMatch[] = [];
  for (let start = 0; start < paths.length; start += perProcess) {
    // Exit 0 whatever is found, so that a failure to run is told apart.
    const options = ["--non-zero-exit-code", "none", "--regions", "us-east-1", "--format", "json", "--template"];
    const batch = paths.slice(start, start + perProcess);
    const { stdout } = await run(join(oracles, ".venv-lint/bin/cfn-lint"), [...options, ...batch], {
      maxBuffer: 256 * 1024 * 1024,
    });
    for (const { Filename, Level, Message, Rule, Location } of JSON.parse(stdout === "" ? "[]" : stdout) as Printed[]) {
      matches.push({
        path: Filename,
        level: Level,
        rule: Rule.Id,
        message: Message,
        line: Location.Start.LineNumber,
      });
    }
  }
  return matches;
}
