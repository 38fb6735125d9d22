import type { RestApi } from "../../../ir/api.ts";
import type { MediaType } from "../../../ir/operation.ts";
import type { JsonObject } from "../../../source/json.ts";
import { inlineModels, isPlainObject, type InlineModel } from "../../../ir/inline-models.ts";
import { orderSchema } from "./order-schema.ts";
import { sortedMap, unlessEmpty } from "../../../source/json-map.ts";

/** `components.schemas`: the import makes a model of each. */
export function printModels(api: RestApi): JsonObject {
  const models: readonly InlineModel[] = [...api.models, ...inlineModels(api).values()];
  return sortedMap(models.map(({ name, schema }) => [name, orderSchema(schema)]));
}

/**
 * The `content` of a body; undefined where the gateway knows nothing of it.
 *
 * An inline schema that is not an object stays out of responses: the import warns "Unsupported model type … Ignoring" and
 * makes no model. In requests it has a name.
 */
export function printContent(api: RestApi, content: readonly MediaType[]): JsonObject | undefined {
  const references = inlineModels(api);
  return unlessEmpty(
    sortedMap(
      content.map((mediaType) => {
        const { type, model } = mediaType;
        if (model === undefined) return [type, undefined];
        const name = model.kind === "named" ? model.name : references.get(mediaType)?.name;
        if (name !== undefined) return [type, { schema: { $ref: `#/components/schemas/${name}` } }];
        const isKnown = model.kind === "inline" && isPlainObject(model.schema);
        return [type, isKnown ? { schema: orderSchema(model.schema) } : undefined];
      }),
    ),
  );
}
