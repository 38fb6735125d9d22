import { compile } from "../../../src/compile.ts";
import type { Config } from "../../../src/config/config.ts";
import type { Diagnostic, EmitterName } from "../../../src/diagnostics/diagnostic.ts";
import type { Host } from "../../../src/host.ts";
import { isObject, type Json } from "../../../src/source/json.ts";
import { fromPointer, isBelow } from "../../../src/source/origin.ts";
import { documents } from "./documents.ts";
import type { Fault } from "./fault.ts";

/** Findings that a document has with a fault in it, and not without. */
export async function newFindings(fault: Fault): Promise<readonly Diagnostic[]> {
  const document = structuredClone<Json>(documents[fault.document]);
  const type = fault.type ?? (fault.document === "http" ? "http" : "rest");
  const { config = {}, emit = [] } = fault;
  const isClean = fault.type === undefined;
  const before = new Set(isClean ? (await findings(document, type, {}, emit)).map(essence) : []);
  for (const [pointer, value] of Object.entries(fault.edits)) put(document, pointer, value);
  return (await findings(document, type, config, emit)).filter((finding) => !before.has(essence(finding)));
}

/** Whether a finding stands where the fault is, or in it. */
export function isLocated({ origin }: Diagnostic, { at }: Fault): boolean {
  return at === "" ? origin.pointer === "" : isBelow(origin.pointer, at);
}

async function findings(
  document: Json,
  type: "rest" | "http",
  config: Config,
  emit: readonly EmitterName[],
): Promise<readonly Diagnostic[]> {
  const host: Host = {
    resolve: (path) => path,
    readFile: async () => new TextEncoder().encode(JSON.stringify(document)),
    readUrl: async (url) => {
      throw Object.assign(new Error(`no network: ${url}`), { kind: "host" });
    },
    exists: async () => false,
  };
  const configFile = "apigw.config.yaml";
  return (await compile({ path: "/openapi.json", type, emit, config, allowRemote: false, configFile }, host)).findings;
}

function essence({ code, origin, message }: Diagnostic): string {
  return JSON.stringify([code, origin.file, origin.pointer, message]);
}

function put(document: Json, pointer: string, value: Json | undefined): void {
  const steps = fromPointer(pointer);
  const last = steps.pop() ?? "";
  const parent = steps.reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], document);
  if (Array.isArray(parent)) parent[Number(last)] = value;
  else if (!isObject(parent)) throw new Error(`nothing at ${pointer}`);
  else if (value === undefined) Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, value);
}
