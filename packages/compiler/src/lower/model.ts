import type { Model } from "../ir/api.ts";
import type { ModelUse } from "../ir/operation.ts";
import { isObject, own } from "../source/json.ts";
import type { Node } from "../source/node.ts";
import { saysMoreThanReference } from "./beside-reference.ts";
import type { Context } from "./context.ts";
import { lowerModelSchema } from "./model-schema.ts";
import type { NamedNode } from "./schema-names.ts";

/** The gateway's model of a named schema. */
export function lowerModel({ name, node }: NamedNode, context: Context): Model {
  const description = own(node.value, "description");
  return {
    origin: node.origin,
    name: context.models.nameOf(name),
    sourceName: name,
    description: typeof description === "string" ? description : undefined,
    schema: lowerModelSchema(node, context),
  };
}

/**
 * What the gateway knows of a body: the name of a model, an inline schema, or nothing where the service makes no model
 * ("Unsupported model type 'StringSchema' … Ignoring").
 */
export function lowerModelUse(node: Node, context: Context): ModelUse | undefined {
  const ref = own(node.value, "$ref");
  if (typeof ref === "string" && !saysMoreThanReference(node, context)) {
    const target = node.graph.target(ref, node.origin);
    return target && { kind: "named", name: context.models.nameOf(context.schemas.nameOf(target)) };
  }
  if (!isObject(node.value)) return undefined;
  const schema = lowerModelSchema(node, context);
  return Object.keys(schema).length === 0 ? undefined : { kind: "inline", schema };
}
