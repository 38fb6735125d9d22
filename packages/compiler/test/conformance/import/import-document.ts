import type { Config } from "../../../src/config/config.ts";
import { createReport, type Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import type { Host, HostError } from "../../../src/host.ts";
import { inspectApi } from "../../../src/inspect/inspect.ts";
import type { InspectOptions } from "../../../src/inspect/options.ts";
import type { Reference } from "../../../src/ir/cfn.ts";
import type { HttpApi, RestApi } from "../../../src/ir/api.ts";
import { loadDocument } from "../../../src/load/load.ts";
import { lower } from "../../../src/lower/lower.ts";
import type { JsonObject } from "../../../src/source/json.ts";
import { pseudoParameters } from "./intrinsics.ts";

/** What came of reading a document as the service would import it. */
export interface Imported {
  /** undefined where nothing could be made of the document. */
  readonly api: RestApi | HttpApi | undefined;
  readonly view: JsonObject | undefined;
  readonly findings: readonly Diagnostic[];
}

/** Reads, lowers and inspects a document that is there as a text only. */
export async function importDocument(
  text: string,
  kind: "rest" | "http",
  config: Config,
  endpointType: InspectOptions["endpointType"],
): Promise<Imported> {
  const { report, findings } = createReport();
  const document = await loadDocument({ path: "/document", allowRemote: false }, hostOf(text), report);
  const api = document && lower(document, kind, config, report);
  const view = api && inspectApi(api, { as: "aws", fill: pseudoParameter, ...(endpointType && { endpointType }) });
  return { api, view, findings };
}

function pseudoParameter(reference: Reference): string | undefined {
  return reference.kind === "ref" ? pseudoParameters[reference.name] : undefined;
}

function absent(path: string): HostError {
  return Object.assign(new Error(`${path} is not there`), { kind: "host" as const });
}

function hostOf(text: string): Host {
  return {
    resolve: (path) => path,
    readFile: (path) =>
      path === "/document" ? Promise.resolve(new TextEncoder().encode(text)) : Promise.reject(absent(path)),
    readUrl: (url) => Promise.reject(absent(url)),
    exists: (path) => Promise.resolve(path === "/document"),
  };
}
