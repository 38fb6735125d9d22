import { fileURLToPath } from "node:url";
import ts from "typescript";
import type { Files } from "../../src/emit/file.ts";

const runtime = fileURLToPath(new URL("../../../runtime-sdk/src/", import.meta.url));
/** Where the files stand as far as the compiler can tell; below the repository, nothing is written. */
const root = fileURLToPath(new URL("./virtual/", import.meta.url));

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2022.d.ts", "lib.es2024.string.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  isolatedDeclarations: true,
  verbatimModuleSyntax: true,
  declaration: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  paths: {
    "@apigw-compile/runtime-sdk": [`${runtime}index.ts`],
    "@apigw-compile/runtime-sdk/*": [`${runtime}*.ts`],
  },
};

/** Parsed libraries and runtime files, which every program shares. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/**
 * What the TypeScript compiler says of an SDK, in its strictest settings, against the runtime's sources; and of `use`,
 * code that stands beside index.ts and uses it. A line for each finding.
 */
export function checkSdk(files: Files, use = ""): string[] {
  const program = sdkProgram(files, use);
  return ts
    .getPreEmitDiagnostics(program)
    .filter(({ file }) => file === undefined || file.fileName.startsWith(root))
    .map(({ file, start = 0, messageText }) => {
      const place = file
        ? `${file.fileName.slice(root.length)}:${ts.getLineAndCharacterOfPosition(file, start).line + 1}`
        : "";
      return `${place} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    });
}

/** The files of an SDK as the compiler sees them; see {@link checkSdk}. */
export function sdkProgram(files: Files, use = ""): ts.Program {
  const sources = new Map(
    [...files].filter(([path]) => path.endsWith(".ts")).map(([path, text]) => [root + path, text]),
  );
  if (use) sources.set(`${root}sdk/src/use.ts`, use);
  const host = ts.createCompilerHost(options);
  const onDisk = host.getSourceFile.bind(host);
  host.directoryExists = (path) => `${path}/`.startsWith(root) || ts.sys.directoryExists(path);
  host.fileExists = (path) => sources.has(path) || ts.sys.fileExists(path);
  host.readFile = (path) => sources.get(path) ?? ts.sys.readFile(path);
  host.getSourceFile = (path, settings) => {
    const text = sources.get(path);
    if (text !== undefined) return ts.createSourceFile(path, text, settings, true);
    if (!parsed.has(path)) parsed.set(path, onDisk(path, settings));
    return parsed.get(path);
  };
  return ts.createProgram([...sources.keys()], options, host);
}

/** Every identifier in the files, and whether the word `any` stands there as a type. */
export function tokensOf(files: Files): { readonly identifiers: Set<string>; readonly hasAny: boolean } {
  const identifiers = new Set<string>();
  let hasAny = false;
  for (const [path, text] of files) {
    if (!path.endsWith(".ts")) continue;
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node)) identifiers.add(node.text);
      if (node.kind === ts.SyntaxKind.AnyKeyword) hasAny = true;
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true));
  }
  return { identifiers, hasAny };
}
