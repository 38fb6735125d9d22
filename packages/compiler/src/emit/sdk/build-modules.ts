import { Project, ts } from "ts-morph";

/**
 * Modules in TypeScript as JavaScript and declarations: `pets` gives `pets.js` and `pets.d.ts`.
 *
 * `types` declares nothing but types, so that it is a declaration file as it stands. Nothing is type-checked: every
 * export has its type written out.
 *
 * @throws Error if a module does not parse, which is a mistake of the emitter
 */
export function buildModules(modules: ReadonlyMap<string, string>): Map<string, string> {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    skipFileDependencyResolution: true,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      declaration: true,
      isolatedDeclarations: true,
      verbatimModuleSyntax: true,
      noCheck: true,
      noLib: true,
      noResolve: true,
      types: [],
    },
  });
  const files = new Map<string, string>();
  for (const [module, text] of modules) {
    const isTypes = module === "types";
    project.createSourceFile(isTypes ? "/types.d.ts" : `/${module}.ts`, text);
    if (isTypes) files.set("types.d.ts", text).set("types.js", "export {};\n");
  }
  refuseBroken(project);
  for (const { filePath, text } of project.emitToMemory().getFiles()) files.set(filePath.replace(/^\//, ""), text);
  return files;
}

function refuseBroken(project: Project): void {
  const program = project.getProgram();
  for (const file of project.getSourceFiles()) {
    const [first] = program.getSyntacticDiagnostics(file);
    if (first === undefined) continue;
    const line = `${file.getBaseName()}:${String(first.getLineNumber())}`;
    throw new Error(
      `${line} does not parse: ${ts.flattenDiagnosticMessageText(first.compilerObject.messageText, " ")}`,
    );
  }
}
