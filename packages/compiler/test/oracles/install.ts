import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What is copied; the rest judges what this runner does not hold against it. */
const needed = [
  "setup.sh",
  "requirements-lint.txt",
  "requirements-checkov.txt",
  "api_model_check.py",
  "openapi",
  "package.json",
  "cfn_validate.mjs",
  "requirements-localstack.txt",
  "localstack_start.sh",
  "localstack_deploy.py",
];

/** Copies the judges to `target` and installs them there; what is installed already is not installed again. */
export async function installOracles(source: string, target: string, parts: readonly string[]): Promise<void> {
  mkdirSync(target, { recursive: true });
  for (const name of needed) cpSync(join(source, name), join(target, name), { recursive: true });
  const missing = parts.filter((part) => !existsSync(join(target, installed[part] ?? "")));
  if (missing.length > 0) await run("bash", [join(target, "setup.sh"), ...missing], { maxBuffer: 64 * 1024 * 1024 });
}

/** What is there once a part is installed. */
const installed: Readonly<Record<string, string>> = {
  checkov: ".venv-checkov/bin/checkov",
  lint: ".venv-lint/bin/cfn-lint",
  localstack: ".venv-localstack/bin/localstack",
  node: "node_modules/aws-cdk-lib/package.json",
  openapi: "openapi/target/classes/OpenApiOracle.class",
};
