import { createReport, type Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Host } from "../../src/host.ts";
import type { Config } from "../../src/config/config.ts";
import type { Api, ApiKind, HttpApi, RestApi, WebSocketApi } from "../../src/ir/api.ts";
import { loadDocument } from "../../src/load/load.ts";
import { lower } from "../../src/lower/lower.ts";

/** One document in memory, under the name `/openapi.yaml`. */
function hostOf(text: string): Host {
  return {
    resolve: (path) => (path.startsWith("/") ? path : `/${path}`),
    readFile: () => Promise.resolve(new TextEncoder().encode(text)),
    readUrl: () => Promise.reject(new Error("no network in tests")),
    exists: (path) => Promise.resolve(path === "/openapi.yaml"),
  };
}

interface Lowered<A> {
  readonly api: A;
  readonly findings: readonly Diagnostic[];
}

/** Loads and lowers a YAML document as a REST API. */
export async function lowerRest(text: string, config: Config = {}): Promise<Lowered<RestApi>> {
  const { api, findings } = await lowerAs(text, "rest", config);
  if (api?.kind !== "rest") throw new Error("no REST API came of the document");
  return { api, findings };
}

/** Loads and lowers a YAML document as an HTTP API. */
export async function lowerHttp(text: string, config: Config = {}): Promise<Lowered<HttpApi>> {
  const { api, findings } = await lowerAs(text, "http", config);
  if (api?.kind !== "http") throw new Error("no HTTP API came of the document");
  return { api, findings };
}

/** Loads and lowers a YAML document as a WebSocket API. */
export async function lowerWebSocket(text: string, config: Config = {}): Promise<Lowered<WebSocketApi>> {
  const { api, findings } = await lowerAs(text, "websocket", config);
  if (api?.kind !== "websocket") throw new Error("no WebSocket API came of the document");
  return { api, findings };
}

async function lowerAs(text: string, kind: ApiKind, config: Config): Promise<Lowered<Api | undefined>> {
  const { report, findings } = createReport();
  const document = await loadDocument({ path: "/openapi.yaml", allowRemote: false }, hostOf(text), report);
  return { api: document && lower(document, kind, config, report), findings };
}
