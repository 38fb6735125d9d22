import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { groupFindings, type Check } from "./check.ts";
import { writeFiles } from "./write-files.ts";

const run = promisify(execFile);

/** What `--format json` prints, as far as it is read. */
interface Match {
  readonly Filename: string;
  readonly Level: string;
  readonly Message: string;
  readonly Rule: { readonly Id: string };
}

/** cfn-lint's errors and warnings. */
export const cfnLint: Check = {
  name: "cfn-lint",
  install: "lint",
  async run(documents, oracles, work) {
    const written = writeFiles(documents, join(work, "cfn-lint"), "yaml", ({ template }) => template);
    const options = ["--non-zero-exit-code", "none", "--regions", "us-east-1", "--format", "json", "--template"];
    const { stdout } = await run(join(oracles, ".venv-lint/bin/cfn-lint"), [...options, ...written.paths], {
      maxBuffer: 256 * 1024 * 1024,
    });
    const matches = JSON.parse(stdout === "" ? "[]" : stdout) as Match[];
    return groupFindings(
      matches
        .filter(({ Level }) => Level === "Error" || Level === "Warning")
        .map(({ Filename, Rule, Message }) => [written.nameOf(Filename), `${Rule.Id} ${Message}`]),
    );
  },
};
