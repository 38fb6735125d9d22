import type { Reference } from "../ast.ts";
import { javaException } from "../methods/method.ts";
import { print } from "../values/print.ts";
import type { Compiler } from "./compiler.ts";
import { isBlock, printBlock } from "./define.ts";
import { compileLookup, lookUp, type Lookup } from "./lookup.ts";
import { write, type Evaluate, type Execute, type Run } from "./run.ts";
import { literalOf } from "./scope.ts";

/** The value of a reference where a value is wanted. */
export function compileReference(node: Reference, compiler: Compiler): Evaluate {
  // A bare word among arguments, and `$\!name`, never have a value; the latter is looked for.
  if (node.oddity === "runt") return () => null;
  if (node.oddity) return compiler.dialect.missing === "empty" ? () => "" : () => null;
  const lookup = compileLookup(node, compiler);
  return (run) => lookUp(run, lookup);
}

/** Prints a reference: its value, or what the dialect prints where it has none. */
export function compilePrint(node: Reference, compiler: Compiler): Execute {
  if (node.oddity === "runt") return (run) => write(run, node.name);
  const lookup = compileLookup(node, compiler);
  const { missing } = compiler.dialect;
  if (node.escape?.isEscaped) return compileEscaped(node, lookup, compiler);
  const prefix = (node.escape?.prints ?? "") + node.before;
  // Velocity prints the backslashes before a reference without a value twice.
  const prefixOfNull = (node.escape?.prints ?? "") + prefix;
  const isVisible = missing === "literal" || node.oddity === "slash-bang";
  return (run) => {
    const value = lookUp(run, lookup);
    if (typeof value === "string") return write(run, prefix === "" ? value : prefix + value);
    // A block prints itself, also when it is ended in the middle, and nothing that stands before the reference.
    if (isBlock(value) && printBlock(run, value)) return;
    const text = value === null ? null : print(value, run.meter);
    if (text !== null) write(run, prefix === "" ? text : prefix + text);
    else if (value === null && missing === "empty-variable") write(run, prefix);
    // What has a value that prints as nothing at all is shown as written in every dialect.
    else write(run, prefixOfNull + (isVisible || value !== null ? nullText(node, run) : ""));
  };
}

/** `\$name`: the reference as written, with its backslash if it has no value. */
function compileEscaped(node: Reference, lookup: Lookup, { dialect }: Compiler): Execute {
  const prefix = node.escape?.prints ?? "";
  return (run) => {
    const value = lookUp(run, lookup);
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
