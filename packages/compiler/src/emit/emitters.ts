import type { EmitterName, Report } from "../diagnostics/diagnostic.ts";
import type { HttpApi, RestApi } from "../ir/api.ts";
import type { Files } from "./file.ts";

/** Makes one kind of output, in memory. */
export type Emitter = (api: RestApi | HttpApi, surroundings: Surroundings, report: Report) => Promise<Files>;

/** What an emitter may need beside the API. */
export interface Surroundings {
  /** Definitions of the CloudFormation template that the document stood in. */
  readonly template: TemplateSections | undefined;
}

/** Sections of a template, in long form. */
export interface TemplateSections {
  readonly parameters: object;
  readonly conditions: object;
  readonly mappings: object;
}

/** All that can be made, in the order it is made in; each loads what it needs when it runs. */
export const emitters: ReadonlyMap<EmitterName, Emitter> = new Map<EmitterName, Emitter>([
  ["cfn", async (api, { template }, report) => (await import("./cfn/index.ts")).emitCfn(api, template, report)],
  ["openapi", async (api, _, report) => (await import("./cfn/openapi-document.ts")).emitOpenApi(api, report)],
  ["templates", async (api) => (await import("./templates/index.ts")).emitTemplates(api)],
  ["sdk", async (api) => (await import("./sdk/index.ts")).emitSdk(api)],
  ["docs", emitDocs],
]);

/** What is made if nobody says what: all but the document by itself, which is for other tools' templates. */
export const usualEmitters: readonly EmitterName[] = [...emitters.keys()].filter((name) => name !== "openapi");

/** Documentation shows calls of the SDK: the emitters do not know each other, so that the names are handed on here. */
async function emitDocs(api: RestApi | HttpApi): Promise<Files> {
  const [docs, { sdkCalls }] = await Promise.all([import("./docs/index.ts"), import("./sdk/plan-sdk.ts")]);
  return docs.emitDocs(api, sdkCalls(api));
}
