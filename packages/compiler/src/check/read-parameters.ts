import type { RestApi } from "../ir/api.ts";
import type { Authorizer } from "../ir/authorizer.ts";
import { partsOf } from "../ir/cfn.ts";
import type { Integration } from "../ir/integration.ts";
import type { Operation, Parameter } from "../ir/operation.ts";
import { oncePer } from "../source/once-per.ts";
import type { Origin } from "../source/origin.ts";
import { isProxy } from "./integrations.ts";
import { literal } from "./literal.ts";
import { parametersReadIn, reads, type ParametersRead } from "./templates/parameters-read.ts";
import { templatesOf } from "./templates/templates.ts";

/**
 * Tells whether anything that the API shows reads a parameter of an operation: a mapping, a template, an authorizer, the key of the cache
 * or a gateway response. Undefined where the back end or the authorizer gets all of them, where no back end is asked, and where it can't
 * be told.
 */
export function parameterReaders(operation: Operation, api: RestApi): ((parameter: Parameter) => boolean) | undefined {
  const { integration } = operation;
  if (integration === undefined || integration.kind === "mock" || isProxy(integration)) return undefined;
  const authorizer = authorizerOf(operation, api);
  const mapped = readByMappings(integration);
  if (authorizer?.kind === "request" || mapped === undefined || !areWritten(integration)) return undefined;
  const readers = [mapped, readByGateway(api, authorizer), ...(readsOf(api).get(placeOf(integration.origin)) ?? [])];
  return (parameter) => readers.some((read) => reads(read, parameter));
}

function authorizerOf({ authorization }: Operation, { authorizers }: RestApi): Authorizer | undefined {
  return authorization.kind === "authorizer" ? authorizers.find(({ name }) => name === authorization.name) : undefined;
}

/** What the gateway looks at itself: what clients present, which it may hand to the authorizer, and what its own responses say again. */
function readByGateway(api: RestApi, authorizer: Authorizer | undefined): ParametersRead {
  const schemes = api.securitySchemes.flatMap(({ kind }) => (kind.type === "apiKey" ? [kind.name] : []));
  const mappings = api.gatewayResponses.flatMap(({ parameters }) => parameters.map(({ source }) => literal(source)));
  return readOf([...schemes, ...(authorizer ? [authorizer.schemeHeader] : []), ...mappings.flatMap(namesIn)], mappings);
}

/** What mappings, the key of the cache, and braces of the URI name; undefined if the stack fills one of these in. */
function readByMappings(integration: Integration): ParametersRead | undefined {
  const { requestParameters, cacheKeyParameters } = integration;
  const sources = [...requestParameters.map(({ source }) => source), ...cacheKeyParameters].map(literal);
  if (sources.includes(undefined)) return undefined;
  const uri = "uri" in integration ? partsOf(integration.uri ?? "") : [];
  const inUri = uri
    .flatMap((part) => (typeof part === "string" ? [...part.matchAll(/\{([^{}]+)\}/g)] : []))
    .map(([, name = ""]) => name);
  return readOf([...sources.flatMap(namesIn), ...inUri], sources);
}

function readOf(names: readonly string[], sources: readonly (string | undefined)[]): ParametersRead {
  return {
    isAny: false,
    names: new Set(names.map((name) => name.toLowerCase())),
    hasPath: sources.includes("context.path"),
  };
}

/** The name of the parameter that a mapping takes. */
function namesIn(source: string | undefined): readonly string[] {
  return /^(?:method|integration)\.request\.\w+\.(.+)$/.exec(source ?? "")?.slice(1) ?? [];
}

/** Whether the document has the text of all templates, and not the stack. */
function areWritten({ requestTemplates, responses }: Integration): boolean {
  const templates = [...requestTemplates, ...responses.flatMap((response) => response.templates)];
  return templates.every(({ text }) => {
    const parts = partsOf(text);
    const texts = parts.filter((part) => typeof part === "string");
    return texts.length === parts.length || texts.some((part) => part.trim() !== "");
  });
}

/** What the templates of each integration read, by its place: several operations can share one. */
const readsOf = oncePer((api: RestApi): ReadonlyMap<string, readonly ParametersRead[]> => {
  const found = new Map<string, ParametersRead[]>();
  for (const { integration, body, problems } of templatesOf(api)) {
    const place = placeOf(integration.origin);
    const read = parametersReadIn(body);
    const isBroken = problems.some(({ severity }) => severity === "error");
    found.set(place, [...(found.get(place) ?? []), isBroken ? { ...read, isAny: true } : read]);
  }
  return found;
});

function placeOf({ file, pointer }: Origin): string {
  return `${file}#${pointer}`;
}
