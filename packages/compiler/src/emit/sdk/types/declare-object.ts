import type { Property } from "../../../ir/schema.ts";
import { pascalCase } from "../names.ts";
import { interfaceDeclaration, type Member } from "../writer/declaration.ts";
import { keyword, union, type Type } from "../writer/type.ts";
import { isPresent, type Direction } from "./direction.ts";
import { schemaDoc } from "./schema-doc.ts";
import type { PendingObject, TypeScope } from "./scope.ts";
import { placeAt, typeOf } from "./type-of.ts";
import { findProperty } from "../../../ir/schema-walk.ts";

/** Declares the interface of an object. */
export function declareObject({ name, shape, direction }: PendingObject, doc: string, scope: TypeScope): void {
  const properties = shape.properties.filter(({ schema }) => isPresent(schema, direction, scope.schemas));
  const members = properties.map((property) => memberOf(property, name, direction, scope));
  const others = [
    ...(shape.additionalProperties ? [{ schema: shape.additionalProperties, hint: "Value" }] : []),
    ...shape.patternProperties.map(({ schema }) => ({ schema, hint: "Value" })),
  ].map(({ schema, hint }) => typeOf(schema, placeAt(`${name} ${hint}`, direction), scope));
  const value = union(others);
  const isOpen = others.length > 0 && value.flat !== "never";

  const declared = new Set(shape.properties.map((property) => property.name));
  for (const required of new Set(shape.required)) {
    if (declared.has(required)) continue;
    // Another part of an `allOf` may declare it, and leave it out in this direction.
    const elsewhere = shape.allOf
      .map((part) => findProperty(part, required, scope.schemas))
      .find((found) => found !== undefined);
    if (elsewhere && !isPresent(elsewhere.schema, direction, scope.schemas)) continue;
    // Said again with its type, since `unknown` here would leave it `string | undefined` for whoever reads it.
    if (elsewhere) members.push(memberOf({ ...elsewhere, isRequired: true }, name, direction, scope));
    else members.push({ name: required, isOptional: false, type: isOpen ? value : keyword("unknown"), doc: "" });
  }
  scope.declarations.push(interfaceDeclaration(name, members, isOpen ? indexType(value, members) : undefined, doc));
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
  const absent = members.some(({ isOptional }) => isOptional) ? [keyword("undefined")] : [];
  const type = union([value, ...members.map((member) => member.type), ...absent]);
  return type.kind === "union" && type.of.length > mostIndexTypes ? keyword("unknown") : type;
}
