import type { HttpApi, RestApi } from "../../src/ir/api.ts";
import type { Authorizer } from "../../src/ir/authorizer.ts";
import { isObject, own, type Json } from "../../src/source/json.ts";
import { inlineModels, isPlainObject } from "../../src/ir/inline-models.ts";
import type { Integration, ParameterMapping } from "../../src/ir/integration.ts";
import type { MediaType, Operation, Parameter } from "../../src/ir/operation.ts";

/**
 * What of an API is deployed: the IR without origins, and without what only the SDK and the documentation read (schemas, styles,
 * examples, servers, tags of operations, security schemes without an authorizer, descriptions of single parameters).
 */
export function deployable(api: RestApi | HttpApi): unknown {
  const { title, version, description, authorizers, operations, settings, kind } = api;
  const common = {
    title,
    // The format demands one.
    version: version ?? "1.0",
    description,
    settings,
    authorizers: [...authorizers]
      .sort(by(({ name }) => name))
      .map((authorizer) => deployedAuthorizer(authorizer, kind)),
    operations: operations.map((operation) => deployedOperation(operation, api)).sort(by(({ key }) => key)),
  };
  if (kind === "http") {
    return bare({ ...common, cors: api.cors, tags: api.tags.filter(({ value }) => value !== undefined) });
  }
  const { gatewayResponses, policy, binaryMediaTypes, minimumCompressionSize, apiKeySource, documentation } = api;
  const inline = [...inlineModels(api).values()];
  const schemas = new Map([...api.models, ...inline].map(({ name, schema }) => [name, withoutNulls(schema)]));
  return bare({
    ...common,
    models: Object.fromEntries(schemas),
    validators: [...api.validators].sort(by(({ name }) => name)),
    gatewayResponses: [...gatewayResponses].sort(by(({ type }) => type)),
    policy: policy && withVariables(policy),
    binaryMediaTypes,
    minimumCompressionSize,
    apiKeySource,
    documentation,
    securityPolicy: api.securityPolicy,
    endpointAccessMode: api.endpointAccessMode,
  });
}

function deployedOperation(
  operation: Operation,
  api: RestApi | HttpApi,
): Readonly<Record<string, unknown>> & { readonly key: string } {
  const { method, path, when, operationId, isDefaultRoute, summary, description, authorization, integration } =
    operation;
  const own = {
    key: JSON.stringify([path, method, when]),
    method,
    path,
    when,
    operationId,
    isDefaultRoute,
    summary,
    description,
    authorization,
    parameters: operation.parameters
      .filter((parameter) => isKnown(parameter, api))
      .map(({ name, in: place, isRequired }) => `${place} ${bareName(name, place)} ${String(isRequired)}`)
      .sort()
      .filter((parameter, index, all) => parameter !== all[index - 1]),
    integration: integration && deployedIntegration(integration, api.kind),
  };
  if (api.kind === "http") return own;
  return {
    ...own,
    isApiKeyRequired: operation.isApiKeyRequired,
    validator: operation.validator,
    requestModels: modelsOf(operation.requestBody?.content ?? [], api),
    responses: operation.responses
      .filter(({ status }) => /^[1-5]\d\d$/.test(status))
      .map(({ status, headers, content }) => ({
        status,
        headers: headers.map(({ name }) => name).sort(),
        models: modelsOf(content, api),
      }))
      .sort(by(({ status }) => status)),
  };
}

/** HTTP APIs know the parameters of paths only; no API knows cookies. */
function isKnown({ in: place }: Parameter, { kind }: RestApi | HttpApi): boolean {
  return kind === "http" ? place === "path" : place !== "cookie";
}

/** A greedy variable is declared with its plus or without. */
function bareName(name: string, place: Parameter["in"]): string {
  return place === "path" ? name.replace(/\+$/, "") : name;
}

/** CloudFormation takes no nulls, so that none are printed. */
function withoutNulls(json: Json): Json {
  if (Array.isArray(json)) return (json as readonly Json[]).filter((item) => item !== null).map(withoutNulls);
  if (!isObject(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, withoutNulls(value)]));
}

/** JSON of the document's own, with the gateway's variables as text however they were said. */
function withVariables(json: Json): Json {
  if (Array.isArray(json)) return (json as readonly Json[]).map(withVariables);
  // In a template of another tool they are escaped.
  if (typeof json === "string") return json.replaceAll("$${AWS::", "${AWS::");
  if (!isObject(json)) return json;
  const sub = own(json, "Fn::Sub");
  const isKnown = typeof sub === "string" && !/\$\{(?!AWS::(?:Region|AccountId|Partition)\})/.test(sub);
  if (isKnown) return sub;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, withVariables(value)]));
}

/** What the gateway makes a model of: schemas with a name, objects in line, and in requests all that we give a name. */
function modelsOf(content: readonly MediaType[], api: RestApi): unknown {
  const models = content.flatMap((media) => {
    const { type, model } = media;
    const given = inlineModels(api).get(media);
    if (given !== undefined) return { type, model: { kind: "named", name: given.name } };
    if (model === undefined || (model.kind === "inline" && !isPlainObject(model.schema))) return [];
    return { type, model };
  });
  return models.sort(by(({ type }) => type));
}

/** What an API type knows of an integration; the order of its maps says nothing. */
function deployedIntegration(integration: Integration, kind: "rest" | "http"): unknown {
  const mappings = (list: readonly ParameterMapping[]): unknown => [...list].sort(by(({ target }) => target));
  const { requestTemplates, responses, payloadFormatVersion, ...rest } = integration;
  const common = { ...rest, requestParameters: mappings(integration.requestParameters) };
  if (kind === "rest") {
    return {
      ...common,
      requestTemplates: [...requestTemplates].sort(by(({ key }) => key)),
      responses: responses
        .map((response) => ({
          ...response,
          parameters: mappings(response.parameters),
          templates: [...response.templates].sort(by(({ key }) => key)),
        }))
        .sort(by(({ pattern }) => pattern)),
    };
  }
  const { passthroughBehavior: _1, contentHandling: _2, cacheNamespace: _3, cacheKeyParameters: _4, ...known } = common;
  const { responseTransferMode: _5, ...http } = known;
  return {
    ...http,
    vpcLink: "vpcLink" in integration ? integration.vpcLink?.id : undefined,
    // Only functions have a choice.
    payloadFormatVersion: integration.kind === "lambda" ? payloadFormatVersion : "1.0",
    responses: responses
      .map(({ pattern, parameters }) => ({ pattern, parameters: mappings(parameters) }))
      .sort(by(({ pattern }) => pattern)),
  };
}

function deployedAuthorizer(authorizer: Authorizer, kind: "rest" | "http"): Readonly<Record<string, unknown>> {
  const { identitySource: _, ...rest } = authorizer;
  if (kind === "http" || authorizer.kind !== "request") return rest;
  // Of a request authorizer the expression means nothing.
  return { ...rest, identityValidationExpression: undefined };
}

/** Without origins, at any depth; members in one order. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).filter(([key, member]) => !/origin$/i.test(key) && member !== undefined);
  return Object.fromEntries(
    members.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, member]) => [key, bare(member)]),
  );
}

function by<T>(keyOf: (item: T) => string): (one: T, other: T) => number {
  return (one, other) => (keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0);
}
