import type { ShapeSchema } from "../../../ir/schema.ts";
import { aliasDeclaration } from "../writer/declaration.ts";
import { mergeObjects } from "./all-of.ts";
import { inheritedTag } from "./inherited-tag.ts";
import { declareObject } from "./declare-object.ts";
import { recordType, saysSomething } from "./object.ts";
import { schemaDoc } from "./schema-doc.ts";
import type { NamedType, TypeScope } from "./scope.ts";
import { placeAt, typeOf } from "./type-of.ts";

/** Declares the type of a named schema, and after it what it made necessary. */
export function declareNamed({ schemaName, schema, typeName, direction }: NamedType, scope: TypeScope): void {
  const doc = schemaDoc(schema);
  const shape = schema.kind === "shape" ? withTag(mergeObjects(schema), schemaName, scope) : undefined;
  if (shape && isInterface(shape, scope)) {
    declareObject({ name: typeName, shape, direction }, doc, scope);
  } else {
    const place = { ...placeAt(typeName, direction), root: schemaName, isWhole: true };
    const type = typeOf(shape ?? schema, place, scope);
    scope.declarations.push(aliasDeclaration(typeName, type, doc));
  }
  declarePending(scope);
}

/** Declares the objects that were met on the way, and those that these lead to. */
export function declarePending(scope: TypeScope): void {
  // The list grows while it is walked.
  for (const pending of scope.pending) declareObject(pending, "", scope);
  scope.pending.length = 0;
}

function isInterface(shape: ShapeSchema, scope: TypeScope): boolean {
  const { types, enum: values, allOf, oneOf, anyOf, items, prefixItems } = shape;
  const isObject =
    types.length === 1 ? types[0] === "object" : types.length === 0 && !items && prefixItems.length === 0;
  const isAlone = allOf.length + oneOf.length + anyOf.length === 0 && !values;
  return isObject && isAlone && saysSomething(shape) && recordType(shape, scope) === undefined;
}

/** With the value of a parent's discriminator, unless the schema declares the property itself. */
function withTag(shape: ShapeSchema, name: string, scope: TypeScope): ShapeSchema {
  const tag = inheritedTag(name, scope.schemas, scope.childrenOf);
  if (tag === undefined || shape.properties.some((property) => property.name === tag.name)) return shape;
  return { ...shape, properties: [...shape.properties, tag] };
}
