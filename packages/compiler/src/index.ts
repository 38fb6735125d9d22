export { compile, type CompileInput, type CompileResult } from "./compile.ts";
export {
  defineConfig,
  type ApiConfig,
  type Config,
  type ConfigIntrinsic,
  type ConfigParameter,
  type ConfigValue,
} from "./config/config.ts";
export { loadConfig, type LoadedConfig } from "./config/load.ts";
export {
  createReport,
  type Diagnostic,
  type DiagnosticDef,
  type EmitterName,
  type Report,
  type Severity,
} from "./diagnostics/diagnostic.ts";
export { createNodeHost } from "./host-node.ts";
export type { Host, HostError } from "./host.ts";
export type { ApiKind } from "./ir/api.ts";
export type { Edit } from "./source/edit.ts";
export { createLocator, type Range } from "./source/locate.ts";
export type { Origin } from "./source/origin.ts";
