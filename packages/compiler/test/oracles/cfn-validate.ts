import { join } from "node:path";
import { groupFindings, type Check } from "./check.ts";
import { linesOf } from "./lines-of.ts";
import { writeFiles } from "./write-files.ts";

/** CloudFormation's own validator, as the CDK bundles it: warnings and errors. */
export const cfnValidate: Check = {
  name: "cfn-validate",
  install: "node",
  async run(documents, oracles, work) {
    const written = writeFiles(documents, join(work, "cfn-validate"), "yaml", ({ template }) => template);
    const lines = await linesOf(process.execPath, [join(oracles, "cfn_validate.mjs"), ...written.paths]);
    return groupFindings(lines.map(({ path, finding }) => [written.nameOf(path), finding]));
  },
};
