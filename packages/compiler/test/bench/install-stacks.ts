import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./group.ts";

const cdk = "2.276.0";
const constructs = "10.8.1";
const samTranslator = "1.115.0";

/** Installs AWS CDK's library where it is not yet; gives the folder that has it in its node_modules. */
export function installCdk(): string {
  const dir = join(repository, ".cache/cdk", cdk);
  if (!existsSync(join(dir, "node_modules/aws-cdk-lib/package.json"))) {
    mkdirSync(dir, { recursive: true });
    const settings = ["--no-audit", "--no-fund", "--no-save", "--prefix", dir];
    const packages = [`aws-cdk-lib@${cdk}`, `constructs@${constructs}`];
    execFileSync("npm", ["install", ...settings, ...packages], { stdio: "ignore" });
  }
  return dir;
}

/** Installs SAM's translator where it is not yet; gives the Python that has it, undefined on a machine without Python. */
export function installSamTranslator(): string | undefined {
  const dir = join(repository, ".cache/sam-translator", samTranslator);
  const python = join(dir, "bin/python");
  if (existsSync(join(dir, "complete"))) return python;
  if (spawnSync("python3", ["--version"]).status !== 0) return undefined;
  execFileSync("python3", ["-m", "venv", dir], { stdio: "ignore" });
  execFileSync(python, ["-m", "pip", "install", "--quiet", `aws-sam-translator==${samTranslator}`], {
    stdio: "ignore",
  });
  mkdirSync(join(dir, "complete"));
  return python;
}
