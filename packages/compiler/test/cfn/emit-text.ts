import { load } from "js-yaml";
import type { Config } from "../../src/config/config.ts";
import { createReport, type Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Definitions } from "../../src/emit/cfn/definitions.ts";
import { emitCfn } from "../../src/emit/cfn/index.ts";
import type { Api } from "../../src/ir/api.ts";
import { isObject, own, type Json, type JsonObject } from "../../src/source/json.ts";
import { yamlSchema } from "../../src/source/yaml-schema.ts";
import { lowerHttp, lowerRest, lowerWebSocket } from "../lower/lower-text.ts";

/** A template that was emitted, read back as any YAML reader would. */
export interface Emitted {
  readonly text: string;
  readonly template: JsonObject;
  /** The value at these keys; undefined where there is none. */
  at(...steps: readonly string[]): Json | undefined;
  /** The one resource of a type. */
  resource(type: string): JsonObject;
  resources(type: string): JsonObject;
  /** What the emitter found, as `severity code`. */
  readonly found: readonly string[];
  readonly findings: readonly Diagnostic[];
}

/** The template of a REST API whose document is given without its head. */
export async function emitRest(yaml: string, config: Config = {}, definitions?: Definitions): Promise<Emitted> {
  return emitApi((await lowerRest(withHead(yaml), config)).api, definitions);
}

/** The template of an HTTP API whose document is given without its head. */
export async function emitHttp(yaml: string, config: Config = {}, definitions?: Definitions): Promise<Emitted> {
  return emitApi((await lowerHttp(withHead(yaml), config)).api, definitions);
}

/** The template of a WebSocket API whose document is given without its head. */
export async function emitWebSocket(yaml: string, config: Config = {}): Promise<Emitted> {
  return emitApi((await lowerWebSocket(withHead(yaml), config)).api);
}

/** A document's version and title, for tests that are about something else. */
export function withHead(yaml: string): string {
  return `openapi: 3.0.3\ninfo: { title: Pets, version: 1.0.0 }\n${yaml}`;
}

/** The template of an API. */
export async function emitApi(api: Api, definitions?: Definitions): Promise<Emitted> {
  const { report, findings } = createReport();
  const text = (await emitCfn(api, definitions, report)).get("template.yaml") ?? "";
  const template = load(text, { schema: yamlSchema }) as JsonObject;
  const resources = (type: string): JsonObject =>
    Object.fromEntries(
      Object.entries(own(template, "Resources") as JsonObject).filter(([, resource]) => own(resource, "Type") === type),
    );
  return {
    text,
    template,
    at: (...steps) => steps.reduce<Json | undefined>(own, template),
    resources,
    resource(type) {
      const [only, ...more] = Object.values(resources(type));
      if (!isObject(only) || more.length > 0) throw new Error(`not one resource of type ${type}`);
      return only;
    },
    found: findings.map(({ severity, code }) => `${severity} ${code}`),
    findings,
  };
}

/** The Body of the API that was emitted. */
export function bodyOf(emitted: Emitted): JsonObject {
  const api = emitted.at("Resources", "RestApi") ?? emitted.at("Resources", "HttpApi");
  return own(own(api, "Properties"), "Body") as JsonObject;
}

/** The value at these keys of the Body. */
export function bodyAt(emitted: Emitted, ...steps: readonly string[]): Json | undefined {
  return steps.reduce<Json | undefined>(own, bodyOf(emitted));
}
