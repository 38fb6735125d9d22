import type { JsonType, Schema, ShapeSchema } from "../../../ir/schema.ts";
import type { SdkFormats } from "../../../ir/settings/sdk.ts";
import type { Names } from "../names.ts";
import type { Direction } from "../types/direction.ts";
import { childrenOf, namesThatReach, resolve, type Schemas } from "../../../ir/schema-walk.ts";
import { code, type Value } from "../writer/value.ts";
import { findAmbiguous, type Place } from "./ambiguous.ts";
import { formatOf, type FormatName } from "./format-of.ts";

/** What values are to programs: types and what reads and writes values ask here, and so agree. */
export interface Formats {
  /** The format of a schema's values of a JSON type; undefined if they are what JSON has. */
  of(type: JsonType, shape: ShapeSchema): FormatName | undefined;
  /** No value within JSON is anything else. */
  readonly isAsInJson: boolean;
  /** Whole bodies are bytes, and not a Blob. */
  readonly isBinaryBytes: boolean;
  /** How the runtime is told of formats in values of some schemas, all of one place; undefined if there are none. */
  describe(place: Place): Value | undefined;
  /** Names of named schemas' own descriptions, given out by {@link describe}. */
  readonly constants: ReadonlyMap<string, string>;
}

/** Everything is what it is in JSON. */
export const noFormats: Formats = {
  of: () => undefined,
  isAsInJson: true,
  isBinaryBytes: false,
  describe: () => undefined,
  constants: new Map(),
};

/**
 * The formats of an API's values.
 *
 * @param places - schemas of whole bodies and of parameters, besides the named ones
 * @param typeNameOf - the type of a named schema, of which the name of its description is made
 */
export function planFormats(
  settings: SdkFormats,
  places: readonly Place[],
  schemas: Schemas,
  names: Names,
  typeNameOf: (schema: string, direction: Direction) => string | undefined,
): Formats {
  const isBinaryBytes = settings.binary === "Uint8Array";
  const isAsInJson = settings["date-time"] === "string" && settings.int64 === "number" && settings.byte === "string";
  if (isAsInJson) return { ...noFormats, isBinaryBytes };

  const said = (type: JsonType, shape: ShapeSchema): FormatName | undefined => formatOf(type, shape, settings);
  const isAmbiguous = findAmbiguous(places, schemas, said);
  const of = (type: JsonType, shape: ShapeSchema): FormatName | undefined => {
    const format = shape.types.includes(type) ? said(type, shape) : undefined;
    return format === undefined || isAmbiguous(shape) ? undefined : format;
  };
  const hasOwn = (shape: ShapeSchema): boolean => shape.types.some((type) => of(type, shape) !== undefined);
  const formatted = namesThatReach(schemas, (schema) => schema.kind === "shape" && hasOwn(schema));
  const constants = new Map<string, string>();

  const referenceTo = (schema: string): Value => {
    const typeName = typeNameOf(schema, "read") ?? schema;
    const name = constants.get(schema) ?? names.value(`${typeName.charAt(0).toLowerCase()}${typeName.slice(1)}Format`);
    constants.set(schema, name);
    // By a function, since descriptions that refer to each other are not all there from the start.
    return code(name, true);
  };

  const describeOne = (schema: Schema): Value | undefined => {
    if (schema.kind === "ref") {
      if (!formatted.has(schema.name)) return undefined;
      const target = resolve(schema, schemas);
      return target?.kind === "shape" && isLeaf(target) ? describeShape(target) : referenceTo(schema.name);
    }
    return schema.kind === "shape" ? describeShape(schema) : undefined;
  };

  const describe = (place: Place): Value | undefined => {
    const described = place.flatMap((schema) => describeOne(schema) ?? []);
    return described.length < 2 ? described[0] : { all: described };
  };

  const describeShape = (shape: ShapeSchema): Value | undefined => {
    const leaves = shape.types.flatMap((type) => of(type, shape) ?? []).map((name) => code(name));
    const parts = [...shape.allOf, ...shape.oneOf, ...shape.anyOf].flatMap((part) => describeOne(part) ?? []);
    const content = shape.enum ? undefined : describeContent(shape);
    const all = [...leaves, ...parts, ...(content ? [content] : [])];
    return all.length < 2 ? all[0] : { all };
  };

  const describeContent = (shape: ShapeSchema): Value | undefined => {
    const open = [shape.additionalProperties ?? [], shape.patternProperties.map(({ schema }) => schema)].flat();
    const others = describe(open);
    // What is declared is not among the others, even if there is nothing to say of it.
    const properties = shape.properties.flatMap(({ name, schema }): [string, Value][] => {
      const described = describeOne(schema) ?? (others === undefined ? undefined : {});
      return described === undefined ? [] : [[name, described]];
    });
    const items = shape.items && describeOne(shape.items);
    const first = shape.prefixItems.map((item) => describeOne(item));
    const isTuple = first.some((item) => item !== undefined) || (items !== undefined && first.length > 0);
    const content = {
      properties: properties.length === 0 ? undefined : Object.fromEntries(properties),
      others,
      first: isTuple ? first.map((item) => item ?? {}) : undefined,
      items,
    };
    return Object.values(content).some((member) => member !== undefined) ? content : undefined;
  };

  return { of, isAsInJson, isBinaryBytes, describe, constants };
}

/** Whether a schema says nothing but what its values are themselves. */
function isLeaf(shape: ShapeSchema): boolean {
  return childrenOf(shape).length === 0;
}
