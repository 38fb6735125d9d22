import type { Schema, ShapeSchema } from "../../../ir/schema.ts";
import { noFormats, type Formats } from "../formats/formats.ts";
import type { Names } from "../names.ts";
import { findCircular, type IsCircular } from "./circular.ts";
import { findSplit, type Direction } from "./direction.ts";
import { findChildren } from "./inherited-tag.ts";
import type { Schemas } from "../../../ir/schema-walk.ts";

/** What types are made with: the names, and the declarations that types ask for on the way. */
export interface TypeScope {
  readonly names: Names;
  readonly schemas: Schemas;
  readonly isCircular: IsCircular;
  /** Named schemas that have another in their `allOf`, by the other. */
  readonly childrenOf: ReadonlyMap<string, readonly string[]>;
  /** The type of a named schema. */
  typeNameOf(schema: string, direction: Direction): string | undefined;
  readonly formats: Formats;
  /** Objects to be declared, in order. */
  readonly pending: PendingObject[];
  /** Text of declarations that are complete, in order. */
  readonly declarations: string[];
  /** Names of declarations that several places share, by what they say. */
  readonly shared: Map<string, string>;
}

export interface PendingObject {
  readonly name: string;
  readonly shape: ShapeSchema;
  readonly direction: Direction;
}

/** A named schema that is to be declared, for one direction or for both. */
export interface NamedType {
  readonly schemaName: string;
  readonly schema: Schema;
  readonly typeName: string;
  readonly direction: Direction;
}

/** The scope of a package, and what it is to declare: a schema that differs by direction twice, `Order` and `OrderWritable`. */
export function createScope(
  named: readonly { readonly name: string; readonly schema: Schema }[],
  names: Names,
): { scope: TypeScope; types: NamedType[] } {
  const schemas: Schemas = new Map(named.map(({ name, schema }) => [name, schema]));
  const split = findSplit(schemas);
  const read = new Map<string, string>();
  const write = new Map<string, string>();
  // A name that needs no change wins over one that comes to the same.
  const isExact = ({ name }: { name: string }): boolean => /^[A-Z][A-Za-z0-9]*$/.test(name);
  for (const { name } of [...named.filter(isExact), ...named.filter((one) => !isExact(one))])
    read.set(name, names.type(name));
  for (const { name } of named) if (split.has(name)) write.set(name, names.type(`${read.get(name) ?? name}Writable`));

  const types = named.flatMap(({ name, schema }): NamedType[] => {
    const common = { schemaName: name, schema };
    const writable = write.get(name);
    const own: NamedType = { ...common, typeName: read.get(name) ?? name, direction: "read" };
    return writable === undefined ? [own] : [own, { ...common, typeName: writable, direction: "write" }];
  });
  const scope: TypeScope = {
    names,
    schemas,
    isCircular: findCircular(schemas),
    childrenOf: findChildren(schemas),
    typeNameOf: (schema, direction) => (direction === "write" ? write.get(schema) : undefined) ?? read.get(schema),
    formats: noFormats,
    pending: [],
    declarations: [],
    shared: new Map(),
  };
  return { scope, types };
}
