import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../../../src/config/config.ts";
import { loadConfig } from "../../../src/config/load.ts";
import { createReport } from "../../../src/diagnostics/diagnostic.ts";
import { createNodeHost } from "../../../src/host-node.ts";
import type { RestApi } from "../../../src/ir/api.ts";
import { loadDocument } from "../../../src/load/load.ts";
import { memoryHost } from "../../load/memory-host.ts";
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

/**
 * The REST API whose Body is in a template, as the document says it alone.
 *
 * @throws Error if it is none
 */
export async function lowerTemplate(text: string): Promise<RestApi> {
  const { report } = createReport();
  const host = memoryHost({ "/template.yaml": text });
  const document = await loadDocument({ path: "/template.yaml#RestApi", allowRemote: false }, host, report);
  const api = document && lower(document, "rest", {}, report);
  if (api?.kind !== "rest") throw new Error("no REST API came of the template");
  return api;
}

/** The configuration beside a document, empty if there is none. */
export async function configOf(path: string): Promise<Config> {
  if (!existsSync(join(path, "../apigw.config.yaml"))) return {};
  const { report } = createReport();
  return (await loadConfig(path, undefined, createNodeHost(), report)).config;
}
