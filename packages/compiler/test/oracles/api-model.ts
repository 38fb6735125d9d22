import { join } from "node:path";
import { groupFindings, type Check } from "./check.ts";
import { linesOf } from "./lines-of.ts";
import { writeFiles } from "./write-files.ts";

/** The service's own API models: enums and ranges that CloudFormation's schemas leave out. */
export const apiModel: Check = {
  name: "api-model",
  install: "lint",
  async run(documents, oracles, work) {
    const written = writeFiles(documents, join(work, "api-model"), "yaml", ({ template }) => template);
    const python = join(oracles, ".venv-lint/bin/python");
    const lines = await linesOf(python, [join(oracles, "api_model_check.py"), ...written.paths]);
    return groupFindings(lines.map(({ path, finding }) => [written.nameOf(path), finding]));
  },
};
