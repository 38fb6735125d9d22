import type { SdkSettings } from "../../../ir/settings/sdk.ts";
import { runtimePackage } from "./runtime.ts";
import { tsconfigJson } from "./tsconfig-json.ts";

/** The files of a package's modules: as they are and what builds them, or built. */
export async function packageFiles(
  modules: readonly [string, string][],
  target: SdkSettings["target"],
): Promise<[path: string, text: string][]> {
  return target === "js" ? builtFiles(modules) : sourceFiles(modules);
}

function sourceFiles(modules: readonly [string, string][]): [path: string, text: string][] {
  const sources = modules.map(([module, text]): [string, string] => [`sdk/src/${module}.ts`, text]);
  return [["sdk/tsconfig.json", tsconfigJson()], ...sources];
}

async function builtFiles(modules: readonly [string, string][]): Promise<[path: string, text: string][]> {
  // TypeScript takes a third of a second to load, and only this target needs it.
  const { buildModules } = await import("../build-modules.ts");
  const built = buildModules(new Map(modules));
  return [...built].map(([file, text]) => [`sdk/dist/${file}`, text]);
}

/** types.ts, of its declarations. */
export function typesText(declarations: readonly string[]): string {
  const all = declarations.join("\n");
  const head = all.includes("runtime.") ? `import type * as runtime from "${runtimePackage}";\n` : "export {};\n";
  return [head, all].filter(Boolean).join("\n");
}
