import type { Property, Schema, ShapeSchema } from "../../../ir/schema.ts";
import { pascalCase } from "../names.ts";
import { interfaceDeclaration, type Member } from "../writer/declaration.ts";
import { generic, keyword, reference, union, type Type } from "../writer/type.ts";
import { isPresent, type Direction } from "./direction.ts";
import { schemaDoc } from "./schema-doc.ts";
import type { PendingObject, TypeScope } from "./scope.ts";
import { placeAt, typeOf } from "./type-of.ts";
import { findProperty } from "./walk.ts";

/** Whether a schema has keywords of objects. */
export function saysSomething(shape: ShapeSchema): boolean {
  const { properties, required, additionalProperties, patternProperties } = shape;
  return properties.length + required.length + patternProperties.length > 0 || additionalProperties !== undefined;
}

/** The type of an object: a `Record` of something simple, else an interface that is declared under a name like `hint`. */
export function objectType(shape: ShapeSchema, hint: string, direction: Direction, scope: TypeScope): Type {
  const plain = recordType(shape);
  if (plain) return plain;
  const name = scope.names.type(hint);
  scope.pending.push({ name, shape, direction });
  return reference(name);
}

/** The type of an object without properties whose values are simple; undefined for any other. */
export function recordType(shape: ShapeSchema): Type | undefined {
  const { properties, required, additionalProperties, patternProperties } = shape;
  if (properties.length + required.length + patternProperties.length > 0) return undefined;
  const value = additionalProperties === undefined ? "unknown" : simpleName(additionalProperties);
  return value && generic("Record", [keyword("string"), keyword(value)]);
}

function simpleName(schema: Schema): "unknown" | "never" | "string" | "number" | "boolean" | undefined {
  if (schema.kind === "any") return "unknown";
  if (schema.kind !== "shape") return schema.kind === "never" ? "never" : undefined;
  const { types, enum: values, allOf, oneOf, anyOf, format } = schema;
  const [type] = types;
  if (types.length !== 1 || values || allOf.length + oneOf.length + anyOf.length > 0 || format === "binary")
    return undefined;
  if (type === "integer") return "number";
  return type === "string" || type === "number" || type === "boolean" ? type : undefined;
}

/** Declares the interface of an object. */
export function declareObject({ name, shape, direction }: PendingObject, doc: string, scope: TypeScope): void {
  const properties = shape.properties.filter(({ schema }) => isPresent(schema, direction, scope.schemas));
  const members = properties.map((property) => memberOf(property, name, direction, scope));
  const others = [
    ...(shape.additionalProperties ? [{ schema: shape.additionalProperties, hint: "Value" }] : []),
    ...shape.patternProperties.map(({ schema }) => ({ schema, hint: "Value" })),
  ].map(({ schema, hint }) => typeOf(schema, placeAt(`${name} ${hint}`, direction), scope));
  const value = union(others);

  const declared = new Set(shape.properties.map((property) => property.name));
  for (const required of new Set(shape.required)) {
    if (declared.has(required)) continue;
    // Another part of an `allOf` may declare it, and leave it out in this direction.
    const elsewhere = shape.allOf
      .map((part) => findProperty(part, required, scope.schemas))
      .find((found) => found !== undefined);
    if (elsewhere && !isPresent(elsewhere.schema, direction, scope.schemas)) continue;
    const type = others.length > 0 && value.flat !== "never" ? value : keyword("unknown");
    members.push({ name: required, isOptional: false, type, doc: "" });
  }
  const index = others.length > 0 && value.flat !== "never" ? indexType(value, members) : undefined;
  const text = interfaceDeclaration(name, members, index, doc);
  scope.declarations.push(text);
}

function memberOf(
  { name, isRequired, schema }: Property,
  owner: string,
  direction: Direction,
  scope: TypeScope,
): Member {
  return {
    name,
    isOptional: !isRequired,
    type: typeOf(schema, placeAt(`${owner} ${pascalCase(name)}`, direction), scope),
    doc: schemaDoc(schema),
  };
}

/** More types than this in an index signature tell nobody anything. */
const mostIndexTypes = 8;

/** An index signature speaks for the declared properties too, so that their types join it. */
function indexType(value: Type, members: readonly Member[]): Type {
  const isOpen = members.some(({ isOptional }) => isOptional) ? [keyword("undefined")] : [];
  const type = union([value, ...members.map((member) => member.type), ...isOpen]);
  return type.kind === "union" && type.of.length > mostIndexTypes ? keyword("unknown") : type;
}
