import type { Discriminator, JsonType, Schema } from "../../../ir/schema.ts";
import { pascalCase } from "../names.ts";
import { aliasDeclaration } from "../writer/declaration.ts";
import { intersection, literal, reference, union, type Type } from "../writer/type.ts";
import { isPresent, type Direction } from "./direction.ts";
import { inheritedTag } from "./inherited-tag.ts";
import type { TypeScope } from "./scope.ts";
import { findProperty, resolve } from "../../../ir/schema-walk.ts";

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
  const mapped = mapping.filter(({ name }) => name === member.name).map(({ value }) => value);
  const values = mapped.length > 0 ? mapped : [member.name];

  const declared = findProperty(member, property, scope.schemas);
  const shape = declared && resolve(declared.schema, scope.schemas);
  const enumerated = shape?.kind === "shape" ? shape.enum : undefined;
  const allowed = enumerated?.map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
  const isSaid = allowed?.every((value) => values.includes(value)) === true;
  const isImpossible = allowed !== undefined && !values.some((value) => allowed.includes(value));
  const isInherited = inheritedTag(member.name, scope.schemas, scope.childrenOf)?.name === property;
  const isAbsent = declared !== undefined && !isPresent(declared.schema, direction, scope.schemas);
  if (isSaid || isImpossible || isInherited || isAbsent) return type;

  const types = shape?.kind === "shape" ? shape.types : [];
  const tag = union(values.map((value) => literal(valueOf(value, types))));
  const key = `tag ${type.flat} ${property}: ${tag.flat}`;
  let name = scope.shared.get(key);
  if (name === undefined) {
    name = scope.names.type(`${type.flat}With${pascalCase(property)}`);
    scope.shared.set(key, name);
    scope.declarations.push(aliasDeclaration(name, intersection([type], { property, type: tag }), ""));
  }
  return reference(name);
}

/** A mapping's keys are text, whatever the property's type is. */
function valueOf(text: string, types: readonly JsonType[]): string | number | boolean {
  const isNumber = types.includes("integer") || types.includes("number");
  if (isNumber && Number.isFinite(Number(text))) return Number(text);
  return types.includes("boolean") ? text === "true" : text;
}
