import type { Config } from "./config/config.ts";
import { unusedName } from "./config/diagnostics.ts";
import type { Report } from "./diagnostics/diagnostic.ts";
import { namesIn, readExisting } from "./emit/cfn/merge/existing.ts";
import { isHostError, type Host } from "./host.ts";
import type { Api, ApiKind } from "./ir/api.ts";
import { chooseKind } from "./kind.ts";
import { decode } from "./load/decode.ts";
import type { LoadedDocument } from "./load/document.ts";
import { loadDocument } from "./load/load.ts";
import { lower } from "./lower/lower.ts";
import { configuredNames, fillConfig, withNames, type UnusedName } from "./lower/names.ts";
import type { Json } from "./source/json.ts";
import { below, type Origin } from "./source/origin.ts";

/** What to read. */
export interface ReadInput {
  /** The document; `template.yaml#LogicalId` picks one out of a template. */
  readonly path: string;
  /** undefined: the document and the configuration say it. */
  readonly type: ApiKind | undefined;
  readonly config: Config;
  /** Whether parts may be read from the network. */
  readonly allowRemote: boolean;
  /** File of the configuration, for the places of findings; the document, if not given. */
  readonly configFile?: string | undefined;
}

/** A document and the settings for it, with the names in both filled in that the configuration knows. */
export interface ReadDocument {
  readonly document: LoadedDocument;
  readonly config: Config;
  /** Where the settings stand. */
  readonly configOrigin: Origin;
  readonly kind: ApiKind;
  /** In words: `by --type`. */
  readonly kindReason: string;
  /** Names of the configuration that nothing has asked for so far. */
  unusedNames(): readonly UnusedName[];
}

/** That, and the API it says; undefined where there are too many operations, which is reported. */
export interface ReadApi extends ReadDocument {
  readonly api: Api | undefined;
}

/**
 * Reads a document as the API it says: load, fill in names, lower. What is wrong is reported; undefined if nothing could be read.
 *
 * `sources` receives the texts of all files read, by absolute path or URL.
 */
export async function readApi(
  input: ReadInput,
  host: Host,
  report: Report,
  sources?: Map<string, string>,
): Promise<ReadApi | undefined> {
  const read = await readDocument(input, host, report, sources);
  if (read === undefined) return undefined;
  const { document, kind, config, configOrigin } = read;
  const api = lower(document, kind, config, report, configOrigin);
  for (const { setting, name } of read.unusedNames()) {
    report(unusedName, below(configOrigin, setting, name), { setting, name });
  }
  return { ...read, api };
}

/** Reads a document, for those who lower it themselves. */
export async function readDocument(
  input: ReadInput,
  host: Host,
  report: Report,
  sources?: Map<string, string>,
): Promise<ReadDocument | undefined> {
  const loaded = await loadDocument(input, host, report, sources);
  if (loaded === undefined) return undefined;
  const configOrigin = input.configFile === undefined ? loaded.root.origin : { file: input.configFile, pointer: "" };
  const { config } = input;
  const [kind, kindReason] = chooseKind(input, loaded);
  if (config.params === undefined && config.resolve === undefined)
    return { document: loaded, config, configOrigin, kind, kindReason, unusedNames: () => [] };

  const defined = new Set([...Object.keys(loaded.template?.parameters ?? {}), ...(await mergedNames(config, host))]);
  const names = configuredNames(config, defined);
  const filled = fillConfig(config, names);
  return {
    document: { ...loaded, root: withNames(loaded.root, names.valueOf) },
    config: filled === config ? config : await revalidated(filled, configOrigin, report),
    configOrigin,
    kind,
    kindReason,
    unusedNames: () => names.unused(),
  };
}

/** What is filled in has the types of values, not of settings. */
async function revalidated(config: Config, origin: Origin, report: Report): Promise<Config> {
  const { validate } = await import("./config/validate.ts");
  return validate(config as Json, origin, report);
}

/** Names that the template defines which the API is put into; that it cannot be read is for others to say. */
async function mergedNames({ merge, resolve }: Config, host: Host): Promise<readonly string[]> {
  if (merge === undefined || resolve === undefined) return [];
  try {
    const file = host.resolve(merge);
    const { theirs } = await readExisting({ file, text: decode(await host.readFile(file)).text });
    return theirs === undefined ? [] : namesIn(theirs);
  } catch (error) {
    if (!isHostError(error)) throw error;
    return [];
  }
}
