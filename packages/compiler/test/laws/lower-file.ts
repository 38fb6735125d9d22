import type { Config } from "../../src/config/config.ts";
import { createReport } from "../../src/diagnostics/diagnostic.ts";
import type { HttpApi, RestApi } from "../../src/ir/api.ts";
import { loadDocument } from "../../src/load/load.ts";
import { lower } from "../../src/lower/lower.ts";
import { diskHost } from "../load/disk-host.ts";

/** A document on disk as an API of this type; undefined if nothing can be made of it. */
export async function lowerFile(
  path: string,
  kind: "rest" | "http",
  config: Config = {},
): Promise<RestApi | HttpApi | undefined> {
  const { report } = createReport();
  const document = await loadDocument({ path, allowRemote: false }, diskHost, report);
  const api = document && lower(document, kind, config, report);
  return api;
}
