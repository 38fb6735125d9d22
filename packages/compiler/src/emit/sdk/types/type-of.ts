import { never } from "../../../ir/never.ts";
import type { JsonType, RefSchema, Schema, ShapeSchema } from "../../../ir/schema.ts";
import type { Json } from "../../../source/json.ts";
import { aliasDeclaration } from "../writer/declaration.ts";
import { arrayOf, intersection, keyword, literal, reference, tuple, union, type Type } from "../writer/type.ts";
import { mergeObjects } from "./all-of.ts";
import type { Direction } from "./direction.ts";
import { isImplied } from "./implied.ts";
import { objectType, saysSomething } from "./object.ts";
import type { TypeScope } from "./scope.ts";
import { tagged } from "./tagged.ts";

/** Where a type stands. */
export interface Place {
  /** Names what has to be declared for the type. */
  readonly hint: string;
  readonly direction: Direction;
  /** The named schema whose alias this is part of, with no object or array in between. */
  readonly root: string | undefined;
  readonly isAllOf: boolean;
  /** The type is the whole of an alias, so that it may be an intersection. */
  readonly isWhole: boolean;
  readonly depth: number;
}

/** Deeper than this, without an object in between, nothing is said of a value. */
const deepest = 64;

/** A place within an object, or at the start of an operation's input or result. */
export function placeAt(hint: string, direction: Direction, depth = 0): Place {
  return { hint, direction, root: undefined, isAllOf: false, isWhole: false, depth };
}

/** The type of a schema. Objects and intersections in it are declared by name, in the scope. */
export function typeOf(schema: Schema, place: Place, scope: TypeScope): Type {
  switch (schema.kind) {
    case "any":
      return keyword("unknown");
    case "never":
      return keyword("never");
    case "ref":
      return refType(schema, place, scope);
    case "shape":
      return place.depth > deepest
        ? keyword("unknown")
        : shapeType(schema, { ...place, depth: place.depth + 1 }, scope);
    default:
      return never(schema);
  }
}

function refType({ name, isNullable }: RefSchema, place: Place, scope: TypeScope): Type {
  const type = namedType(name, place, scope);
  return isNullable ? union([type, keyword("null")]) : type;
}

function namedType(name: string, place: Place, scope: TypeScope): Type {
  if (place.root !== undefined && scope.isCircular(place.root, name, place.isAllOf)) {
    // A parent that lists this one among its choices: only what it has itself can be meant.
    const parent = scope.schemas.get(name);
    if (!place.isAllOf || parent?.kind !== "shape" || !saysSomething(parent))
      return keyword(place.isAllOf ? "unknown" : "never");
    return ownObject(mergeObjects(parent), scope.typeNameOf(name, place.direction) ?? name, place.direction, scope);
  }
  const typeName = scope.typeNameOf(name, place.direction);
  return typeName === undefined ? keyword("unknown") : reference(typeName);
}

function shapeType(schema: ShapeSchema, place: Place, scope: TypeScope): Type {
  const isNullable = schema.types.includes("null");
  const shape = mergeObjects(schema);
  const hasChoices = shape.allOf.length + shape.oneOf.length + shape.anyOf.length > 0;
  // Where all values are listed, nothing that they are combined with adds to them.
  const isListed = shape.enum?.every((value) => typeof value !== "object" || value === null) === true;
  if (!hasChoices || isListed) return simpleType(shape, place, scope) ?? keyword("unknown");

  const types = shape.types.filter((type) => type !== "null");
  const inner: Place = { ...place, isWhole: false };
  const members = shape.allOf.map((member) => typeOf(member, { ...inner, isAllOf: true }, scope));
  for (const choices of [shape.oneOf, shape.anyOf]) {
    if (choices.length > 0) members.push(choiceType(shape, choices, inner, scope));
  }
  if (types.length > 0 && !types.includes("object"))
    members.push(simpleType({ ...shape, types }, inner, scope) ?? keyword("unknown"));
  else if (saysSomething(shape)) {
    const isAlone = members.every(({ flat }) => flat === "unknown");
    members.push(
      isAlone
        ? objectType(shape, place.hint, place.direction, scope)
        : ownObject(shape, place.hint, place.direction, scope),
    );
  }
  const type = combine(members, { ...place, isWhole: place.isWhole && !isNullable }, scope);
  return isNullable ? union([type, keyword("null")]) : type;
}

/** All members at once. A union among several gets a name of its own, as does the whole where it stands inside another type. */
function combine(members: readonly Type[], place: Place, scope: TypeScope): Type {
  const telling = members.filter((type) => type.flat !== "unknown" && !isImplied(type, members));
  const named =
    telling.length < 2
      ? telling
      : telling.map((type) => (type.kind === "union" ? declare(`${place.hint}Variant`, type, scope) : type));
  const type = intersection(named);
  return type.kind === "intersection" && !place.isWhole ? declare(place.hint, type, scope) : type;
}

function declare(hint: string, type: Type, scope: TypeScope): Type {
  const name = scope.names.type(hint);
  scope.declarations.push(aliasDeclaration(name, type, ""));
  return reference(name);
}

function choiceType(shape: ShapeSchema, choices: readonly Schema[], place: Place, scope: TypeScope): Type {
  return union(
    choices.map((choice, index) => {
      const title = choice.kind === "shape" ? choice.title : undefined;
      const type = typeOf(choice, { ...place, hint: `${place.hint} ${title ?? `Option${index + 1}`}` }, scope);
      return tagged(type, choice, shape.discriminator, place.direction, scope);
    }),
  );
}

/** What an object says itself, apart from what it is combined with; shared by all who ask. */
function ownObject(shape: ShapeSchema, hint: string, direction: Direction, scope: TypeScope): Type {
  const key = `own ${direction} ${shape.origin.file}#${shape.origin.pointer}`;
  const known = scope.shared.get(key);
  if (known !== undefined) return reference(known);
  const type = objectType(shape, `${hint} Base`, direction, scope);
  if (type.kind === "reference") scope.shared.set(key, type.flat);
  return type;
}

/** The type by `enum` and `type` alone; undefined if they say nothing. */
function simpleType(shape: ShapeSchema, place: Place, scope: TypeScope): Type | undefined {
  if (shape.enum) {
    const isNullable = shape.types.includes("null");
    return isNullable ? union([enumType(shape.enum), keyword("null")]) : enumType(shape.enum);
  }
  const types = shape.types.length > 0 ? shape.types : impliedTypes(shape);
  if (types.length === 0) return undefined;
  return union(types.map((type) => jsonType(type, shape, place, scope)));
}

function impliedTypes(shape: ShapeSchema): readonly JsonType[] {
  if (saysSomething(shape)) return ["object"];
  if (shape.items || shape.prefixItems.length > 0) return ["array"];
  return shape.format === "binary" ? ["string"] : [];
}

function jsonType(type: JsonType, shape: ShapeSchema, place: Place, scope: TypeScope): Type {
  switch (type) {
    case "string":
    case "number":
    case "integer":
      return scalarType(type, shape, scope);
    case "boolean":
    case "null":
      return keyword(type);
    case "array":
      return arrayType(shape, place, scope);
    case "object":
      return objectType(shape, place.hint, place.direction, scope);
    default:
      return never(type);
  }
}

function scalarType(type: "string" | "number" | "integer", shape: ShapeSchema, { formats }: TypeScope): Type {
  switch (formats.of(type, shape)) {
    case "dateTime":
      return reference("Date");
    case "int64":
      return keyword("bigint");
    case "base64":
      return reference("runtime.Bytes");
    case undefined: {
      if (type !== "string") return keyword("number");
      if (shape.format !== "binary") return keyword("string");
      return union([reference("Blob"), ...(formats.isBinaryBytes ? [reference("runtime.Bytes")] : [])]);
    }
  }
}

function arrayType(shape: ShapeSchema, place: Place, scope: TypeScope): Type {
  const { items, prefixItems, constraints } = shape;
  const inner = placeAt(`${place.hint} Item`, place.direction, place.depth);
  const item = items && typeOf(items, inner, scope);
  if (prefixItems.length === 0) return arrayOf(item ?? keyword("unknown"));

  const members = prefixItems.map((member, index) =>
    typeOf(member, { ...inner, hint: `${inner.hint}${index + 1}` }, scope),
  );
  const least = constraints.find(({ keyword: name }) => name === "minItems")?.value;
  const required = typeof least === "number" && least < members.length ? least : members.length;
  return tuple(members, required, item?.flat === "never" ? undefined : (item ?? keyword("unknown")));
}

/** Literals; `unknown` if a value is none that a type can say. */
function enumType(values: readonly Json[]): Type {
  return union(
    values.map((value) => {
      if (value === null) return keyword("null");
      return typeof value === "object" ? keyword("unknown") : literal(value);
    }),
  );
}
