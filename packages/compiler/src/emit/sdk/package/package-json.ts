import type { Api } from "../../../ir/api.ts";
import { runtimePackage, runtimeRange } from "./runtime.ts";

/** The npm name of the package. */
export function packageNameOf(api: Api): string {
  return api.settings.sdk.packageName ?? `${api.name}-sdk`;
}

/** package.json: ES modules with types, one entry a module, nothing with side effects. */
export function packageJson(api: Api): string {
  const entry = (module: string): object => ({ types: `./dist/${module}.d.ts`, default: `./dist/${module}.js` });
  const isBuilt = api.settings.sdk.target === "js";
  const build = {
    scripts: { build: "tsc -p tsconfig.json", prepack: "tsc -p tsconfig.json" },
    dependencies: { [runtimePackage]: runtimeRange },
    devDependencies: { typescript: ">=5.5" },
  };
  const content = {
    name: packageNameOf(api),
    version: versionOf(api),
    type: "module",
    sideEffects: false,
    exports: { ".": entry("index"), "./*": entry("*"), "./package.json": "./package.json" },
    files: isBuilt ? ["dist"] : ["dist", "src"],
    engines: { node: ">=20" },
    ...(isBuilt ? { dependencies: build.dependencies } : build),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** The document's version where npm takes it: `1.2` is `1.2.0`. */
function versionOf({ version }: Api): string {
  const match =
    typeof version === "string"
      ? /^v?(0|[1-9]\d{0,8})(?:\.(0|[1-9]\d{0,8}))?(?:\.(0|[1-9]\d{0,8}))?$/.exec(version)
      : null;
  return match ? [match[1], match[2] ?? "0", match[3] ?? "0"].join(".") : "0.0.0";
}
