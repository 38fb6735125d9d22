import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { groupFindings, type Check } from "./check.ts";
import { writeFiles } from "./write-files.ts";

/** The page that says of each check that the default fails why it does. */
const posture = join(import.meta.dirname, "../../../../docs/posture.md");

/**
 * checkov's checks of security. A fixture with the preset `production` must pass all of them; others may fail those that the page about
 * posture explains. The corpus is not judged, nor templates that an API is merged into: they are what they are.
 */
export const checkov: Check = {
  name: "checkov",
  install: "checkov",
  judges: ({ name }) => isOurs(name),
  async run(documents, oracles, work) {
    const judged = documents.filter(({ name }) => isOurs(name));
    const written = writeFiles(judged, join(work, "checkov"), "yaml", ({ template }) => template);
    const explained = new Set(readFileSync(posture, "utf8").match(/\bCKV2?_AWS_\d+\b/g));
    const failed = await runCheckov(join(oracles, ".venv-checkov/bin/checkov"), written.paths);
    return groupFindings(
      failed
        .map((check) => ({ ...check, document: written.nameOf(check.file) }))
        .filter(({ document, id }) => isProduction(document) || !explained.has(id))
        .map(({ document, id, resource }) => [document, `${id} ${resource}`]),
    );
  },
};

function isOurs(name: string): boolean {
  return name.startsWith("fixtures/") && !name.startsWith("fixtures/features/merge-");
}

function isProduction(name: string): boolean {
  return name.startsWith("fixtures/features/production ");
}

interface FailedCheck {
  readonly file: string;
  readonly id: string;
  readonly resource: string;
}

/** The checks that these templates fail; one run for all, since it is slow to start. */
function runCheckov(command: string, paths: readonly string[]): Promise<readonly FailedCheck[]> {
  const options = ["--framework", "cloudformation", "--compact", "--quiet", "--skip-download", "-o", "json"];
  const files = paths.flatMap((path) => ["-f", path]);
  return new Promise((resolve, reject) => {
    // It exits with 1 where checks fail.
    execFile(command, [...files, ...options], { maxBuffer: 256 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (stdout.trim() === "") reject(new Error(`checkov failed: ${String(error)} ${stderr}`));
      else resolve(failedChecks(JSON.parse(stdout) as Report | readonly Report[]));
    });
  });
}

interface Report {
  readonly results?: {
    readonly failed_checks?: readonly {
      readonly file_abs_path: string;
      readonly check_id: string;
      readonly resource: string;
    }[];
  };
}

function failedChecks(reports: Report | readonly Report[]): FailedCheck[] {
  return [reports]
    .flat()
    .flatMap(({ results }) => results?.failed_checks ?? [])
    .map(({ file_abs_path: file, check_id: id, resource }) => ({ file, id, resource }));
}
