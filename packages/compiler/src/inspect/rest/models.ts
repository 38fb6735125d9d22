import type { Model, RestApi } from "../../ir/api.ts";
import type { CfnJson } from "../../ir/cfn.ts";
import type { MediaType, Operation } from "../../ir/operation.ts";
import { isObject, own, type Json, type JsonObject } from "../../source/json.ts";
import { shortHash } from "../../source/short-hash.ts";
import { ids } from "../ids.ts";
import { compare, defined, members, rewrite, sortedMap } from "../members.ts";
import type { View } from "../options.ts";
import { prettyJson } from "./pretty-json.ts";

/** What `GetModels` answers: a model of each named schema, and one of each inline schema that the service makes one of. */
export function models(api: RestApi, view: View): JsonObject[] {
  const named = api.models.map((model): [string, CfnJson] => [nameOf(model, view), model.schema]);
  const inline = api.operations.filter(view.exists).flatMap((operation) => inlineModels(operation));
  const schemas = new Map([...named, ...inline]);
  return [...schemas]
    .sort(([one], [other]) => compare(one, other))
    .map(([name, schema]) =>
      defined({
        id: ids.model(name),
        name,
        schema: prettyJson(kept(schema, api, view)),
        contentType: "application/json",
      }),
    );
}

/** Names of a body's models by media type. */
export function bodyModels(
  body: { readonly content: readonly MediaType[] },
  api: RestApi,
  view: View,
): JsonObject | undefined {
  return sortedMap(body.content.map((mediaType) => [mediaType.type, modelOf(mediaType, api, view)]));
}

function modelOf(mediaType: MediaType, api: RestApi, view: View): string | undefined {
  const { model } = mediaType;
  if (model?.kind === "named") {
    const found = api.models.find(({ name }) => name === model.name);
    return found && nameOf(found, view);
  }
  return model && isModel(model.schema) ? inlineName(mediaType) : undefined;
}

/** The service takes a name as it is, and refuses one that is not alphanumeric; our print has another instead. */
function nameOf({ name, sourceName }: Model, { as }: View): string {
  return as === "aws" ? sourceName : name;
}

function inlineModels({ requestBody, responses }: Operation): [string, CfnJson][] {
  const bodies = [...(requestBody ? [requestBody] : []), ...responses];
  return bodies.flatMap(({ content }) =>
    content.flatMap((mediaType): [string, CfnJson][] =>
      mediaType.model?.kind === "inline" && isModel(mediaType.model.schema)
        ? [[inlineName(mediaType), mediaType.model.schema]]
        : [],
    ),
  );
}

/** Of other inline schemas the service makes no model: "Unsupported model type 'StringSchema' …". */
function isModel(schema: CfnJson): boolean {
  return own(schema, "type") === "object" || isObject(own(schema, "properties"));
}

/** The service makes a name up, of six hexadecimal digits; here they follow from the place. */
function inlineName({ origin }: MediaType): string {
  return `MODEL${shortHash(`${origin.file}#${origin.pointer}`, 6)}`;
}

/** A schema as the service keeps it: with its own references between models, and without `nullable`. */
function kept(schema: CfnJson, api: RestApi, view: View): Json {
  const names = new Map(api.models.map((model) => [model.name, nameOf(model, view)]));
  return rewrite(schema, (value) => {
    if (!isObject(value)) return value;
    const ref = own(value, "$ref");
    if (typeof ref === "string" && ref.startsWith(local)) {
      const name = names.get(ref.slice(local.length)) ?? ref.slice(local.length);
      return members([["$ref", `https://apigateway.amazonaws.com/restapis/${ids.api}/models/${name}`]]);
    }
    return own(value, "nullable") === true
      ? members(Object.entries(value).filter(([key]) => key !== "nullable"))
      : value;
  });
}

const local = "#/components/schemas/";
