import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Files } from "../../../src/emit/file.ts";

const runtime = join(import.meta.dirname, "../../../../runtime-sdk");

/** The strictest settings that a user may have, and some more. */
const compilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitReturns: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  isolatedDeclarations: true,
  verbatimModuleSyntax: true,
  declaration: true,
  target: "es2022",
  lib: ["es2022", "dom", "dom.iterable"],
  module: "nodenext",
  moduleResolution: "nodenext",
  types: [],
  noEmit: true,
  skipLibCheck: true,
};

/** SDKs on disk, to be checked by any compiler. */
export interface WrittenSdks {
  /**
   * What a compiler finds, by the SDK's name.
   *
   * @throws if it ends otherwise than with findings
   */
  check(tsc: string): ReadonlyMap<string, readonly string[]>;
  remove(): void;
}

/** Writes SDKs to a folder of their own, with the built runtime beside them. */
export function writeSdks(sdks: ReadonlyMap<string, Files>): WrittenSdks {
  const folder = mkdtempSync(join(tmpdir(), "sdk-types-"));
  const names = [...sdks.keys()];
  names.forEach((name, index) => {
    for (const [path, text] of sdks.get(name) ?? []) {
      if (!path.startsWith("sdk/src/")) continue;
      const file = join(folder, String(index), path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  });
  mkdirSync(join(folder, "node_modules/@apigw-compile"), { recursive: true });
  symlinkSync(runtime, join(folder, "node_modules/@apigw-compile/runtime-sdk"));
  // Generated packages are modules.
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*/sdk/src"] }));
  return {
    check: (tsc) => findings(tsc, folder, names),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function findings(tsc: string, folder: string, names: readonly string[]): Map<string, string[]> {
  const args = ["--max-old-space-size=6000", tsc, "-p", "tsconfig.json", "--pretty", "false"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  const found = new Map(names.map((name): [string, string[]] => [name, []]));
  const strays: string[] = [];
  for (const line of stdout.split("\n").filter((text) => /\bTS\d+:/.test(text))) {
    const [, index = "", finding = ""] = /^(\d+)\/sdk\/(.*)/.exec(line) ?? [];
    const name = names[Number(index)];
    if (name === undefined || finding === "") strays.push(line);
    else found.get(name)?.push(finding);
  }
  const isClean = status === 0 || [...found.values()].some((list) => list.length > 0);
  if (strays.length > 0 || !isClean) {
    throw new Error(`tsc ended with ${String(status)}: ${[...strays, stderr].join(" ").slice(0, 500)}`);
  }
  return found;
}
