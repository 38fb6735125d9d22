import { isObject, type Json, type JsonObject } from "../../source/json.ts";
import { conditionOf } from "../../source/condition.ts";
import { set, type Conversion } from "./conversion.ts";
import { rewriteReference } from "./references.ts";

/**
 * A schema in the dialect of OpenAPI 3.0; the object itself where nothing changes.
 *
 * Parts keep their places in it, so that origins follow from where the schema stands. Works on bare values and not on
 * nodes: most of a large document is schemas.
 */
export function convertSchema(conversion: Conversion, value: Json, file: string): Json {
  if (!isObject(value)) return value;
  const known = conversion.converted.get(value);
  if (known !== undefined) return known;
  const result =
    conditionOf(value) === undefined ? convert(conversion, value, file) : branches(conversion, value, file);
  if (result !== value) conversion.converted.set(value, result);
  return result;
}

function branches(conversion: Conversion, value: JsonObject, file: string): Json {
  const [condition, ...rest] = value["Fn::If"] as readonly Json[];
  return { "Fn::If": [condition ?? "", ...rest.map((branch) => convertSchema(conversion, branch, file))] };
}

function convert(conversion: Conversion, schema: JsonObject, file: string): Json {
  let copy: Record<string, Json> | undefined;
  const change = (key: string, value: Json): void => {
    copy ??= { ...schema };
    set(copy, key, value);
  };
  for (const key of Object.keys(schema)) {
    const value = schema[key] as Json;
    switch (key) {
      case "$ref":
        if (typeof value === "string") change(key, convertReference(conversion, value, file));
        break;
      case "discriminator":
        if (typeof value === "string") change(key, { propertyName: value });
        break;
      case "x-nullable":
        change("nullable", value);
        break;
      case "type":
        if (value !== "file") break;
        change(key, "string");
        change("format", "binary");
        break;
      default: {
        const converted = convertPart(conversion, key, value, file);
        if (converted !== value) change(key, converted);
      }
    }
  }
  if (copy !== undefined) delete copy["x-nullable"];
  return copy ?? schema;
}

function convertPart(conversion: Conversion, key: string, value: Json, file: string): Json {
  switch (key) {
    case "additionalProperties":
    case "not":
      return convertSchema(conversion, value, file);
    case "items":
    case "allOf":
    case "anyOf":
    case "oneOf":
      if (!Array.isArray(value)) return convertSchema(conversion, value, file);
      return replaceChanged(value as readonly Json[], (schema) => convertSchema(conversion, schema, file));
    case "properties":
    case "patternProperties":
    case "definitions":
      return convertSchemas(conversion, value, file);
    default:
      return value;
  }
}

/** Schemas by name, or both branches of such. */
export function convertSchemas(conversion: Conversion, value: Json, file: string): Json {
  if (!isObject(value)) return value;
  if (conditionOf(value) !== undefined) {
    const [condition, ...rest] = value["Fn::If"] as readonly Json[];
    return { "Fn::If": [condition ?? "", ...rest.map((branch) => convertSchemas(conversion, branch, file))] };
  }
  let copy: Record<string, Json> | undefined;
  for (const name of Object.keys(value)) {
    const schema = value[name] as Json;
    const converted = convertSchema(conversion, schema, file);
    if (converted === schema) continue;
    copy ??= { ...value };
    set(copy, name, converted);
  }
  return copy ?? value;
}

/** The rewritten reference; what it leads to is converted as well, unless it is a definition of the document. */
function convertReference(conversion: Conversion, ref: string, file: string): string {
  const isOwn = file === conversion.file;
  if (!isOwn || !ref.startsWith("#/definitions/")) {
    conversion.pending.push(() => {
      const target = conversion.written.target(ref, { file, pointer: "" });
      if (target?.value !== undefined) convertSchema(conversion, target.value, target.origin.file);
    });
  }
  return isOwn ? rewriteReference(ref) : ref;
}

function replaceChanged(list: readonly Json[], convertItem: (item: Json) => Json): readonly Json[] {
  const converted = list.map(convertItem);
  return converted.some((item, index) => item !== list[index]) ? converted : list;
}
