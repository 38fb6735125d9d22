import { applyRuleSettings, check, type RuleSettings } from "../../src/check/check.ts";
import type { Config } from "../../src/config/config.ts";
import { createReport, type Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Host } from "../../src/host.ts";
import type { ApiKind } from "../../src/ir/api.ts";
import { loadDocument } from "../../src/load/load.ts";
import { lower } from "../../src/lower/lower.ts";
import type { Json } from "../../src/source/json.ts";

/** What load, lower and check find in documents that exist in memory; the first is the one compiled. */
export async function findingsOf(
  files: Readonly<Record<string, string>>,
  kind: ApiKind,
  settings: RuleSettings = {},
  known?: ReadonlySet<string>,
  config: Config = {},
): Promise<readonly Diagnostic[]> {
  const { report, findings } = createReport();
  const [main = ""] = Object.keys(files);
  const document = await loadDocument({ path: main, allowRemote: false }, memoryHost(files), report);
  if (document === undefined) throw new Error(`not loaded: ${JSON.stringify(findings)}`);
  const api = lower(document, kind, config, report);
  if (api) {
    const origin = { file: "apigw.config.yaml", pointer: "" };
    check(api, document.root, report, { ...document.root, value: config as Json, origin });
  }
  return applyRuleSettings(findings, document.root, settings, known ? { known } : {});
}

/** An example's document, with what it leaves out filled in. */
export function complete(yaml: string): string {
  const head = [
    /^(?:openapi|swagger):/m.test(yaml) ? "" : "openapi: 3.0.3\n",
    /^info:/m.test(yaml) ? "" : 'info: { title: Pets, version: "1" }\n',
    /^paths:/m.test(yaml) ? "" : "paths: {}\n",
  ];
  return head.join("") + yaml;
}

function memoryHost(files: Readonly<Record<string, string>>): Host {
  return {
    resolve: (path) => (path.startsWith("/") ? path : `/${path}`),
    async readFile(path) {
      const text = files[path.replace(/^\//, "")];
      if (text === undefined) throw Object.assign(new Error(`no file ${path}`), { kind: "host" });
      return new TextEncoder().encode(text);
    },
    async readUrl(url) {
      throw Object.assign(new Error(`no network: ${url}`), { kind: "host" });
    },
    exists: async (path) => Object.hasOwn(files, path.replace(/^\//, "")),
  };
}
