import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../../../src/config/config.ts";
import { loadConfig } from "../../../src/config/load.ts";
import { createReport } from "../../../src/diagnostics/diagnostic.ts";
import { createNodeHost } from "../../../src/host-node.ts";
import type { RestApi } from "../../../src/ir/api.ts";
import { loadDocument } from "../../../src/load/load.ts";
import { lower } from "../../../src/lower/lower.ts";

/**
 * The REST API of a document.
 *
 * @throws Error if it is none
 */
export async function lowerFile(path: string, config: Config): Promise<RestApi> {
  const { report } = createReport();
  const document = await loadDocument({ path, allowRemote: false }, createNodeHost(), report);
  const api = document && lower(document, "rest", config, report);
  if (api?.kind !== "rest") throw new Error(`no REST API came of ${path}`);
  return api;
}

/** The configuration beside a document, empty if there is none. */
export async function configOf(path: string): Promise<Config> {
  if (!existsSync(join(path, "../apigw.config.yaml"))) return {};
  const { report } = createReport();
  return (await loadConfig(path, undefined, createNodeHost(), report)).config;
}
