import type { Api, HttpApi, RestApi } from "../../ir/api.ts";
import type { Files } from "../file.ts";
import { clientText } from "./client-text.ts";
import { handlersText } from "./handlers-text.ts";
import { formatsText } from "./formats/formats-text.ts";
import { declareInput, sentSchemas } from "./operations/input-type.ts";
import { moduleText } from "./operations/module-text.ts";
import { declareItem, declareResult } from "./operations/result-type.ts";
import { packageFiles, typesText } from "./package/files.ts";
import { packageJson } from "./package/package-json.ts";
import { readmeText } from "./package/readme.ts";
import { runtimePackage } from "./package/runtime.ts";
import { planSdk } from "./plan-sdk.ts";
import { declareNamed, declarePending } from "./types/declare.ts";
import { reachable } from "./types/reachable.ts";
import { emitSocketSdk } from "./websocket/index.ts";

/**
 * A typed client as an npm package below `sdk/`: types, one module of functions a tag, and a client with all of them.
 *
 * Operations are data and functions that hand them to the runtime, so that a bundle holds only what is called.
 */
export async function emitSdk(api: Api): Promise<Files> {
  return api.kind === "websocket" ? emitSocketSdk(api) : emitClientSdk(api);
}

async function emitClientSdk(api: RestApi | HttpApi): Promise<Files> {
  const { scope, types, plans, groups, clientNames } = planSdk(api);
  const schemes = new Map(api.securitySchemes.map((scheme) => [scheme.name, scheme]));

  const sent = reachable(plans.flatMap(sentSchemas), "write", scope.schemas);
  for (const type of types) if (type.direction === "read" || sent.has(type.schemaName)) declareNamed(type, scope);
  for (const plan of plans) {
    declareInput(plan, scope);
    declareResult(plan, scope);
    declareItem(plan, scope);
    declarePending(scope);
  }
  const modules = groups.map((group): [string, string] => [group.module, moduleText(group.plans, schemes, scope)]);
  const formats = formatsText(scope.formats, scope.schemas);
  if (formats) modules.push(["formats", formats]);
  modules.push(["types", typesText(scope.declarations)]);
  modules.push(["client", clientText(api, groups, clientNames)]);
  modules.push(["index", indexText(groups.map((group) => group.module))]);
  const handlers = handlersText(api, plans, scope);
  if (handlers) modules.push(["handlers", handlers.text]);
  modules.push(["runtime", `export * from "${runtimePackage}";\n`]);
  const entries = entriesFor(api);
  for (const entry of entries) modules.push([entry, `export * from "${runtimePackage}/${entry}";\n`]);

  return new Map([
    ["sdk/package.json", packageJson(api)],
    [
      "sdk/README.md",
      await readmeText({
        api,
        groups,
        names: clientNames,
        handler: handlers?.example,
        scope,
        entries,
      }),
    ],
    ...(await packageFiles(modules, api.settings.sdk.target)),
  ]);
}

/** Entries of the runtime that callers may want, under the package's own name: it is the only one they install. */
function entriesFor({ securitySchemes, operations }: RestApi | HttpApi): string[] {
  const types = operations.flatMap(({ responses }) => responses.flatMap(({ content }) => content));
  const isStreamed = types.some(({ type }) => /event-stream|ndjson|jsonl|json-seq|octet-stream/i.test(type));
  return [
    "mock",
    "prepare",
    ...(securitySchemes.some(({ isIam }) => isIam) ? ["sigv4"] : []),
    ...(isStreamed ? ["stream"] : []),
  ];
}

function indexText(modules: readonly string[]): string {
  const values = ["client", ...modules].map((module) => `export * from "./${module}.js";\n`);
  return `${values.join("")}export type * from "./types.js";\n`;
}
