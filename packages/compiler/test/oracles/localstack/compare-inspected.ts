import { inspectApi } from "../../../src/inspect/inspect.ts";
import type { RestApi } from "../../../src/ir/api.ts";
import { isObject, own, type Json, type JsonObject } from "../../../src/source/json.ts";
import type { CanonicalApi } from "../../conformance/layouts/canonical.ts";
import { compareApis, withModelsInLine } from "../../conformance/layouts/compare-apis.ts";
import { foldView } from "../../conformance/layouts/fold-view.ts";
import { fillFrom, pseudoParameters } from "./fill.ts";
import { withValuesIn, type ReducedTemplate } from "./reduced-template.ts";
import type { Tally } from "./tally.ts";

/**
 * Where what LocalStack made of the native layout differs from what `inspect` says the service has, with the values that the stack was
 * given. Left out is what LocalStack has no resource for (authorizers and who may call), does not keep (TLS policies, the source of API keys,
 * VPC links and what they lead to, how responses are passed on, cache namespaces), or fills in itself (templates of gateway responses).
 */
export function compareInspected(api: RestApi, dump: Json, deployed: ReducedTemplate, tally: Tally): string[] {
  const shown = comparable(foldView(inspectApi(api, { as: "compiled", fill: fillFrom(deployed) })));
  const made = comparable(foldView(viewOf(dump)));
  const { compared, differences } = compareApis(withModelsInLine(made, shown), shown);
  tally.inspected(compared);
  return [...differences];
}

/** A dump in the nesting of the service's answers, which `inspect` has too. */
function viewOf(dump: Json): JsonObject {
  const items = (key: string): JsonObject => ({ items: Object.values((own(dump, key) ?? {}) as JsonObject) });
  const resources = Object.entries((own(dump, "resources") ?? {}) as JsonObject).map(([path, methods]): Json => ({
    path,
    resourceMethods: Object.fromEntries(
      Object.entries(methods as JsonObject).map(([name, method]) => [name, withValidator(method as JsonObject)]),
    ),
  }));
  const { tags = {}, ...api } = (own(dump, "api") ?? {}) as JsonObject;
  const models = Object.values((own(dump, "models") ?? {}) as JsonObject);
  return {
    restApi: { ...api, tags: Object.fromEntries(Object.entries(tags as JsonObject).filter(([tag]) => !isStacks(tag))) },
    resources: { items: resources },
    // What an API has from the start; ours of that name have another one natively.
    models: { items: models.filter((model) => !/^(?:Empty|Error)$/.test(String(own(model, "name")))).map(byName) },
    requestValidators: items("validators"),
    gatewayResponses: items("gatewayResponses"),
  };
}

/** A model without the copies of models that refer to each other. */
function byName(model: Json): JsonObject {
  const { definitions: _, ...schema } = JSON.parse(String(own(model, "schema") ?? "{}")) as JsonObject;
  const text = JSON.stringify(schema).replaceAll('"#/definitions/', '"/models/');
  return { ...(model as JsonObject), schema: text };
}

function withValidator(method: JsonObject): JsonObject {
  const { requestValidator, ...rest } = method;
  return requestValidator === undefined ? rest : { ...rest, requestValidatorId: requestValidator };
}

function isStacks(tag: string): boolean {
  return tag.startsWith("aws:");
}

const notKept: Readonly<Record<string, ReadonlySet<string>>> = {
  api: new Set(["accessMode", "apiKeySource", "securityPolicy"]),
  integration: new Set(["cacheNamespace", "connectionId", "target", "transfer"]),
  method: new Set(["authorization", "authorizer", "scopes"]),
};

function comparable(api: CanonicalApi): CanonicalApi {
  const kept = [...api].filter(([key]) => !key.startsWith("authorizer "));
  return new Map(kept.map(([key, value]) => [key, keptOf(key.split(" ")[0] ?? "", value)]));
}

function keptOf(kind: string, value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => notKept[kind]?.has(key) !== true && !isFilledIn(key, inner))
      .map(([key, inner]) => [key, key === "integration" ? keptOf(key, inner as JsonObject) : withOwnValues(inner)]),
  );
}

/** The template that a gateway response has by itself. */
function isFilledIn(key: string, value: Json): boolean {
  return key === "templates" && own(value, "application/json") === '{"message":$context.error.messageString}';
}

function withOwnValues(json: Json): Json {
  if (typeof json === "string") {
    // In texts of the document the import fills these in.
    return withValuesIn(
      json.replaceAll(/\$\{(AWS::\w+)\}/g, (written, name: string) => pseudoParameters.get(name) ?? written),
    );
  }
  if (Array.isArray(json)) return (json as readonly Json[]).map(withOwnValues);
  if (!isObject(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, withOwnValues(value)]));
}
