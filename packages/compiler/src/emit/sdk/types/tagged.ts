import type { Discriminator, Schema } from "../../../ir/schema.ts";
import { pascalCase } from "../names.ts";
import { aliasDeclaration } from "../writer/declaration.ts";
import { intersection, literal, reference, union, type Type } from "../writer/type.ts";
import { isPresent, type Direction } from "./direction.ts";
import type { TypeScope } from "./scope.ts";
import { findProperty, resolve } from "./walk.ts";

/**
 * A member of a union with its discriminator's value, so that comparing the property tells which member it is.
 *
 * Nothing is added where the member says its values itself, or does not have the property in this direction.
 */
export function tagged(
  type: Type,
  member: Schema,
  discriminator: Discriminator | undefined,
  direction: Direction,
  scope: TypeScope,
): Type {
  if (discriminator === undefined || member.kind !== "ref" || type.kind !== "reference") return type;
  const { property, mapping } = discriminator;
  const declared = findProperty(member, property, scope.schemas);
  const shape = declared && resolve(declared.schema, scope.schemas);
  if (shape?.kind === "shape" && shape.enum) return type;
  if (declared && !isPresent(declared.schema, direction, scope.schemas)) return type;

  const mapped = mapping.filter(({ name }) => name === member.name).map(({ value }) => value);
  const values = mapped.length > 0 ? mapped : [member.name];
  const isNumber = shape?.kind === "shape" && shape.types.some((name) => name === "integer" || name === "number");
  const tag = union(values.map((value) => literal(isNumber && Number.isFinite(Number(value)) ? Number(value) : value)));

  const key = `tag ${type.flat} ${property}: ${tag.flat}`;
  let name = scope.shared.get(key);
  if (name === undefined) {
    name = scope.names.type(`${type.flat}With${pascalCase(property)}`);
    scope.shared.set(key, name);
    scope.declarations.push(aliasDeclaration(name, intersection([type], { property, type: tag }), ""));
  }
  return reference(name);
}
