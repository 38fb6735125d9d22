import type { Model } from "../../../ir/api.ts";
import type { CfnJson } from "../../../ir/cfn.ts";
import type { MediaType } from "../../../ir/operation.ts";
import { own, type JsonObject } from "../../../source/json.ts";
import { orderSchema } from "./order-schema.ts";
import { sortedMap, unlessEmpty } from "../json-map.ts";

/** `components.schemas`: the import makes a model of each. */
export function printModels(models: readonly Model[]): JsonObject {
  return sortedMap(models.map(({ name, schema }) => [name, orderSchema(schema)]));
}

/**
 * The `content` of a body; undefined where the gateway knows nothing of it.
 *
 * An inline schema that is not an object stays out: the import warns "Unsupported model type … Ignoring" and makes no model.
 */
export function printContent(content: readonly MediaType[]): JsonObject | undefined {
  return unlessEmpty(
    sortedMap(
      content.map(({ type, model }) => {
        if (model === undefined) return [type, undefined];
        if (model.kind === "named") return [type, { schema: { $ref: `#/components/schemas/${model.name}` } }];
        return [type, isObjectSchema(model.schema) ? { schema: orderSchema(model.schema) } : undefined];
      }),
    ),
  );
}

function isObjectSchema(schema: CfnJson): boolean {
  return own(schema, "type") === "object";
}
