import { existsSync } from "node:fs";
import { join } from "node:path";
import { installOracles } from "../../oracles/install.ts";

/** The folder with cfn-lint, installed there if need be; undefined, with the reason told, where it cannot be had. */
export async function installCfnLint(repository: string, notice: (line: string) => void): Promise<string | undefined> {
  const source = join(repository, "../shared/oracles");
  const target = join(repository, ".cache/oracles");
  if (!existsSync(source)) {
    notice(`no cfn-lint: ${source} is not there`);
    return undefined;
  }
  try {
    await installOracles(source, target, ["lint"]);
    return target;
  } catch (error) {
    notice(`no cfn-lint: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}
