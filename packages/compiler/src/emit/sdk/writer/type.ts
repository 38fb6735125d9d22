import { propertyName } from "./identifier.ts";
import { string } from "./string.ts";

/**
 * A type expression, made by the functions below; `flat` is its text on one line.
 *
 * Objects are not among them: each is an interface with a name, which people can use and type checkers compare at once.
 * An intersection stands only as the whole of an alias.
 */
export type Type = Word | Union | Intersection | ArrayOf | Tuple | Generic;

interface Flat {
  readonly flat: string;
}

/** A keyword, a name in scope, or a literal. */
export interface Word extends Flat {
  readonly kind: "keyword" | "reference" | "literal";
}

/** At least two members, none a union. */
export interface Union extends Flat {
  readonly kind: "union";
  readonly of: readonly Type[];
}

/** At least two members, or one and a tag. */
export interface Intersection extends Flat {
  readonly kind: "intersection";
  readonly of: readonly Type[];
  /** A property that tells members of a union apart. */
  readonly tag: Tag | undefined;
}

export interface Tag {
  readonly property: string;
  readonly type: Type;
}

export interface ArrayOf extends Flat {
  readonly kind: "array";
  readonly of: Type;
}

/** Its members, and what may follow, are no unions: how these break in there is not worth knowing. */
export interface Tuple extends Flat {
  readonly kind: "tuple";
  readonly of: readonly TupleMember[];
}

export interface TupleMember {
  readonly before: "" | "...";
  readonly type: Type;
  readonly after: "" | "?";
}

export interface Generic extends Flat {
  readonly kind: "generic";
  readonly name: string;
  readonly of: readonly Type[];
}

type Keyword = "string" | "number" | "bigint" | "boolean" | "null" | "unknown" | "never" | "undefined";

export const keyword = (flat: Keyword): Word => ({ kind: "keyword", flat });

/** The caller answers for the name: it comes from {@link Names} or is ours. */
export const reference = (flat: string): Word => ({ kind: "reference", flat });

/** Numbers as prettier writes them: no plus in exponents. */
export const literal = (value: string | number | boolean): Word => ({
  kind: "literal",
  flat: typeof value === "string" ? string(value) : String(value).replace("e+", "e"),
});

/** Members of unions flattened, repetitions left out; `unknown` swallows the others. */
export function union(types: readonly Type[]): Type {
  const members = new Map<string, Type>();
  for (const type of types) {
    for (const member of type.kind === "union" ? type.of : [type]) members.set(member.flat, member);
  }
  if (members.size > 1) members.delete("never");
  const unknown = members.get("unknown");
  const of = [...members.values()];
  const [only] = of;
  if (unknown !== undefined || only === undefined) return unknown ?? keyword("never");
  return of.length === 1 ? only : { kind: "union", of, flat: of.map(({ flat }) => flat).join(" | ") };
}

/** Members that say nothing are left out. The members are words, generics or arrays: see {@link Type}. */
export function intersection(types: readonly Type[], tag?: Tag): Type {
  const members = new Map<string, Type>();
  for (const type of types) {
    for (const member of type.kind === "intersection" ? type.of : [type]) members.set(member.flat, member);
  }
  members.delete("unknown");
  const of = [...members.values()];
  const [only] = of;
  if (only === undefined) return keyword("unknown");
  if (of.length === 1 && tag === undefined) return only;
  const texts = of.map(({ flat }) => flat);
  if (tag) texts.push(`{ ${propertyName(tag.property)}: ${tag.type.flat} }`);
  return { kind: "intersection", of, tag, flat: texts.join(" & ") };
}

/** `of` is no negative number: not all parsers take `-1[]`. */
export function arrayOf(of: Type): ArrayOf {
  return { kind: "array", of, flat: of.kind === "union" ? `(${of.flat})[]` : `${of.flat}[]` };
}

/** `required`: how many members must be there; `rest`: what may follow. */
export function tuple(members: readonly Type[], required: number, rest: Type | undefined): Tuple {
  const of = members.map((type, index): TupleMember => ({ before: "", type, after: index < required ? "" : "?" }));
  if (rest) of.push({ before: "...", type: arrayOf(rest), after: "" });
  return { kind: "tuple", of, flat: `[${of.map(({ before, type, after }) => before + type.flat + after).join(", ")}]` };
}

export function generic(name: string, of: readonly Type[]): Generic {
  return { kind: "generic", name, of, flat: `${name}<${of.map(({ flat }) => flat).join(", ")}>` };
}
