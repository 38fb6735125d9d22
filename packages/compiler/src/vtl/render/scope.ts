import type { Value } from "../values/value.ts";

/** Where variables live: the template's own, or those of a macro being run in front of them. */
export interface Scope {
  /** Null if there is no such variable. */
  get(name: string): Value;
  set(name: string, value: Value): void;
  delete(name: string): void;
  /** What the caller of a macro wrote for a parameter, `$name` as written. */
  literalOf(reference: string): string | undefined;
}

/** Variables that a template is given; it never changes which they are. */
export type Variables = Pick<ReadonlyMap<string, Value>, "get">;

export function createScope(variables: Variables): Scope {
  /** What the template has set; null hides a variable it was given. */
  let own: Map<string, Value> | undefined;
  const set = (name: string, value: Value): void => void (own ??= new Map()).set(name, value);
  return {
    get(name) {
      const value = own?.get(name);
      return value === undefined ? (variables.get(name) ?? null) : value;
    },
    set,
    delete: (name) => set(name, null),
    literalOf: () => undefined,
  };
}

/** An argument of a macro that is looked up each time its parameter is. */
export interface LazyArgument {
  readonly literal: string;
  value(): Value;
}

/**
 * Variables of a macro: its parameters, and what it sets, which is set outside as well.
 *
 * A parameter that is assigned keeps the new value inside the macro, and the variable of its name outside gets it, too.
 */
export function createMacroScope(
  outer: Scope,
  fixed: ReadonlyMap<string, Value>,
  lazy: ReadonlyMap<string, LazyArgument>,
): Scope {
  const own = new Map(fixed);
  const rest = new Map(lazy);
  return {
    get: (name) => own.get(name) ?? (rest.has(name) ? (rest.get(name)?.value() ?? null) : outer.get(name)),
    set(name, value) {
      own.set(name, value);
      outer.set(name, value);
    },
    delete(name) {
      own.delete(name);
      rest.delete(name);
      outer.delete(name);
    },
    literalOf: (reference) => lazy.get(reference.slice(1))?.literal ?? outer.literalOf(reference),
  };
}
