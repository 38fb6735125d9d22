import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CompileResult } from "../../../src/compile.ts";
import { difference } from "./difference.ts";
import { everything } from "./compile-document.ts";
import type { DocumentCase } from "./documents.ts";

const bin = join(import.meta.dirname, "../../../bin/apigw-compile.mjs");
const built = join(import.meta.dirname, "../../../dist/cli/main.mjs");

/** Whether the command line has been built. */
export function hasBin(): boolean {
  return existsSync(bin) && existsSync(built);
}

/** Runs the command line on a document: what it does other than `expected`, undefined if nothing. */
export function spawnBin({ path, type }: DocumentCase, expected: CompileResult): string | undefined {
  const dir = mkdtempSync(join(tmpdir(), "apigw-compile-"));
  try {
    const args = [bin, path, "--type", type, "--emit", everything.join(","), "--out", join(dir, "out")];
    const { status, signal, stderr } = spawnSync(process.execPath, args, {
      cwd: dir,
      encoding: "utf8",
      timeout: 20_000,
    });
    const isFaulty = expected.findings.some(({ severity }) => severity === "error");
    if (status === null) return `ended by ${String(signal)}`;
    if (!(isFaulty ? [1, 2] : [0]).includes(status)) return `exit code ${String(status)}: ${stderr.slice(-500)}`;
    // Unreadable input stops the command line before it writes; what compile() made of it is nothing either.
    const written = [...expected.files.keys()].map((file): [string, string] => {
      const on = join(dir, "out", file);
      return [file, existsSync(on) ? readFileSync(on, "utf8") : ""];
    });
    return difference(expected.files, new Map(written));
  } finally {
    rmSync(dir, { recursive: true });
  }
}
