/**
 * What becomes of the Deployment's id if a part of an API changes: `released`, it becomes another one; `kept`, it stays. `fixed` is
 * what can't change by itself, since it says what the rest is. An object says it for each field, `list` for each item.
 */
export type Mark<T> =
  | "released"
  | "kept"
  | "fixed"
  | Choice
  | (T extends readonly (infer Item)[]
      ? { readonly list: Mark<Item> }
      : T extends object
        ? { readonly fields: Fields<T> }
        : never);

/** Marks of an object, or of the members of a union. */
export interface FieldMarks<T> {
  readonly fields: Fields<T>;
}

/** A mark that depends on what the field belongs to. */
type Choice = (owner: Readonly<Record<string, unknown>>) => "released" | "kept";

/** Of a union, the fields of all its members: a new field of the IR does not compile until it is marked. */
export type Fields<T> = { readonly [K in KeysOf<T>]: Mark<NonNullable<ValueOf<T, K>>> };
type KeysOf<T> = T extends unknown ? keyof T : never;
type ValueOf<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;

/** A mark without its type, as the walk reads it. */
export type AnyMark =
  | "released"
  | "kept"
  | "fixed"
  | Choice
  | { readonly list: AnyMark }
  | { readonly fields: Readonly<Record<string, AnyMark>> };
