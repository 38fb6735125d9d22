import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { installTypescript, newestTypescript } from "../../conformance/sdk-types/install-typescript.ts";
import { repository } from "../group.ts";

/** What a type checker spends on a client. */
export interface TypeCost {
  /** By TypeScript 6.0, which runs in JavaScript as all before it, and by 7.0, which is native. */
  readonly checkSeconds: readonly [inJavaScript: number, native: number];
  readonly instantiations: number;
  /** Until an editor that has the files open offers names, after a keystroke. */
  readonly completionMs: number;
}

const compilerOptions = {
  strict: true,
  target: "es2022",
  lib: ["es2022", "dom", "dom.iterable"],
  module: "esnext",
  moduleResolution: "bundler",
  allowImportingTsExtensions: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
};

/** Checks all files of a client and the module `file`; and completes a name where `typing` has a bar. */
export function typeCost(folder: string, file: string, typing: string): TypeCost {
  const include = [file, "sdk/src", "hey", "orval", "types.ts"];
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include }));
  const runs = threeRuns(join(repository, "node_modules/typescript/bin/tsc"), folder);
  const native = threeRuns(installTypescript(newestTypescript), folder);
  return {
    checkSeconds: [checkTime(runs), checkTime(native)],
    instantiations: Number(/Instantiations:\s+(\d+)/.exec(runs[0] ?? "")?.[1]),
    completionMs: completionMs(folder, typing),
  };
}

function checkTime(runs: readonly string[]): number {
  return median(runs.map((run) => Number(/Check time:\s+([\d.]+)s/.exec(run)?.[1])));
}

/** What a compiler says of itself, each time that it checks a folder. */
function threeRuns(tsc: string, folder: string): string[] {
  const args = [tsc, "-p", folder, "--extendedDiagnostics"];
  return [1, 2, 3].map(() => spawnSync(process.execPath, args, { encoding: "utf8" }).stdout);
}

/** The median of several keystrokes, the first of which is not counted: the files are read then. */
function completionMs(folder: string, typing: string): number {
  const cursor = typing.indexOf("|");
  const text = typing.replace("|", "");
  const file = join(folder, "typing.ts");
  let version = 0;
  const options = ts.convertCompilerOptionsFromJson(compilerOptions, folder).options;
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: (path) => (path === file ? String(version) : "0"),
    getScriptSnapshot: (path) =>
      path === file || ts.sys.fileExists(path)
        ? ts.ScriptSnapshot.fromString(path === file ? text : readFileSync(path, "utf8"))
        : undefined,
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (path) => path === file || ts.sys.fileExists(path),
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  };
  const service = ts.createLanguageService(host);
  const times: number[] = [];
  for (; version < 6; version += 1) {
    const begin = performance.now();
    const found = service.getCompletionsAtPosition(file, cursor, {})?.entries.length ?? 0;
    times.push(performance.now() - begin);
    if (found === 0) throw new Error(`nothing to complete in ${folder}`);
  }
  return median(times.slice(1));
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
