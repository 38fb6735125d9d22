import type { Reference } from "../ast.ts";
import { javaException } from "../methods/method.ts";
import { print } from "../values/print.ts";
import type { Value } from "../values/value.ts";
import type { Compiler } from "./compiler.ts";
import { isBlock } from "./define.ts";
import { write, type Evaluate, type Execute, type Run, type TraceEntry } from "./run.ts";
import { getVariable, literalOf } from "./scope.ts";
import { compileSteps } from "./steps.ts";
import { spend, type Meter } from "../meter.ts";

/** The value of a reference where a value is wanted. */
export function compileReference(node: Reference, compiler: Compiler): Evaluate {
  // A bare word among arguments, and `$\!name`, never have a value; the latter is looked for.
  if (node.oddity === "runt") return () => null;
  if (node.oddity) return compiler.dialect.missing === "empty" ? () => "" : () => null;
  return compileLookUp(node, compiler);
}

/** Prints a reference: its value, or what the dialect prints where it has none. */
export function compilePrint(node: Reference, compiler: Compiler): Execute {
  if (node.oddity === "runt") return (run) => write(run, node.name);
  const lookUp = compileLookUp(node, compiler);
  const { missing } = compiler.dialect;
  if (node.escape?.isEscaped) return compileEscaped(node, lookUp, compiler);
  const prefix = (node.escape?.prints ?? "") + node.before;
  // Velocity prints the backslashes before a reference without a value twice.
  const prefixOfNull = (node.escape?.prints ?? "") + prefix;
  const isVisible = missing === "literal" || node.oddity === "slash-bang";
  return (run) => {
    const value = lookUp(run);
    // A block prints itself, also when it is ended in the middle, and nothing that stands before the reference.
    if (isBlock(value) && value.printInto(run)) return;
    const text = value === null ? null : print(value, run.meter);
    if (text !== null) write(run, prefix === "" ? text : prefix + text);
    else if (value === null && missing === "empty-variable") write(run, prefix);
    // What has a value that prints as nothing at all is shown as written in every dialect.
    else write(run, prefixOfNull + (isVisible || value !== null ? nullText(node, run) : ""));
  };
}

/** `\$name`: the reference as written, with its backslash if it has no value. */
function compileEscaped(node: Reference, lookUp: Evaluate, { dialect }: Compiler): Execute {
  const prefix = node.escape?.prints ?? "";
  return (run) => {
    const value = lookUp(run);
    if (dialect.missing === "empty-variable") {
      // Velocity asks the variables what a macro's caller wrote, and cannot use the empty text it is given.
      run.at = node;
      throw javaException("ClassCastException: class java.lang.String cannot be cast to class Node");
    }
    const literal = literalOf(run.scope, node.literal) ?? node.literal;
    write(run, prefix + (value === null ? "\\" : "") + literal);
  };
}

function nullText(node: Reference, run: Run): string {
  const text = node.oddity === "slash-bang" ? node.name : node.isQuiet ? "" : node.literal;
  return literalOf(run.scope, text) ?? text;
}

/** Follows a reference; what it gives where that leads nowhere depends on the dialect. */
function compileLookUp(node: Reference, compiler: Compiler): Evaluate {
  const { missing } = compiler.dialect;
  const whenMissing: Value = missing === "empty" ? "" : null;
  const withoutVariable: Value = missing === "empty-variable" ? "" : null;
  const variable = compiler.variable(node.name);
  const follow = compileSteps(node.steps, compiler);
  return (run) => {
    spend(run.meter, 1);
    const start = getVariable(run.scope, variable) ?? withoutVariable;
    const value = start === null ? null : follow(run, start);
    if (run.trace) run.trace.push(traced(node, value, run.meter));
    return value ?? whenMissing;
  };
}

function traced({ start, end, literal }: Reference, value: Value, meter: Meter): TraceEntry {
  const text = value === null ? undefined : (print(value, meter) ?? undefined)?.slice(0, 200);
  return { start, end, reference: literal, value: text };
}
