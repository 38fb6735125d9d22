import type { Value } from "../values/value.ts";

/** Variables that a template is given; it never changes which they are. */
export type Variables = Pick<ReadonlyMap<string, Value>, "get">;

/** A variable that a template names. Where its value is kept is known before anything is rendered. */
export interface Variable {
  readonly name: string;
  readonly place: number;
}

/** Where variables live: the template's own, and those of a macro being run in front of them. */
export interface Scope {
  readonly given: Variables;
  /** By place. What was given is there once it was looked at; null hides it, or says that there is nothing. */
  readonly values: (Value | undefined)[];
  readonly macro: MacroVariables | undefined;
}

/** Variables of a macro being run, or of a round of a loop whose item is null. */
interface MacroVariables {
  readonly fixed: Map<Variable, Value>;
  readonly lazy: Map<Variable, LazyArgument>;
  /** What the caller wrote for each parameter, by its name. */
  readonly literals: ReadonlyMap<string, string>;
  readonly outer: Scope;
  /** The variable that has no value here, whatever it is set to; undefined in a macro. */
  hidden: Variable | undefined;
}

/** An argument of a macro that is looked up each time its parameter is. */
export interface LazyArgument {
  readonly literal: string;
  value(): Value;
}

/** The scope of a template with so many variables. */
export function createScope(given: Variables, count: number): Scope {
  return { given, values: new Array<undefined>(count), macro: undefined };
}

/** The scope of a macro: its parameters stand in front of the variables that there are. */
export function createMacroScope(
  outer: Scope,
  fixed: ReadonlyMap<Variable, Value>,
  lazy: ReadonlyMap<Variable, LazyArgument>,
): Scope {
  const literals = new Map([...lazy].map(([{ name }, { literal }]) => [name, literal]));
  const macro = { fixed: new Map(fixed), lazy: new Map(lazy), literals, outer, hidden: undefined };
  return { given: outer.given, values: outer.values, macro };
}

/** The scope of a round of a loop whose item is null: the item stays null even if it is set. */
export function createNullScope(outer: Scope, hidden: Variable): Scope {
  const macro = { fixed: noValues, lazy: noArguments, literals: noLiterals, outer, hidden };
  return { given: outer.given, values: outer.values, macro };
}

const noValues = new Map<Variable, Value>();
const noArguments = new Map<Variable, LazyArgument>();
const noLiterals = new Map<string, string>();

/** The value of a variable; null if there is none. */
export function getVariable(scope: Scope, variable: Variable): Value {
  const { given, values, macro } = scope;
  if (macro) return getInMacro(macro, variable);
  const value = values[variable.place];
  if (value !== undefined) return value;
  return (values[variable.place] = given.get(variable.name) ?? null);
}

function getInMacro({ fixed, lazy, outer, hidden }: MacroVariables, variable: Variable): Value {
  if (hidden === variable) return null;
  const value = fixed.get(variable);
  if (value !== undefined && value !== null) return value;
  const argument = lazy.get(variable);
  return argument ? argument.value() : getVariable(outer, variable);
}

/**
 * Sets a variable; inside a macro the one of that name outside as well.
 *
 * A parameter that is assigned keeps the new value inside the macro.
 */
export function setVariable({ values, macro }: Scope, variable: Variable, value: Value): void {
  if (macro) {
    if (macro.fixed !== noValues) macro.fixed.set(variable, value);
    setVariable(macro.outer, variable, value);
  } else values[variable.place] = value;
}

/** Takes a variable away, everywhere. */
export function deleteVariable({ values, macro }: Scope, variable: Variable): void {
  if (macro) {
    if (macro.hidden === variable) macro.hidden = undefined;
    macro.fixed.delete(variable);
    macro.lazy.delete(variable);
    deleteVariable(macro.outer, variable);
  } else values[variable.place] = null;
}

/** What the caller of a macro wrote for a parameter; undefined for what is none. `reference` is `$name` as written. */
export function literalOf({ macro }: Scope, reference: string): string | undefined {
  return macro && (macro.literals.get(reference.slice(1)) ?? literalOf(macro.outer, reference));
}
