import { spawnSync } from "node:child_process";
import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";

/**
 * The cfn-lint to use: that of the variable CFN_LINT, else the one that the oracles' own script installs below .cache.
 *
 * Undefined, with a reason to print, where there is neither the script nor Python.
 */
export function installCfnLint(repository: string, notice: (line: string) => void): string | undefined {
  const given = process.env["CFN_LINT"];
  if (given !== undefined) return given;
  const home = join(repository, ".cache/oracles");
  const installed = join(home, ".venv-lint/bin/cfn-lint");
  if (existsSync(installed)) return installed;

  const scripts = join(repository, "../shared/oracles");
  if (!existsSync(scripts)) {
    notice("no cfn-lint: set CFN_LINT to check templates with it");
    return undefined;
  }
  // Installed into a copy: the scripts install beside themselves.
  cpSync(scripts, home, { recursive: true });
  const { status, stderr } = spawnSync("bash", [join(home, "setup.sh"), "lint"], { encoding: "utf8" });
  if (status === 0 && existsSync(installed)) return installed;
  notice(`no cfn-lint: its installation ended with ${String(status)}: ${stderr.trim().slice(-300)}`);
  return undefined;
}
