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
 * Tells whether anything that the API shows reads a parameter of an operation: a mapping, a template, an authorizer or the key of the
 * cache. Undefined where the back end or the authorizer gets all of them, where no back end is asked, and where it can't be told.
 */
export function parameterReaders(operation: Operation, api: RestApi): ((parameter: Parameter) => boolean) | undefined {
  const { integration } = operation;
  if (integration === undefined || integration.kind === "mock" || isProxy(integration)) return undefined;
  const authorizer = authorizerOf(operation, api);
  const mapped = namesMappedBy(integration);
  if (authorizer?.kind === "request" || mapped === undefined || !areWritten(integration)) return undefined;
  const templates = readsOf(api).get(placeOf(integration.origin)) ?? [];
  const named = new Set([...mapped, ...credentialsOf(api, authorizer)].map((name) => name.toLowerCase()));
  return (parameter) => named.has(parameter.name.toLowerCase()) || templates.some((read) => reads(read, parameter));
}

function authorizerOf({ authorization }: Operation, { authorizers }: RestApi): Authorizer | undefined {
  return authorization.kind === "authorizer" ? authorizers.find(({ name }) => name === authorization.name) : undefined;
}

/** What clients present: the gateway looks at it, or hands it to the authorizer. */
function credentialsOf({ securitySchemes }: RestApi, authorizer: Authorizer | undefined): readonly string[] {
  const schemes = securitySchemes.flatMap(({ kind }) => (kind.type === "apiKey" ? [kind.name] : []));
  return authorizer ? [...schemes, authorizer.schemeHeader] : schemes;
}

/** Names in mappings, in the key of the cache, and in braces of the URI; undefined if the stack fills one of these in. */
function namesMappedBy(integration: Integration): readonly string[] | undefined {
  const { requestParameters, cacheKeyParameters } = integration;
  const sources = [...requestParameters.map(({ source }) => source), ...cacheKeyParameters].map(literal);
  if (sources.includes(undefined)) return undefined;
  const uri = "uri" in integration ? partsOf(integration.uri ?? "") : [];
  return [
    ...sources.flatMap((text) => /^(?:method|integration)\.request\.\w+\.(.+)$/.exec(text ?? "")?.[1] ?? []),
    ...uri
      .flatMap((part) => (typeof part === "string" ? [...part.matchAll(/\{([^{}]+)\}/g)] : []))
      .map(([, name = ""]) => name),
  ];
}

/** Whether the document has the text of all templates, and not the stack. */
function areWritten({ requestTemplates, responses }: Integration): boolean {
  const templates = [...requestTemplates, ...responses.flatMap((response) => response.templates)];
  return templates.every(({ text }) => partsOf(text).some((part) => typeof part === "string" && part.trim() !== ""));
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
