import type { RestApi } from "../../../ir/api.ts";
import { inlineModels, isPlainObject } from "../../../ir/inline-models.ts";
import type { MediaType } from "../../../ir/operation.ts";
import { shortHash } from "../../../source/short-hash.ts";
import { compareText } from "../../../source/json-map.ts";
import { toPascalCase } from "../logical-id.ts";
import type { CfnJson } from "../../../ir/cfn.ts";

/** A model and what it is called in the API. */
export interface NamedModel {
  /** Tells it apart from all others: its name in the document, or the one it was given. */
  readonly key: string;
  /** As the service keeps it. */
  readonly name: string;
  readonly schema: CfnJson;
}

/**
 * Models that every API made without a Body has from the start: another one of the same name is refused.
 *
 * https://github.com/snyk/driftctl/issues/1631
 */
const given: ReadonlySet<string> = new Set(["Empty", "Error"]);

const suffixDigits = 6;

/** All models of an API, and the one of each body that has one. */
export interface NamedModels {
  readonly all: readonly NamedModel[];
  /** Key of the model of a body; undefined where the gateway knows nothing of it. */
  keyOf(mediaType: MediaType): string | undefined;
}

/** The models of the document's schemas, and one for each schema in line that the import of a Body makes one of. */
export function nameModels(api: RestApi): NamedModels {
  const references = inlineModels(api);
  const named = [...api.models, ...references.values()];
  const taken = new Set(named.map(({ name }) => name));
  const inline = nameInline(api, taken);
  const models = new Map<string, NamedModel>();
  for (const { name, schema } of named) models.set(name, { key: name, name: nameFor(name, taken), schema });
  for (const { name, schema } of inline.values()) models.set(name, { key: name, name, schema });
  return {
    all: [...models.values()].sort((one, other) => compareText(one.key, other.key)),
    keyOf(mediaType) {
      const { model } = mediaType;
      if (model?.kind === "named") return models.has(model.name) ? model.name : undefined;
      return references.get(mediaType)?.name ?? inline.get(mediaType)?.name;
    },
  };
}

function nameFor(name: string, taken: ReadonlySet<string>): string {
  if (!given.has(name)) return name;
  return taken.has(`${name}Model`) ? `${name}Model${shortHash(name, suffixDigits)}` : `${name}Model`;
}

/** Names of objects in line by where they stand; a body that several operations share has one. */
function nameInline(
  api: RestApi,
  taken: ReadonlySet<string>,
): ReadonlyMap<MediaType, { readonly name: string; readonly schema: CfnJson }> {
  const uses = api.operations.flatMap(({ id, requestBody, responses }) => [
    ...(requestBody?.content ?? []).map((body) => ({ body, words: `${id} request` })),
    ...responses.flatMap(({ status, content }) => content.map((body) => ({ body, words: `${id} response ${status}` }))),
  ]);
  const owners = new Map<string, string>();
  for (const { body, words } of uses) {
    const owner = owners.get(placeOf(body));
    if (owner === undefined || words < owner) owners.set(placeOf(body), words);
  }
  const found = new Map<MediaType, { name: string; schema: CfnJson }>();
  for (const { body, words } of uses) {
    if (body.model?.kind !== "inline" || !isPlainObject(body.model.schema)) continue;
    const owner = owners.get(placeOf(body)) ?? words;
    const plain = toPascalCase(owner);
    const isFree = body.type === "application/json" && !taken.has(plain) && !given.has(plain);
    const name = isFree ? plain : plain + shortHash(`${owner} ${body.type}`, suffixDigits);
    found.set(body, { name, schema: body.model.schema });
  }
  return found;
}

function placeOf({ origin }: MediaType): string {
  return `${origin.file}#${origin.pointer}`;
}
