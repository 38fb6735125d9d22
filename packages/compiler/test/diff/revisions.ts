import { createReport } from "../../src/diagnostics/diagnostic.ts";
import type { Change } from "../../src/diff/change.ts";
import { diffApis } from "../../src/diff/diff.ts";
import type { Config } from "../../src/config/config.ts";
import type { Api, ApiKind } from "../../src/ir/api.ts";
import { loadDocument } from "../../src/load/load.ts";
import { lower } from "../../src/lower/lower.ts";
import { memoryHost } from "../load/memory-host.ts";

/** A text as an API; what is found wrong with it is of no interest here. */
export async function apiOf(text: string, kind: ApiKind, config: Config = {}, file = "/api.yaml"): Promise<Api> {
  const { report } = createReport();
  const document = await loadDocument({ path: file, allowRemote: false }, memoryHost({ [file]: text }), report);
  const api = document && lower(document, kind, config, report);
  if (api === undefined) throw new Error("cannot be read");
  return api;
}

/** The changes between two texts. */
export async function changesOf(old: string, now: string, kind: ApiKind = "rest"): Promise<readonly Change[]> {
  return diffApis(await apiOf(old, kind, {}, "/old.yaml"), await apiOf(now, kind, {}, "/new.yaml"));
}
