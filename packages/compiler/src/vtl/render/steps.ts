import type { Index, Method, Property, Step } from "../ast.ts";
import { callKnown, callMethod, knownCall } from "../methods/call.ts";
import { javaException } from "../methods/method.ts";
import { getProperty, setProperty } from "../methods/property.ts";
import type { SoughtName } from "../values/members.ts";
import type { Value } from "../values/value.ts";
import type { Compiler } from "./compiler.ts";
import { asName } from "./name.ts";
import type { Evaluate, Run } from "./run.ts";

/** A step of a reference: what it makes of a value; null if it leads nowhere. */
export type Take = (run: Run, receiver: Value) => Value;

function compileStep(step: Step, compiler: Compiler): Take {
  switch (step.kind) {
    case "property": {
      const property = prepared(step);
      return (run, receiver) => followProperty(run, receiver, property);
    }
    case "index": {
      const argument = compileIndex(step, compiler);
      return (run, receiver) => {
        const index = argument(run, receiver);
        run.at = step;
        return callMethod(receiver, "get", [index], run.meter) ?? null;
      };
    }
    case "method":
      return compileCall(step, compiler);
  }
}

/** Most methods take nothing, or texts that are known, or one value. */
function compileCall(step: Method, compiler: Compiler): Take {
  const name = asName(step.name);
  const texts = step.args.flatMap((node) => (node.kind === "string" && !node.template ? [node.text] : []));
  const [first, ...others] = step.args.map((arg) => compiler.value(arg));
  if (!first || texts.length === step.args.length) {
    const call = knownCall(name, texts);
    return (run, receiver) => {
      run.at = step;
      return callKnown(receiver, call, run.meter) ?? null;
    };
  }
  const args: (run: Run) => Value[] =
    others.length === 0 ? (run) => [first(run)] : (run) => [first(run), ...others.map((other) => other(run))];
  return (run, receiver) => {
    const values = args(run);
    run.at = step;
    return callMethod(receiver, name, values, run.meter) ?? null;
  };
}

/** A property made ready to be followed. */
export interface PreparedProperty extends SoughtName {
  readonly step: Property;
}

/** The steps made ready, if all are properties, as nearly always; undefined otherwise. */
export function propertiesOf(steps: readonly Step[]): readonly PreparedProperty[] | undefined {
  const properties = steps.filter((step) => step.kind === "property");
  return properties.length === steps.length ? properties.map(prepared) : undefined;
}

function prepared(step: Property): PreparedProperty {
  return { step, name: asName(step.name), at: 0 };
}

/** Follows properties from a value, up to one that is not there. */
export function followProperties(run: Run, start: Value, properties: readonly PreparedProperty[]): Value {
  let value = start;
  for (const property of properties) {
    value = followProperty(run, value, property);
    if (value === null) return null;
  }
  return value;
}

function followProperty(run: Run, receiver: Value, property: PreparedProperty): Value {
  run.at = property.step;
  return getProperty(receiver, property, run.meter) ?? null;
}

/** Steps one after the other, up to one that leads nowhere. */
export function compileSteps(steps: readonly Step[], compiler: Compiler): Take {
  const [only, ...others] = steps;
  if (!only) return (_, receiver) => receiver;
  if (others.length === 0) return compileStep(only, compiler);
  const properties = propertiesOf(steps);
  if (properties) return (run, receiver) => followProperties(run, receiver, properties);
  const takes = steps.map((step) => compileStep(step, compiler));
  return (run, receiver) => {
    let value: Value = receiver;
    for (const take of takes) {
      value = take(run, value);
      if (value === null) return null;
    }
    return value;
  };
}

/** Sets what a step stands for; what cannot be set stays as it is. */
export function compileAssign(step: Step, compiler: Compiler): (run: Run, receiver: Value, value: Value) => void {
  if (step.kind !== "index") {
    return (run, receiver, value) => {
      run.at = step;
      setProperty(receiver, step.name, value, run.meter);
    };
  }
  const argument = compileIndex(step, compiler);
  return (run, receiver, value) => {
    const index = argument(run, receiver);
    run.at = step;
    if (callMethod(receiver, "set", [index, value], run.meter) !== undefined) return;
    callMethod(receiver, "put", [index, value], run.meter);
  };
}

/** The value in the brackets; a negative number counts from the end. */
function compileIndex({ argument }: Index, compiler: Compiler): (run: Run, receiver: Value) => Value {
  const evaluate: Evaluate = compiler.value(argument);
  return (run, receiver) => {
    const index = evaluate(run);
    if (typeof index !== "number" || index >= 0) return index;
    run.at = argument;
    const size = callMethod(receiver, "size", [], run.meter);
    if (typeof size !== "number") throw javaException(`A size() method is required for negative value ${index}`);
    return size + index;
  };
}
