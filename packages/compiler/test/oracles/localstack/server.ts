import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Json } from "../../../src/source/json.ts";
import { reduceTemplate, type ReducedTemplate } from "./reduced-template.ts";

const run = promisify(execFile);

const port = 4571;

/** A running LocalStack. */
export interface LocalStack {
  /** What it holds after a template was deployed, and what of that it was given; or why that failed. */
  deploy(
    template: string,
    name: string,
  ): Promise<{ readonly dump: Json; readonly reduced: ReducedTemplate } | { readonly problem: string }>;
  stop(): void;
}

/**
 * Starts LocalStack, which takes some seconds.
 *
 * @param oracles folder that it is installed in
 * @param work folder for files
 */
export async function startLocalStack(oracles: string, work: string): Promise<LocalStack> {
  const { stdout } = await run("bash", [join(oracles, "localstack_start.sh"), String(port)]);
  const pid = Number(stdout.trim());
  const python = join(oracles, ".venv-localstack/bin/python");
  return {
    async deploy(text, name) {
      const reduced = reduceTemplate(text);
      const [file, dump] = [join(work, `${name}.json`), join(work, `${name}.dump.json`)];
      writeFileSync(file, JSON.stringify(reduced.template));
      const values = [...reduced.parameters].flatMap(([key, value]) => ["--param", `${key}=${value}`]);
      const args = [file, "--endpoint", `http://127.0.0.1:${String(port)}`, "--dump", dump, ...values];
      try {
        await run(python, [join(oracles, "localstack_deploy.py"), ...args], { timeout: 180_000 });
        return { dump: JSON.parse(readFileSync(dump, "utf8")) as Json, reduced };
      } catch (error) {
        const said = error instanceof Error && "stdout" in error ? String(error.stdout) : "";
        // What waits for a resource that fails says nothing of its own.
        const lines = said.split("\n").filter((line) => line !== "" && !line.endsWith(": None"));
        // Of several that fail any can be the first: the type says enough.
        return { problem: lines[0]?.replace(/^\w+ \((AWS::[\w:]+)\)/, "$1") ?? String(error) };
      }
    },
    stop: () => void process.kill(pid),
  };
}
