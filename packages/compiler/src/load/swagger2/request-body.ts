import { isObject, own, type Json } from "../../source/json.ts";
import { child, type Node } from "../../source/node.ts";
import { conditional, made, movedTo, set, type Conversion } from "./conversion.ts";
import { splitSchema } from "./parameter.ts";
import { convertSchema } from "./schema.ts";

/** A form field: one property of the request body. */
export interface Field {
  readonly name: string;
  readonly schema: Json;
  readonly isRequired: boolean;
  readonly isFile: boolean;
  /** The parameter it was. */
  readonly node: Node;
}

/** The request body that an `in: body` parameter says. */
export function convertBody(conversion: Conversion, node: Node, consumes: readonly string[]): Json {
  const written = child(node, "schema");
  const schema =
    written.value === undefined
      ? undefined
      : movedTo(conversion, convertSchema(conversion, written.value, written.origin.file), written.origin);
  const media = made(conversion, { schema }, node.origin);
  const content = made(conversion, Object.fromEntries(consumes.map((type) => [type, media])), node.origin);
  const { in: _in, name: _name, schema: _schema, ...rest } = isObject(node.value) ? node.value : {};
  return made(conversion, { ...rest, content }, node.origin);
}

/** A form field of an `in: formData` parameter. */
export function convertField(conversion: Conversion, node: Node): Field | undefined {
  const name = own(node.value, "name");
  if (typeof name !== "string") return undefined;
  const { schema, rest } = splitSchema(conversion, node);
  const { in: _in, name: _name, required, allowEmptyValue: _empty, ...kept } = rest;
  return {
    name,
    schema: made(conversion, { ...kept, ...(isObject(schema) ? schema : {}) }, node.origin),
    isRequired: required === true,
    isFile: own(node.value, "type") === "file",
    node,
  };
}

/** A field that is there only in some branches of the `Fn::If` that `node` is. */
export function conditionalField(
  conversion: Conversion,
  node: Node,
  condition: string,
  field: Field,
  is: boolean,
): Field {
  const schema = conditional(conversion, node, condition, is ? field.schema : undefined, is ? undefined : field.schema);
  return { ...field, schema, isRequired: false };
}

const multipart = "multipart/form-data";
const urlEncoded = "application/x-www-form-urlencoded";

/** The request body of all form fields; `list` is where the parameters stand. */
export function convertForm(
  conversion: Conversion,
  fields: readonly Field[],
  list: Node,
  consumes: readonly string[],
): Json {
  const properties: Record<string, Json> = {};
  for (const { name, schema } of fields) set(properties, name, schema);
  conversion.moved.set(properties, list.origin);
  const required = fields.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  const schema = made(
    conversion,
    { type: "object", properties, required: required.length > 0 ? required : undefined },
    list.origin,
  );
  const media = made(conversion, { schema }, list.origin);
  const content = made(
    conversion,
    Object.fromEntries(formTypes(fields, consumes).map((type) => [type, media])),
    list.origin,
  );
  return made(conversion, { content, required: required.length > 0 }, list.origin);
}

/** Files need multipart; otherwise the document's own choice among the two kinds of form counts. */
function formTypes(fields: readonly Field[], consumes: readonly string[]): readonly string[] {
  if (fields.some(({ isFile }) => isFile)) return [multipart];
  const said = consumes.filter((type) => type === multipart || type === urlEncoded);
  return said.length > 0 ? said : [urlEncoded];
}
