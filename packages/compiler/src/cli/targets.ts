import { dirname, isAbsolute, resolve } from "node:path/posix";

import type { ApiConfig, Config } from "../config/config.ts";
import { loadConfig, type LoadedConfig } from "../config/load.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host.ts";
import type { ApiKind } from "../ir/api.ts";
import type { ReadInput } from "../read-api.ts";
import type { Arguments } from "./command.ts";
import { pairs } from "./pairs.ts";
import { usageError } from "./usage-error.ts";

/** One document to compile. */
export interface Target extends ReadInput {
  /** Absolute path of the output folder, for an API of this name. */
  outFor(name: string): string;
}

/** What the command line asks for. */
export interface Targets {
  readonly targets: readonly [Target, ...Target[]];
  readonly configuration: LoadedConfig;
}

/**
 * The documents that a command line is about, each with its settings: `document`, else all that the configuration lists.
 *
 * @throws UsageError if there is none
 */
export async function resolveTargets(
  document: string | undefined,
  args: Arguments,
  host: Host,
  report: Report,
): Promise<Targets> {
  // Without a document, the configuration is looked for from the working directory on.
  const configuration = await loadConfig(document ?? "document", args.get("config"), host, report);
  const { config, file } = configuration;
  const { apis, ...written } = config;
  const base = file === undefined ? host.resolve(".") : dirname(file);
  const pathIn = (path: string): string => (isAbsolute(path) ? path : resolve(base, path));
  const withMerge = <C extends Config>(part: C): C =>
    part.merge === undefined ? part : { ...part, merge: pathIn(part.merge) };
  const shared = withMerge(written);
  const out = args.get("out");
  const given = out === undefined ? undefined : host.resolve(out);
  const sharedOut = shared.out === undefined ? undefined : pathIn(shared.out);

  const type = args.get("type") as ApiKind | undefined;
  const said = { type, allowRemote: args.has("allow-remote"), configFile: file };
  const listed = (apis ?? []).map((entry): Target => {
    const api: ApiConfig = typeof entry === "string" ? { document: entry } : entry;
    return {
      ...said,
      path: pathIn(api.document),
      config: withParams(mergeConfig(shared, withMerge(api)), args),
      outFor: (name) => {
        if (given === undefined && api.out !== undefined) return pathIn(api.out);
        return `${given ?? sharedOut ?? host.resolve("dist")}/${name}`;
      },
    };
  });
  if (document === undefined) {
    const [first, ...more] = listed;
    if (first === undefined) throw usageError(await whatIsMissing(host, file, args.command));
    return { targets: [first, ...more], configuration };
  }
  const entry = listed.find((target) => target.path === host.resolve(document));
  const outFor = (name: string): string => given ?? entry?.outFor(name) ?? sharedOut ?? host.resolve(`dist/${name}`);
  const settings = entry?.config ?? withParams(shared, args);
  return { targets: [{ ...said, path: document, config: settings, outFor }], configuration };
}

/** The settings with the values of `--params`, in the type that the configuration gives them, if it does. */
function withParams(config: Config, args: Arguments): Config {
  const given = pairs(args, "params", "=");
  if (given.length === 0) return config;
  const typed = given.map(([name, text]) => [name, typedLike(config.params?.[name], text)] as const);
  return { ...config, params: { ...config.params, ...Object.fromEntries(typed) } };
}

function typedLike(before: string | number | boolean | undefined, text: string): string | number | boolean {
  if (typeof before === "number" && text.trim() !== "" && Number.isFinite(Number(text))) return Number(text);
  if (typeof before === "boolean" && (text === "true" || text === "false")) return text === "true";
  return text;
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
