import type { OpenAPIV2 } from "openapi-types";
import { isObject, own, type Json, type JsonObject } from "../../source/json.ts";
import { child, type Node } from "../../source/node.ts";
import { made, movedTo, set, type Conversion, type Members } from "./conversion.ts";
import { convertSchema } from "./schema.ts";

/**
 * Members of a 2.0 parameter or header that are part of its schema in 3.x. A `$ref` is, beside `in`: generators write it
 * there for a parameter whose type is defined elsewhere.
 */
const schemaKeys: Readonly<Record<Exclude<keyof OpenAPIV2.ItemsObject, "collectionFormat"> | "x-nullable", true>> = {
  ...{ $ref: true, type: true, format: true, items: true, default: true, enum: true, pattern: true, multipleOf: true },
  ...{ maximum: true, exclusiveMaximum: true, minimum: true, exclusiveMinimum: true, maxLength: true, minLength: true },
  ...{ maxItems: true, minItems: true, uniqueItems: true, "x-nullable": true },
};

/** A parameter that is neither body nor form field, in 3.x form. */
export function convertParameter(conversion: Conversion, node: Node): Json {
  const { schema, rest } = splitSchema(conversion, node);
  return made(conversion, { ...rest, ...styleOf(node.value), schema }, node.origin);
}

/** A header of a response. */
export function convertHeader(conversion: Conversion, node: Node): Json {
  const { schema, rest } = splitSchema(conversion, node);
  return made(conversion, { ...rest, schema }, node.origin);
}

/** The schema that a parameter, form field or header has in line, and its other members. */
export function splitSchema(conversion: Conversion, node: Node): { readonly schema: Json; readonly rest: Members } {
  const inline: Record<string, Json> = {};
  const rest: Record<string, Json> = {};
  if (isObject(node.value)) {
    for (const [key, value] of Object.entries(node.value)) {
      if (Object.hasOwn(schemaKeys, key)) set(inline, key, value);
      else if (key !== "collectionFormat" && key !== "schema") set(rest, key, value);
    }
  }
  // Documents on the way to 3.x have `schema` already.
  const given = child(node, "schema");
  const written = given.value ?? withoutCollectionFormat(inline);
  const converted = convertSchema(conversion, written, node.origin.file);
  return { schema: movedTo(conversion, converted, given.value === undefined ? node.origin : given.origin), rest };
}

/** Nested lists have their own collectionFormat, which 3.x cannot say. */
function withoutCollectionFormat(schema: JsonObject): JsonObject {
  const items = own(schema, "items");
  if (!isObject(items)) return schema;
  const { collectionFormat: _, ...kept } = items;
  return { ...schema, items: withoutCollectionFormat(kept) };
}

/**
 * How a list is written, as style and explode. Without a collectionFormat it is separated by commas, which is not what
 * 3.x takes by default for a query. `tabDelimited` is no style of 3.x; nothing there says it.
 *
 * Source: https://spec.openapis.org/oas/v2.0.html#parameter-object
 */
function styleOf(parameter: Json | undefined): Members {
  if (own(parameter, "type") !== "array") return {};
  const isInQuery = own(parameter, "in") === "query";
  switch (own(parameter, "collectionFormat")) {
    case "multi":
      return { style: "form", explode: true };
    case "ssv":
      return { style: "spaceDelimited", explode: false };
    case "tsv":
      return { style: "tabDelimited", explode: false };
    case "pipes":
      return { style: "pipeDelimited", explode: false };
    default:
      return { style: isInQuery ? "form" : "simple", explode: false };
  }
}
