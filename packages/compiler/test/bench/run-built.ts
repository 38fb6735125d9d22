import { execFileSync } from "node:child_process";
import { basename, join } from "node:path";
import { build } from "tsdown";

/** What a program of this folder prints, built as the command line is: what runs it from its source costs time of its own. */
export async function runBuilt(file: string, dir: string, args: readonly string[]): Promise<string> {
  await build({
    config: false,
    entry: join(import.meta.dirname, file),
    outDir: dir,
    platform: "node",
    dts: false,
    clean: false,
    noExternal: [/./],
    logLevel: "silent",
  });
  return execFileSync(process.execPath, ["--expose-gc", join(dir, basename(file).replace(/\.ts$/, ".mjs")), ...args], {
    encoding: "utf8",
  });
}
