import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";

const repository = join(import.meta.dirname, "../../../../..");

/** The newest that SDKs are for. */
export const newestTypescript = "7.0.2";

/**
 * The compiler of a version of TypeScript, installed where it is not yet: none of these but our own is of use elsewhere.
 *
 * @returns the path of `tsc`
 * @throws if it cannot be installed
 */
export function installTypescript(version: string): string {
  const dir = join(repository, ".cache/typescript", version);
  const tsc = join(dir, "node_modules/typescript/bin/tsc");
  if (!existsSync(tsc)) {
    mkdirSync(dir, { recursive: true });
    const settings = ["--no-audit", "--no-fund", "--no-save", "--prefix", dir];
    execFileSync("npm", ["install", ...settings, `typescript@${version}`], { stdio: "ignore" });
  }
  return tsc;
}
