import type { Model, RestApi } from "../../ir/api.ts";
import type { CfnJson } from "../../ir/cfn.ts";
import { inlineModels, isPlainObject } from "../../ir/inline-models.ts";
import type { MediaType, Operation } from "../../ir/operation.ts";
import { isObject, own, type Json, type JsonObject } from "../../source/json.ts";
import type { Origin } from "../../source/origin.ts";
import { shortHash } from "../../source/short-hash.ts";
import { ids } from "../ids.ts";
import { compact, compareText, jsonMap } from "../../source/json-map.ts";
import { rewrite, sortedMembers } from "../members.ts";
import type { View } from "../options.ts";
import { prettyJson } from "./pretty-json.ts";

/** What `GetModels` answers: a model of each named schema, and one of each inline schema that the service makes one of. */
export function models(api: RestApi, view: View): JsonObject[] {
  const named = api.models.map((model): [string, CfnJson] => [nameOf(model, view), model.schema]);
  const inline = api.operations.filter(view.exists).flatMap((operation) => modelsIn(operation, api, view));
  const schemas = new Map([...named, ...inline]);
  return [...schemas]
    .sort(([one], [other]) => compareText(one, other))
    .map(([name, schema]) =>
      compact({
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
  return sortedMembers(body.content.map((mediaType) => [mediaType.type, modelOf(mediaType, api, view)]));
}

function modelOf(mediaType: MediaType, api: RestApi, view: View): string | undefined {
  const { model } = mediaType;
  if (model?.kind === "named") {
    const found = api.models.find(({ name }) => name === model.name);
    return found && nameOf(found, view);
  }
  return inlineName(mediaType, api, view);
}

/** The service takes a name as it is, and refuses one that is not alphanumeric; our print has another instead. */
function nameOf({ name, sourceName }: Model, { as }: View): string {
  return as === "aws" ? sourceName : name;
}

function modelsIn({ requestBody, responses }: Operation, api: RestApi, view: View): [string, CfnJson][] {
  const bodies = [...(requestBody ? [requestBody] : []), ...responses];
  return bodies.flatMap(({ content }) =>
    content.flatMap((mediaType): [string, CfnJson][] => {
      const name = inlineName(mediaType, api, view);
      return mediaType.model?.kind === "inline" && name !== undefined ? [[name, mediaType.model.schema]] : [];
    }),
  );
}

/** Of other inline schemas the service makes no model: "Unsupported model type 'StringSchema' …". */
function isModel(schema: CfnJson, { as }: View): boolean {
  return isPlainObject(schema) || (as === "aws" && isObject(own(schema, "properties")));
}

/**
 * The name of the model of a schema in line. The service makes one up, of six hexadecimal digits; here they follow from the
 * place. Our print has names for those that the service may make no model of.
 */
function inlineName(mediaType: MediaType, api: RestApi, view: View): string | undefined {
  const { model, origin } = mediaType;
  if (model?.kind !== "inline") return undefined;
  const given = view.as === "compiled" ? inlineModels(api).get(mediaType)?.name : undefined;
  const madeUp = isModel(model.schema, view) ? `MODEL${shortHash(placeIn(api, origin), 6)}` : undefined;
  return given ?? madeUp;
}

/** Where something stands, the same wherever the document lies and whatever it is called. */
function placeIn(api: RestApi, { file, pointer }: Origin): string {
  const root = api.operations[0]?.pathOrigin.file ?? file;
  if (file === root) return `#${pointer}`;
  const [steps, ofRoot] = [file.split("/"), root.split("/")];
  const first = steps.findIndex((step, index) => step !== ofRoot[index]);
  return `${steps.slice(first).join("/")}#${pointer}`;
}

/** A schema as the service keeps it: with its own references between models, and without `nullable`. */
function kept(schema: CfnJson, api: RestApi, view: View): Json {
  const names = new Map(api.models.map((model) => [model.name, nameOf(model, view)]));
  return rewrite(schema, (value) => {
    // CloudFormation takes no nulls, so that our print has none.
    if (Array.isArray(value) && view.as === "compiled")
      return (value as readonly Json[]).filter((item) => item !== null);
    if (!isObject(value)) return value;
    const ref = own(value, "$ref");
    if (typeof ref === "string" && ref.startsWith(local)) {
      const name = names.get(ref.slice(local.length)) ?? ref.slice(local.length);
      return jsonMap([["$ref", `https://apigateway.amazonaws.com/restapis/${ids.api}/models/${name}`]]);
    }
    return own(value, "nullable") === true
      ? jsonMap(Object.entries(value).filter(([key]) => key !== "nullable"))
      : value;
  });
}

const local = "#/components/schemas/";
