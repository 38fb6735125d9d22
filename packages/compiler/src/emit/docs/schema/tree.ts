import type { Property, Schema, ShapeSchema } from "../../../ir/schema.ts";
import type { Markdown } from "../text/markdown.ts";
import { factsOf, shortJson } from "./facts.ts";
import { childrenOf, resolve, type Schemas } from "../../../ir/schema-walk.ts";
import { typeWords } from "./type-words.ts";

/** A schema as the page shows it: its type in words, what is said of it, and what is inside. */
export interface SchemaView {
  readonly before: string;
  readonly after: string;
  /** The named schema in the type, and where it is described; undefined if it is not. */
  readonly ref: { readonly name: string; readonly id: string } | undefined;
  readonly badges: readonly string[];
  readonly facts: readonly string[];
  readonly values: readonly string[];
  /** Safe HTML. */
  readonly description: string;
  readonly members: readonly MemberView[];
}

export interface MemberView {
  /** A property's name, or words that say what the member is. */
  readonly label: string;
  readonly isProperty: boolean;
  /** Where a parameter goes: `path`; empty for all else. */
  readonly place: string;
  readonly isRequired: boolean;
  readonly schema: SchemaView;
}

/** Makes views of schemas. Named ones are referred to, never repeated, so that the page grows with the document only. */
export interface SchemaTrees {
  view(schema: Schema): SchemaView;
  /** The same with what is inside of a named schema, or of a list's items, in its place. */
  open(schema: Schema): SchemaView;
}

/** What is nested deeper than this is not shown. */
const deepest = 12;

/** Headings in descriptions of schemas stand under one of this level. */
const headingLevel = 4;

/** @param ids where each named schema is described */
export function createTrees(schemas: Schemas, ids: ReadonlyMap<string, string>, markdown: Markdown): SchemaTrees {
  const view = (schema: Schema, depth: number): SchemaView => {
    const { before, name, after } = typeWords(schema);
    const id = name === undefined ? undefined : ids.get(name);
    const common = {
      before: name !== undefined && id === undefined ? [before, name].filter(Boolean).join(" ") : before,
      after,
      ref: name !== undefined && id !== undefined ? { name, id } : undefined,
      description: schema.kind === "never" ? "" : markdown.render(schema.description ?? "", headingLevel),
    };
    const badges = badgesOf(schema);
    if (schema.kind !== "shape") return { ...common, badges, facts: [], values: [], members: [] };
    const isCut = depth >= deepest && nestedIn(schema).some(({ kind }) => kind === "shape");
    return {
      ...common,
      badges,
      facts: isCut ? [...factsOf(schema), "more is nested here than is shown"] : factsOf(schema),
      values: (schema.enum ?? []).map(shortJson),
      members: isCut ? [] : membersOf(schema, depth + 1),
    };
  };

  const membersOf = (shape: ShapeSchema, depth: number): MemberView[] => {
    if (depth > deepest) return [];
    const item = itemShape(shape);
    const word = (label: string, schema: Schema): MemberView => ({
      label,
      isProperty: false,
      place: "",
      isRequired: false,
      schema: view(schema, depth),
    });
    return [
      ...shape.properties.map((property) => propertyView(property, depth)),
      ...shape.patternProperties.map(({ pattern, schema }) => word(`names that match ${pattern}`, schema)),
      ...(shape.additionalProperties && shape.additionalProperties.kind !== "never"
        ? [word("any other name", shape.additionalProperties)]
        : []),
      ...shape.prefixItems.map((schema, index) => word(`item ${index + 1}`, schema)),
      ...(item ? membersOf(item, depth + 1) : listMember(shape, word)),
      ...shape.allOf.map((schema) => word("all of", schema)),
      ...shape.oneOf.map((schema, index) => word(choiceLabel("one of", schema, index, shape), schema)),
      ...shape.anyOf.map((schema, index) => word(choiceLabel("any of", schema, index, shape), schema)),
      ...(shape.not ? [word("but not", shape.not)] : []),
    ];
  };

  const propertyView = ({ name, isRequired, schema }: Property, depth: number): MemberView => ({
    label: name,
    isProperty: true,
    place: "",
    isRequired,
    schema: view(schema, depth),
  });

  return {
    view: (schema) => view(schema, 0),
    open(schema) {
      const closed = view(schema, 0);
      const inner = resolve(itemRef(schema) ?? schema, schemas);
      if (closed.ref === undefined || inner?.kind !== "shape") return closed;
      const { members, values, facts } = view(inner, 0);
      return { ...closed, members, values: [...closed.values, ...values], facts: [...closed.facts, ...facts] };
    },
  };
}

/** The items of a list whose own properties are best shown as the list's; the type's words say that there are several. */
function itemShape({ items, prefixItems }: ShapeSchema): ShapeSchema | undefined {
  return items?.kind === "shape" && prefixItems.length === 0 && items.properties.length > 0 ? items : undefined;
}

/** Items that the words of the type do not say all about. */
function listMember(
  { items, prefixItems }: ShapeSchema,
  word: (label: string, schema: Schema) => MemberView,
): MemberView[] {
  if (items === undefined) return [];
  if (prefixItems.length > 0) return [word("any further item", items)];
  return items.kind === "shape" && saysMore(items) ? [word("each item", items)] : [];
}

/** Every schema directly within another. */
function nestedIn(shape: ShapeSchema): Schema[] {
  return [...childrenOf(shape), ...(shape.not ? [shape.not] : [])];
}

function saysMore(shape: ShapeSchema): boolean {
  const { enum: values, allOf, oneOf, anyOf, additionalProperties, constraints, description, items } = shape;
  const parts = allOf.length + oneOf.length + anyOf.length + constraints.length;
  const isNested = items?.kind === "shape" && saysMore(items);
  return (
    parts > 0 || isNested || values !== undefined || additionalProperties !== undefined || description !== undefined
  );
}

function itemRef(schema: Schema): Schema | undefined {
  let current: Schema | undefined = schema;
  while (current?.kind === "shape") current = current.items;
  return current;
}

/** The value of the discriminator that means this choice, or its number. */
function choiceLabel(kind: string, choice: Schema, index: number, { discriminator }: ShapeSchema): string {
  if (discriminator === undefined || choice.kind !== "ref") return `${kind}: ${index + 1}`;
  const value = discriminator.mapping.find(({ name }) => name === choice.name)?.value ?? choice.name;
  return `${kind}, if ${discriminator.property} is ${JSON.stringify(value)}`;
}

function badgesOf(schema: Schema): string[] {
  if (schema.kind === "ref") return schema.isDeprecated ? ["deprecated"] : [];
  if (schema.kind !== "shape") return [];
  const { isDeprecated, isReadOnly, isWriteOnly } = schema;
  return [isDeprecated ? "deprecated" : "", isReadOnly ? "read only" : "", isWriteOnly ? "write only" : ""].filter(
    Boolean,
  );
}
