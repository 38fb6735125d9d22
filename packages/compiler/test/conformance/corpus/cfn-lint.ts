import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Templates a process: the start takes a second or two, and rules and schemas are read once. */
const perProcess = 40;

/**
 * The errors, not the warnings, that cfn-lint finds in templates.
 *
 * @param templates texts by a name for each
 * @returns errors by those names, empty for a template without
 */
export async function lintTemplates(
  cfnLint: string,
  templates: ReadonlyMap<string, string>,
): Promise<Map<string, readonly string[]>> {
  const dir = mkdtempSync(join(tmpdir(), "cfn-lint-"));
  try {
    const files = [...templates].map(([name, text], index) => {
      mkdirSync(join(dir, String(index)));
      const path = join(dir, String(index), "template.yaml");
      writeFileSync(path, text);
      return { name, path };
    });
    const errors = new Map<string, string[]>(files.map(({ name }) => [name, []]));
    for (let start = 0; start < files.length; start += perProcess) {
      const batch = files.slice(start, start + perProcess);
      const names = new Map(batch.map(({ name, path }) => [path, name]));
      for (const match of await lint(cfnLint, [...names.keys()])) {
        errors.get(names.get(match.Filename) ?? "")?.push(inWords(match));
      }
    }
    return errors;
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** What `--format json` prints, as far as it is read. */
interface Match {
  readonly Filename: string;
  readonly Level: string;
  readonly Message: string;
  readonly Rule: { readonly Id: string };
  readonly Location: { readonly Start: { readonly LineNumber: number } };
}

async function lint(cfnLint: string, paths: readonly string[]): Promise<Match[]> {
  // Exit 0 whatever is found, so that a failure to run is told apart.
  const { stdout } = await run(
    cfnLint,
    ["--non-zero-exit-code", "none", "--regions", "us-east-1", "--format", "json", "--template", ...paths],
    { maxBuffer: 256 * 1024 * 1024 },
  );
  const matches = JSON.parse(stdout === "" ? "[]" : stdout) as Match[];
  return matches.filter(({ Level }) => Level === "Error");
}

function inWords({ Rule, Message, Location }: Match): string {
  return `line ${String(Location.Start.LineNumber)} ${Rule.Id} ${Message}`;
}
