import { dirname, isAbsolute, resolve } from "node:path/posix";

import type { ApiConfig, Config } from "../config/config.ts";
import { loadConfig, type LoadedConfig } from "../config/load.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host.ts";
import { usageError } from "./usage-error.ts";

/** One document to compile. */
export interface Target {
  /** May end in #LogicalId. */
  readonly document: string;
  readonly config: Config;
  /** Absolute path of the output folder, for an API of this name. */
  outFor(name: string): string;
}

/** What the command line asks for. */
export interface Targets {
  readonly targets: readonly Target[];
  readonly configuration: LoadedConfig;
}

/** What of the command line says it. */
export interface TargetInput {
  readonly document: string | undefined;
  /** Name of the command, where the document can be left out. */
  readonly command?: string;
  readonly config: string | undefined;
  readonly out: string | undefined;
}

/**
 * The documents to compile, each with its settings: the one of the command line, else all that a configuration lists.
 *
 * @throws UsageError if there is none
 */
export async function resolveTargets(input: TargetInput, host: Host, report: Report): Promise<Targets> {
  // Without a document, the configuration is looked for from the working directory on.
  const configuration = await loadConfig(input.document ?? "document", input.config, host, report);
  const { config, file } = configuration;
  const { apis, ...written } = config;
  const base = file === undefined ? host.resolve(".") : dirname(file);
  const pathIn = (path: string): string => (isAbsolute(path) ? path : resolve(base, path));
  const withMerge = <C extends Config>(part: C): C =>
    part.merge === undefined ? part : { ...part, merge: pathIn(part.merge) };
  const shared = withMerge(written);
  const given = input.out === undefined ? undefined : host.resolve(input.out);
  const sharedOut = shared.out === undefined ? undefined : pathIn(shared.out);

  const listed = (apis ?? []).map((entry): Target => {
    const api: ApiConfig = typeof entry === "string" ? { document: entry } : entry;
    return {
      document: pathIn(api.document),
      config: mergeConfig(shared, withMerge(api)),
      outFor: (name) => {
        if (given === undefined && api.out !== undefined) return pathIn(api.out);
        return `${given ?? sharedOut ?? host.resolve("dist")}/${name}`;
      },
    };
  });
  if (input.document === undefined) {
    if (listed.length === 0) throw usageError(await whatIsMissing(host, file, input.command ?? ""));
    return { targets: listed, configuration };
  }
  const { document } = input;
  const entry = listed.find((target) => target.document === host.resolve(document));
  const outFor = (name: string): string => given ?? entry?.outFor(name) ?? sharedOut ?? host.resolve(`dist/${name}`);
  return { targets: [{ document, config: entry?.config ?? shared, outFor }], configuration };
}

/** Names that documents commonly have. */
const commonNames = [
  "openapi.yaml",
  "openapi.yml",
  "openapi.json",
  "swagger.yaml",
  "swagger.json",
  "api.yaml",
  "template.yaml",
];

async function whatIsMissing(host: Host, configFile: string | undefined, command: string): Promise<string> {
  const areThere = await Promise.all(commonNames.map((name) => host.exists(name)));
  const found = commonNames.find((_, index) => areThere[index] === true) ?? "openapi.yaml";
  const listing = configFile === undefined ? "" : `, or list several under "apis" in ${configFile}`;
  const purpose = command === "" ? " to compile" : "";
  return `Name the document${purpose}${listing}: ${["apigw-compile", command, found].filter(Boolean).join(" ")}`;
}

/** What an entry does not say itself is as the configuration says; groups of settings are joined. */
function mergeConfig(shared: Config, api: ApiConfig): Config {
  const merged = new Map<string, unknown>(Object.entries(shared).filter(([key]) => key !== "name" && key !== "out"));
  for (const [key, value] of Object.entries(api)) {
    if (key === "document") continue;
    const before = merged.get(key);
    merged.set(key, isGroup(before) && isGroup(value) ? { ...before, ...value } : value);
  }
  return Object.fromEntries(merged);
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
