import type { RestApi } from "./api.ts";
import type { CfnJson } from "./cfn.ts";
import type { MediaType } from "./operation.ts";
import { own } from "../source/json.ts";
import { oncePer } from "../source/once-per.ts";
import { shortHash } from "../source/short-hash.ts";

/** A schema that stands in a request body, under a name that we give it. */
export interface InlineModel {
  readonly name: string;
  readonly schema: CfnJson;
}

/**
 * Models for request bodies whose schema has no name and is not plainly an object: lists, choices, single values.
 *
 * The import makes a model of every named schema, and warns of single values in line that it does not know their type. A body
 * without a model is not validated, so these are named here. Responses are not validated, and stay without.
 */
export const inlineModels: (api: RestApi) => ReadonlyMap<MediaType, InlineModel> = oncePer(collect);

/** Whether the import is known to make a model of an inline schema. */
export function isPlainObject(schema: CfnJson): boolean {
  return own(schema, "type") === "object";
}

function collect(api: RestApi): ReadonlyMap<MediaType, InlineModel> {
  const bodies = api.operations.flatMap(({ id, requestBody }) =>
    (requestBody?.content ?? []).map((body) => ({ id, body })),
  );
  // Operations share a body by reference, or since conditions made several of one; the first name counts in any order.
  const owners = new Map<string, string>();
  for (const { id, body } of bodies) {
    const owner = owners.get(placeOf(body));
    if (owner === undefined || id < owner) owners.set(placeOf(body), id);
  }
  const taken = new Set(api.models.map(({ name }) => name));
  const found = new Map<MediaType, InlineModel>();
  for (const { id, body } of bodies) {
    if (body.model?.kind !== "inline" || isPlainObject(body.model.schema)) continue;
    const owner = owners.get(placeOf(body)) ?? id;
    const plain = `${owner.slice(0, 1).toUpperCase()}${owner.slice(1)}Body`;
    const isFree = body.type === "application/json" && !taken.has(plain);
    const name = isFree ? plain : plain + shortHash(`${owner} ${body.type}`, 6);
    found.set(body, { name, schema: body.model.schema });
  }
  return found;
}

function placeOf({ origin }: MediaType): string {
  return `${origin.file}#${origin.pointer}`;
}
