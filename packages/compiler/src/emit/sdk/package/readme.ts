import type { HttpApi, RestApi } from "../../../ir/api.ts";
import { serverUrl, stageName } from "../../base-url.ts";
import { baseUrls } from "../../base-urls.ts";
import type { ClientNames } from "../client-text.ts";
import type { HandlerExample } from "../handlers-text.ts";
import type { OperationGroup } from "../operations/group.ts";
import { needsInput } from "../operations/input-type.ts";
import type { TypeScope } from "../types/scope.ts";
import { string } from "../writer/string.ts";
import { inline } from "./inline.ts";
import { packageNameOf } from "./package-json.ts";
import { credentialSamples, inputSample, successOf } from "./readme-samples.ts";
import { readmeTemplate } from "./readme-template.ts";

const asInJson: ReadonlySet<string> = new Set(["string", "number", "Blob"]);

/** What a README is made of. */
interface ReadmeInput {
  readonly api: RestApi | HttpApi;
  readonly groups: readonly OperationGroup[];
  readonly names: ClientNames;
  /** A Lambda function to show, if there is any. */
  readonly handler: HandlerExample | undefined;
  readonly scope: TypeScope;
  /** Modules of the package that are the runtime's. */
  readonly entries: readonly string[];
}

/** README.md of the package. Handlebars is loaded here only. */
export async function readmeText({ api, groups, names, handler, scope, entries }: ReadmeInput): Promise<string> {
  const { default: handlebars } = await import("handlebars");
  const all = groups.flatMap(({ module, plans }) => plans.map((plan) => ({ module, plan })));
  // A call that needs no body can be copied as it is.
  const first = all.find(({ plan }) => !needsInput(plan)) ?? all.find(({ plan }) => !plan.bodies[0]) ?? all[0];
  const paged = all.find(({ plan }) => plan.paging);
  const input = first ? inputSample(first.plan, scope) : "";
  const url = serverUrl(api);
  const view = {
    title: inline(typeof api.title === "string" ? api.title : api.name),
    package: packageNameOf(api),
    ...names,
    place:
      url === undefined
        ? `apiId: "API_ID", region: "REGION", stage: ${string(stageName(api.settings.stage.name))}`
        : `baseUrl: ${string(url)}`,
    baseUrls: baseUrls(api).map((base) => ({ url: inline(base.url), note: inline(base.note) })),
    credentials: credentialSamples(api.securitySchemes),
    hasIam: api.securitySchemes.some(({ isIam }) => isIam),
    handler: handler && { name: handler.name, status: successOf(handler.plan) },
    first: first && {
      name: first.plan.functionName,
      module: first.module,
      descriptor: first.plan.descriptorName,
      input,
      further: input === "" ? "" : `, ${input}`,
      status: successOf(first.plan),
    },
    paged: paged && { name: paged.plan.functionName, input: inputSample(paged.plan, scope) },
    hasStreams: entries.includes("stream"),
    formats: Object.entries<string>({ ...api.settings.sdk.formats })
      .filter(([, type]) => !asInJson.has(type))
      .map(([format, type]) => ({ format, type })),
    groups: groups.map(({ module, tag, plans }) => ({
      module,
      tag: inline(tag ?? "Operations"),
      operations: plans.map(({ functionName, operation }) => ({
        name: functionName,
        call: inline(`${operation.method.toUpperCase()} ${operation.path}`),
        summary: inline(operation.summary ?? ""),
      })),
    })),
  };
  return handlebars.compile(readmeTemplate, { noEscape: true, strict: true })(view);
}
