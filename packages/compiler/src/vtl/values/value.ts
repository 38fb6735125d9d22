import type { Meter } from "../meter.ts";

/**
 * A value as Java has it: what a reference, a literal or a method gives.
 *
 * A JavaScript number is an Integer of 32 bits; every other number says what it is. Strings and booleans are themselves.
 */
export type Value = null | boolean | string | number | JavaNumber | Char | List | JavaMap | Entry | Host;

export type JavaNumber =
  | { readonly kind: "long"; readonly value: bigint }
  | { readonly kind: "double"; readonly value: number }
  /** A Float: a number that 32 bits hold, as `Math.fround` gives. */
  | { readonly kind: "float"; readonly value: number }
  | { readonly kind: "big-integer"; readonly value: bigint }
  /** `unscaled` times ten to the power of minus `scale`. */
  | { readonly kind: "big-decimal"; readonly unscaled: bigint; readonly scale: number };

/** A Character, as `charAt` gives. */
export interface Char {
  readonly kind: "char";
  readonly value: string;
}

/**
 * A list, or another sequence of Java.
 *
 * `array-list`: as literals make it. `json-array`: as JSON is read by the service; prints as JSON. The arrays, of any objects,
 * texts, characters and bytes, have the methods of a list but print as nothing useful. The others are views.
 */
export interface List {
  readonly kind: "list";
  readonly flavour: ListFlavour;
  /** Its own items; of a view there are none. `itemsIn` gives those of any list. */
  readonly own: Value[];
  /** What it shows of something else; undefined if its items are its own. */
  readonly view: View | undefined;
}

export type ListFlavour = "array-list" | "json-array" | ArrayFlavour | "sub-list" | "key-set" | "values" | "entry-set";

export type ArrayFlavour = "array" | "string-array" | "char-array" | "byte-array";

export function isArray(value: Value | undefined): value is List & { readonly flavour: ArrayFlavour } {
  return isKind(value, "list") && value.flavour !== "json-array" && value.flavour.endsWith("array");
}

/** What a list shows that something else holds at the moment: the keys of a map, or a stretch of a list. */
export interface View {
  readonly type: ViewType;
  readonly source: JavaMap | List;
}

/** What views of one type do. */
export interface ViewType<Self extends View = View> {
  /** The items that there are now, in a new array. */
  items(self: Self): Value[];
  /** How many there are now. */
  size(self: Self): number;
  /** Takes items out and puts others in their place, where that can be done. */
  splice(self: Self, at: number, count: number, added: readonly Value[], meter: Meter): void;
}

/** The items of a list as they are now: its own, or those that it shows. */
export function itemsIn({ own, view }: List): Value[] {
  return view ? view.type.items(view) : own;
}

/**
 * A map in the order in which its keys were put.
 *
 * How members are kept is what members.ts knows, and the reader of JSON, which makes most maps.
 */
export interface JavaMap {
  readonly kind: "map";
  /** Keys and values in turns. */
  pairs: Value[];
  /** Instead of the pairs: a Map if they are many, or where those come from that are not among the pairs yet. */
  instead: Map<Value, Value> | Unmade | undefined;
  /** Prints nothing, as parts of `$context` do. */
  readonly isSilent: boolean;
}

/** Members of a map that are made when one is asked for. */
export interface Unmade<Of = unknown> {
  readonly source: MemberSource<Of>;
  readonly of: Of;
}

/** How members are made of something else. */
export interface MemberSource<Of> {
  /** All names, each once. */
  names(of: Of): readonly string[];
  /** The value of a name; undefined if there is none. */
  member(of: Of, name: string): Value | undefined;
}

/** A key and its value, as `entrySet` gives. */
export interface Entry {
  readonly kind: "entry";
  readonly key: Value;
  value: Value;
  /** The map it is a part of, in which it can be changed. */
  readonly map: JavaMap | undefined;
}

/** An object that is no data, such as `$util` or `$foreach`: only what its type lists is there. */
export interface Host {
  readonly kind: "host";
  readonly type: HostType;
}

/** What objects of one type have. Functions of the object: each rendering makes some, and their methods are not made again. */
export interface HostType<Self extends Host = Host> {
  /** A property; undefined if there is none. */
  property?(self: Self, name: string): Value | undefined;
  /** Calls a method; undefined if there is none of that name that takes these. */
  call(self: Self, name: string, args: readonly Value[], meter: Meter): Value | undefined;
  /** Sets a property, if any can be set. */
  assign?(self: Self, name: string, value: Value): void;
  /** Null: prints as a reference without a value. `depth`: how many others it is printed in. */
  print(self: Self, meter: Meter, depth: number): string | null;
}

export function list(items: Value[], flavour: ListFlavour = "array-list"): List {
  return { kind: "list", flavour, own: items, view: undefined };
}

/** A map of a few keys, all different, and values in turns. */
export function map(pairs: Value[] = none, isSilent: boolean = false): JavaMap {
  return { kind: "map", pairs, instead: undefined, isSilent };
}

/** A map whose members are made of something else, each when it is asked for. */
export function lazyMap<Of>(source: MemberSource<Of>, of: Of, isSilent: boolean = false): JavaMap {
  const unmade: Unmade<Of> = { source, of };
  return { kind: "map", pairs: none, instead: unmade, isSilent };
}

const none: Value[] = [];

/** Whether a value is of one of the kinds that are objects here. */
export function isKind<K extends Exclude<Value, null | boolean | string | number>["kind"]>(
  value: Value | undefined,
  kind: K,
): value is Extract<Value, { kind: K }> {
  return typeof value === "object" && value !== null && value.kind === kind;
}
