import type { Model } from "../../ir/api.ts";
import type { MediaType, ModelUse } from "../../ir/operation.ts";
import type { KeyedModel, ModelSelection } from "../../ir/websocket.ts";
import { child, entries, type Node } from "../../source/node.ts";
import type { Origin } from "../../source/origin.ts";
import type { Context } from "../context.ts";
import { lowerModelUse } from "../model.ts";
import { toPascalCase } from "../operation-id.ts";
import { textOf } from "../text.ts";

/** Models of schemas without a name, as they are met. */
export type InlineModels = Model[];

/** What the gateway checks a route's messages with. */
export function lowerRequestModels(
  extension: Node,
  id: string,
  message: MediaType | undefined,
  inline: InlineModels,
  context: Context,
): ModelSelection | undefined {
  const written = lowerKeyed(child(extension, "requestModels"), `${id} message`, inline, context);
  const model =
    written.length > 0 || !message ? undefined : nameModel(message.model, `${id} message`, message, inline, context);
  const models = model === undefined ? written : [{ key: "$default", model }];
  return selection(textOf(extension, "modelSelectionExpression"), models, "\\$default");
}

/** The models of a route's reply, as far as the document names them: nothing checks a reply. */
export function lowerReplyModels(
  extension: Node,
  id: string,
  inline: InlineModels,
  context: Context,
): ModelSelection | undefined {
  const models = lowerKeyed(child(extension, "responseModels"), `${id} reply`, inline, context);
  return selection(textOf(extension, "responseModelSelectionExpression"), models, undefined);
}

function selection(
  expression: string | undefined,
  models: readonly KeyedModel[],
  fallback: string | undefined,
): ModelSelection | undefined {
  if (models.length === 0 && expression === undefined) return undefined;
  return { expression: expression ?? fallback, models };
}

function lowerKeyed(map: Node, words: string, inline: InlineModels, context: Context): KeyedModel[] {
  return entries(map).flatMap(([key, schema]) => {
    const model = nameModel(lowerModelUse(schema, context), `${words} ${key}`, schema, inline, context);
    return model === undefined ? [] : { key, model };
  });
}

/** The name of a model; a schema in line gets one of the words that say where it stands. */
function nameModel(
  use: ModelUse | undefined,
  words: string,
  { origin }: { readonly origin: Origin },
  inline: InlineModels,
  { models, schemas }: Context,
): string | undefined {
  if (use === undefined || use.kind === "named") return use?.name;
  const plain = toPascalCase(words);
  const sourceName = schemas.has(plain) ? `${plain} in line` : plain;
  const name = models.nameOf(sourceName);
  inline.push({ origin, name, sourceName, description: undefined, schema: use.schema });
  return name;
}
