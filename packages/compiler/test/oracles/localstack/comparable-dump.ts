import { isObject, own, type Json, type JsonObject } from "../../../src/source/json.ts";

/** Models that an API has from the start which is not imported; ours of that name have another one natively. */
const given = /^(Empty|Error)(?:Model)?$/;

/**
 * What LocalStack answers of an API, in one order, without the names and tags of the stack that made it.
 *
 * Of models those count that the Body's document names: LocalStack makes none of schemas in line.
 */
export function comparableDump(dump: Json, named: ReadonlySet<string>): Json {
  const { name: _, tags = {}, ...api } = objectAt(dump, "api");
  const models = Object.entries(objectAt(dump, "models")).filter(([name]) => named.has(name) && !given.test(name));
  return inOrder(
    {
      ...(isObject(dump) ? dump : {}),
      api: {
        ...api,
        tags: Object.fromEntries(Object.entries(tags as JsonObject).filter(([tag]) => !tag.startsWith("aws:"))),
      },
      models: Object.fromEntries(models),
    },
    named,
  );
}

/** Names of the models that an API of a Body has. */
export function modelNames(dump: Json): ReadonlySet<string> {
  return new Set(Object.keys(objectAt(dump, "models")));
}

function objectAt(json: Json, key: string): JsonObject {
  const value = own(json, key);
  return isObject(value) ? value : {};
}

function inOrder(json: Json, named: ReadonlySet<string>): Json {
  if (Array.isArray(json)) return (json as readonly Json[]).map((item) => inOrder(item, named));
  if (!isObject(json)) return json;
  return sorted(
    Object.entries(json).flatMap(([key, value]): [string, Json][] => {
      if (key === "models")
        return [[key, sorted(Object.entries(value as JsonObject).map(([name, model]) => [name, schemaOf(model)]))]];
      if (key !== "requestModels" && key !== "responseModels") return [[key, inOrder(value, named)]];
      const uses = modelUses(value, named);
      return Object.keys(uses).length === 0 ? [] : [[key, uses]];
    }),
  );
}

/** Uses of models that have a name, by JSON bodies. */
function modelUses(uses: Json, named: ReadonlySet<string>): JsonObject {
  const model = own(uses, "application/json");
  if (typeof model !== "string") return {};
  const [, known] = given.exec(model) ?? [];
  return known !== undefined || named.has(model) ? { "application/json": known ?? model } : {};
}

/** A model's schema with references by name alone, and without the copies of models that refer to each other. */
function schemaOf(model: Json): Json {
  const schema = own(model, "schema");
  return plain(typeof schema === "string" ? (JSON.parse(schema) as Json) : (schema ?? null));
}

function plain(json: Json): Json {
  if (Array.isArray(json)) return (json as readonly Json[]).map(plain);
  if (!isObject(json)) return json;
  return sorted(
    Object.entries(json)
      .filter(([key, value]) => key !== "definitions" && !(key === "nullable" && value === true))
      .map(([key, value]) => [
        key,
        key === "$ref" && typeof value === "string" ? value.replace(/^.*\//, "").replace(given, "$1") : plain(value),
      ]),
  );
}

function sorted(members: readonly (readonly [string, Json])[]): JsonObject {
  return Object.fromEntries([...members].sort(([one], [other]) => (one < other ? -1 : 1)));
}
