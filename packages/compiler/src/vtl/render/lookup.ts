import type { Reference } from "../ast.ts";
import { spend, type Meter } from "../meter.ts";
import { print } from "../values/print.ts";
import type { Value } from "../values/value.ts";
import type { Compiler } from "./compiler.ts";
import type { Run, TraceEntry } from "./run.ts";
import { getVariable, type Variable } from "./scope.ts";
import { compileSteps, followProperties, propertiesOf, type PreparedProperty, type Take } from "./steps.ts";

/** A reference made ready to be followed. */
export interface Lookup {
  readonly node: Reference;
  readonly variable: Variable;
  /** The steps, if there are none but properties. */
  readonly properties: readonly PreparedProperty[] | undefined;
  readonly follow: Take;
  /** What it begins with where there is no such variable. */
  readonly withoutVariable: Value;
  /** What it gives where it leads nowhere. */
  readonly whenMissing: Value;
}

/** Makes a reference ready; what it gives where it leads nowhere depends on the dialect. */
export function compileLookup(node: Reference, compiler: Compiler): Lookup {
  const { missing } = compiler.dialect;
  return {
    node,
    variable: compiler.variable(node.name),
    properties: propertiesOf(node.steps),
    follow: compileSteps(node.steps, compiler),
    withoutVariable: missing === "empty-variable" ? "" : null,
    whenMissing: missing === "empty" ? "" : null,
  };
}

/** Follows a reference. This is what rendering does most; a function for each reference would take longer to call. */
export function lookUp(run: Run, { node, variable, properties, follow, withoutVariable, whenMissing }: Lookup): Value {
  spend(run.meter, 1);
  const start = getVariable(run.scope, variable) ?? withoutVariable;
  const value = start === null ? null : properties ? followProperties(run, start, properties) : follow(run, start);
  if (run.trace) run.trace.push(traced(node, value, run.meter));
  return value ?? whenMissing;
}

function traced({ start, end, literal }: Reference, value: Value, meter: Meter): TraceEntry {
  const text = value === null ? undefined : (print(value, meter) ?? undefined)?.slice(0, 200);
  return { start, end, reference: literal, value: text };
}
