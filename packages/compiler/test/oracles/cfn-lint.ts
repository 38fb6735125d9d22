import { join } from "node:path";
import { groupFindings, type Check } from "./check.ts";
import { runCfnLint } from "./run-cfn-lint.ts";
import { writeFiles } from "./write-files.ts";

/** cfn-lint's errors and warnings. */
export const cfnLint: Check = {
  name: "cfn-lint",
  install: "lint",
  async run(documents, oracles, work) {
    const written = writeFiles(documents, join(work, "cfn-lint"), "yaml", ({ template }) => template);
    const matches = await runCfnLint(oracles, written.paths);
    return groupFindings(
      matches
        .filter(({ level }) => level === "Error" || level === "Warning")
        .map(({ path, rule, message }) => [written.nameOf(path), `${rule} ${message}`]),
    );
  },
};
