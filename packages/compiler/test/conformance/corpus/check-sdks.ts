import { existsSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import type { Files } from "../../../src/emit/file.ts";

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  isolatedDeclarations: true,
  verbatimModuleSyntax: true,
  declaration: true,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
  noEmit: true,
  skipLibCheck: true,
};

const runtime = join(import.meta.dirname, "../../../../runtime-sdk");

/** Whether the runtime has been built, without which no SDK can be checked. */
export function hasRuntimeTypes(): boolean {
  return existsSync(join(runtime, "dist"));
}

/**
 * Type-checks SDKs as a user with the strictest settings would.
 *
 * @param sdks files below each SDK's own folder, by a name for it
 * @returns the errors of each, empty if it compiles
 */
export function checkSdks(sdks: ReadonlyMap<string, Files>): Map<string, readonly string[]> {
  const errors = new Map<string, readonly string[]>();
  for (const batch of batches(sdks)) for (const [name, found] of checkBatch(batch)) errors.set(name, found);
  return errors;
}

/** Checked together, so that the libraries are read once; so many at a time that memory stays small. */
const batchCharacters = 8_000_000;

function batches(sdks: ReadonlyMap<string, Files>): ReadonlyMap<string, Files>[] {
  const full: Map<string, Files>[] = [];
  let batch = new Map<string, Files>();
  let characters = 0;
  for (const [name, files] of sdks) {
    const size = [...files.values()].reduce((sum, text) => sum + text.length, 0);
    if (characters + size > batchCharacters && batch.size > 0) {
      full.push(batch);
      batch = new Map();
      characters = 0;
    }
    batch.set(name, files);
    characters += size;
  }
  return batch.size > 0 ? [...full, batch] : full;
}

function checkBatch(sdks: ReadonlyMap<string, Files>): Map<string, string[]> {
  const names = [...sdks.keys()];
  const virtual = new Map<string, string>();
  names.forEach((name, index) => {
    for (const [path, text] of sdks.get(name) ?? []) virtual.set(`${folderOf(index)}/${path}`, text);
  });

  const program = ts.createProgram(
    [...virtual.keys()].filter((path) => /\.[cm]?ts$/.test(path)),
    options,
    createHost(virtual),
  );
  const errors = new Map(names.map((name): [string, string[]] => [name, []]));
  for (const diagnostic of [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()]) {
    throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, " "));
  }
  for (const file of program.getSourceFiles()) {
    const name = names[Number(/^\/sdks\/(\d+)\//.exec(file.fileName)?.[1])];
    if (name === undefined) continue;
    const found = [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
      ...program.getDeclarationDiagnostics(file),
    ];
    errors.get(name)?.push(...found.map(inWords));
  }
  return errors;
}

const folderOf = (index: number): string => `/sdks/${String(index)}`;

/** A compiler host whose files below /sdks are in memory, with the runtime beside them. */
function createHost(virtual: ReadonlyMap<string, string>): ts.CompilerHost {
  const onDisk = ts.createCompilerHost(options);
  const installed = "/sdks/node_modules/@apigw-compile/runtime-sdk";
  const real = (path: string): string => (path.startsWith(installed) ? runtime + path.slice(installed.length) : path);
  const folders = new Set<string>(["/sdks", "/sdks/node_modules", "/sdks/node_modules/@apigw-compile"]);
  for (const path of virtual.keys()) {
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1))
      folders.add(path.slice(0, end));
  }
  return {
    ...onDisk,
    fileExists: (path) => virtual.has(path) || onDisk.fileExists(real(path)),
    directoryExists: (path) => folders.has(path) || onDisk.directoryExists?.(real(path)) === true,
    readFile: (path) => virtual.get(path) ?? onDisk.readFile(real(path)),
    realpath: (path) => path,
    getSourceFile(path, version) {
      const text = virtual.get(path);
      if (text !== undefined) return ts.createSourceFile(path, text, version);
      return libraries.get(path) ?? keep(path, onDisk.getSourceFile(real(path), version));
    },
  };
}

/** Parsed once a process: the standard libraries take longer than most SDKs. */
const libraries = new Map<string, ts.SourceFile>();

function keep(path: string, file: ts.SourceFile | undefined): ts.SourceFile | undefined {
  if (file) libraries.set(path, file);
  return file;
}

function inWords({ file, start, code, messageText }: ts.Diagnostic): string {
  const at = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
  const path = file?.fileName.replace(/^\/sdks\/\d+\//, "") ?? "";
  return `${path}:${String(at)} TS${String(code)} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
}
