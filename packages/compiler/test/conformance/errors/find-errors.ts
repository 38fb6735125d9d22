import { compile } from "../../../src/compile.ts";
import { validate } from "../../../src/config/validate.ts";
import { createReport, type Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import type { Host } from "../../../src/host.ts";
import type { ApiKind } from "../../../src/ir/api.ts";
import type { JsonObject } from "../../../src/source/json.ts";

/** Name of the configuration's file in the origins of findings. */
export const configFile = "/apigw.config.json";

/** Findings of severity error in a document and its configuration, as `check` makes them. */
export async function findErrors(document: string, type: ApiKind, config: JsonObject): Promise<readonly Diagnostic[]> {
  const { report, findings } = createReport();
  const settings = validate(config, { file: configFile, pointer: "" }, report);
  const host: Host = {
    resolve: (path) => path,
    readFile: async () => new TextEncoder().encode(document),
    readUrl: async (url) => {
      throw Object.assign(new Error(`no network: ${url}`), { kind: "host" });
    },
    exists: async () => false,
  };
  const input = { path: "/openapi.json", type, emit: [], config: settings, allowRemote: false, configFile };
  const result = await compile(input, host);
  return [...findings, ...result.findings].filter(({ severity }) => severity === "error");
}
