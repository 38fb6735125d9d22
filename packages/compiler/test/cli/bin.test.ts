import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../write/temporary-folder.ts";
import { cleanDocument, faultyDocument } from "./run.ts";

const bin = join(import.meta.dirname, "../../bin/apigw-compile.mjs");
const isBuilt = existsSync(join(import.meta.dirname, "../../dist/cli/main.mjs"));
if (!isBuilt) console.warn("The command line is not built: its process is not tested.");

it.skipIf(!isBuilt)("carries the version of its package", () => {
  const manifest = JSON.parse(readFileSync(join(bin, "../../package.json"), "utf8")) as { version: string };
  const { stdout, status } = spawnSync(process.execPath, [bin, "--version"], { encoding: "utf8" });
  expect([status, stdout]).toEqual([0, `${manifest.version}\n`]);
});

it.skipIf(!isBuilt)("tells its caller by the exit code", () => {
  const cwd = temporaryFolder({ "openapi.yaml": cleanDocument, "faulty.yaml": faultyDocument });
  const status = (...argv: string[]): number | null => spawnSync(process.execPath, [bin, ...argv], { cwd }).status;
  expect(status("openapi.yaml")).toBe(0);
  expect(status("faulty.yaml", "--out", "x")).toBe(1);
  expect(status("none.yaml")).toBe(2);
  expect(status("openapi.yaml", "--out", "y", "--check")).toBe(3);
});

it.skipIf(!isBuilt)("runs a configuration in TypeScript", () => {
  const cwd = temporaryFolder({
    "openapi.yaml": cleanDocument,
    "apigw.config.ts": 'import { defineConfig } from "apigw-compile";\nexport default defineConfig({ name: "zoo" });\n',
  });
  const { stdout } = spawnSync(process.execPath, [bin, "openapi.yaml"], { cwd, encoding: "utf8" });
  expect(stdout).toContain("dist/zoo/template.yaml");
});

it.skipIf(!isBuilt)("gives the same bytes in any folder, with any line ends, in any language and time zone", () => {
  const files = {
    "openapi.yaml": cleanDocument.replace(`'{ "statusCode": 200 }'`, "{ $file: status.vtl }"),
    "status.vtl": '#set($status = 200)\n{ "statusCode": $status }\n',
    "apigw.config.yaml": "stage:\n  description: |\n    Two\n    lines\n",
  };
  const outputOf = (lineEnd: string, env: Record<string, string>): Record<string, string> => {
    const texts = Object.entries(files).map(([name, text]) => [name, text.replaceAll("\n", lineEnd)]);
    const cwd = temporaryFolder(Object.fromEntries(texts) as Record<string, string>);
    const { status } = spawnSync(process.execPath, [bin, "openapi.yaml", "--out", "out"], {
      cwd,
      env: { ...process.env, ...env },
    });
    expect(status).toBe(0);
    const made = readdirSync(join(cwd, "out"), { recursive: true, encoding: "utf8" }).filter((name) =>
      statSync(join(cwd, "out", name)).isFile(),
    );
    return Object.fromEntries(made.sort().map((name) => [name, readFileSync(join(cwd, "out", name), "utf8")]));
  };
  const here = outputOf("\n", { TZ: "UTC", LC_ALL: "C" });
  expect(Object.keys(here)).toContain("template.yaml");
  expect(outputOf("\r\n", { TZ: "Asia/Kathmandu", LC_ALL: "tr_TR.UTF-8" })).toEqual(here);
  expect(outputOf("\r", { TZ: "America/St_Johns", LC_ALL: "sv_SE.UTF-8" })).toEqual(here);
});

it.skipIf(!isBuilt)("finishes its work for a reader that has gone", async () => {
  const cwd = temporaryFolder({ "openapi.yaml": cleanDocument });
  const child = spawn(process.execPath, [bin, "openapi.yaml"], { cwd, stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.destroy();
  child.stderr.destroy();
  const status = await new Promise((resolve) => child.on("close", resolve));
  expect(status).toBe(0);
  expect(existsSync(join(cwd, "dist/pets/template.yaml"))).toBe(true);
});

it.skipIf(!isBuilt || process.platform === "win32")("ends a watch on Ctrl-C with 0", async () => {
  const cwd = temporaryFolder({ "openapi.yaml": cleanDocument });
  const child = spawn(process.execPath, [bin, "openapi.yaml", "--watch"], { cwd, stdio: ["ignore", "ignore", "pipe"] });
  child.stderr.on("data", (text: Buffer) => {
    if (String(text).includes("Waiting for changes")) child.kill("SIGINT");
  });
  expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
});
