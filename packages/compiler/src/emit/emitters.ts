import type { EmitterName, Report } from "../diagnostics/diagnostic.ts";
import type { Api, HttpApi, RestApi } from "../ir/api.ts";
import type { Files } from "./file.ts";
import { notMade } from "./not-made.ts";

/** Makes one kind of output, in memory. */
export type Emitter = (api: Api, surroundings: Surroundings, report: Report) => Promise<Files>;

/** What an emitter may need beside the API. */
export interface Surroundings {
  /** Definitions of the CloudFormation template that the document stood in. */
  readonly template: TemplateSections | undefined;
  /** The template that ours is merged into. */
  readonly existing: { readonly file: string; readonly text: string } | undefined;
}

/** Sections of a template, in long form. */
export interface TemplateSections {
  readonly parameters: object;
  readonly conditions: object;
  readonly mappings: object;
}

/** All that can be made, in the order it is made in; each loads what it needs when it runs. */
export const emitters: ReadonlyMap<EmitterName, Emitter> = new Map<EmitterName, Emitter>([
  [
    "cfn",
    async (api, { template, existing }, report) =>
      (await import("./cfn/index.ts")).emitCfn(api, template, report, existing),
  ],
  [
    "openapi",
    exceptWebSocket("The OpenAPI document", async (api, _, report) =>
      (await import("./cfn/openapi-document.ts")).emitOpenApi(api, report),
    ),
  ],
  ["templates", async (api) => (await import("./templates/index.ts")).emitTemplates(api)],
  ["sdk", async (api) => (await import("./sdk/index.ts")).emitSdk(api)],
  ["docs", emitDocs],
]);

/** What is made if nobody says what: all but the document by itself, which is for other tools' templates. */
export const usualEmitters: readonly EmitterName[] = [...emitters.keys()].filter((name) => name !== "openapi");

/** An emitter of what is not made of WebSocket APIs yet, which is said. */
function exceptWebSocket(
  what: string,
  emit: (api: RestApi | HttpApi, surroundings: Surroundings, report: Report) => Promise<Files>,
): Emitter {
  return async (api, surroundings, report) => {
    if (api.kind !== "websocket") return emit(api, surroundings, report);
    report(notMade, api.origin, { what });
    return new Map();
  };
}

/** Documentation shows calls of the SDK: the emitters do not know each other, so that the names are handed on here. */
async function emitDocs(api: Api): Promise<Files> {
  if (api.kind === "websocket") {
    const [docs, calls] = await Promise.all([import("./docs/index.ts"), import("./sdk/websocket/socket-calls.ts")]);
    return docs.emitSocketDocs(api, calls.socketCalls(api));
  }
  const [docs, { sdkCalls }] = await Promise.all([import("./docs/index.ts"), import("./sdk/plan-sdk.ts")]);
  return docs.emitDocs(api, sdkCalls(api));
}
