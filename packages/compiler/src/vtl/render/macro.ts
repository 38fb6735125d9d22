import type { Argument, Call, MacroDirective } from "../ast.ts";
import { maximumDepth as maximumNesting, tooMuch } from "../meter.ts";
import { javaException } from "../methods/method.ts";
import { printExpression } from "../print.ts";
import type { Value } from "../values/value.ts";
import type { Compiler, Macro } from "./compiler.ts";
import { createBlock } from "./define.ts";
import { breakNearest } from "./interrupt.ts";
import { inScope, write, type Execute, type Run } from "./run.ts";
import { createMacroScope, type LazyArgument, type Variable } from "./scope.ts";

/** How many macros may run in one another; Velocity's own default. */
const maximumDepth = 20;

/** `#macro(name $a)`: defined before anything is printed, and only if the name is free. */
export function compileMacro({ args: [name, ...parameters], block }: MacroDirective, compiler: Compiler): Execute {
  const run = compiler.block(block);
  if (name?.kind === "word" && compiler.dialect.definesMacros && !compiler.macros.has(name.text)) {
    compiler.macros.set(name.text, {
      parameters: parameters.map((each) => compiler.variable(parameterName(each))),
      run,
    });
  }
  return () => {};
}

function parameterName(parameter: Argument): string {
  if (parameter.kind === "reference") return parameter.head.slice(1);
  return parameter.kind === "word" ? parameter.text : "";
}

/** `#name(…)`: runs the macro of that name, or prints itself if there is none. */
export function compileCall(node: Call, compiler: Compiler): Execute {
  const isWithBody = node.name.startsWith("@") && node.block !== undefined;
  const name = isWithBody ? node.name.slice(1) : node.name;
  const args = (node.args ?? []).map((arg) => compileArgument(arg, compiler));
  const body = isWithBody
    ? { variable: compiler.variable("bodyContent"), execute: compiler.block(node.block) }
    : undefined;
  const word = node.args?.find(({ kind }) => kind === "word");

  return (run) => {
    const macro = compiler.macros.get(name);
    if (!macro) return write(run, node.literal);
    run.at = node;
    if (word) throw javaException(`A macro takes no bare word`);
    if (run.depth >= maximumDepth) throw javaException(`MacroOverflowException: #${name} runs in itself too often`);
    callMacro(run, macro, args, body);
  };
}

/** What stands between a call and its `#end`. */
interface Body {
  readonly variable: Variable;
  readonly execute: Execute;
}

type CompiledArgument = (run: Run, outer: Run["scope"]) => { fixed: Value } | LazyArgument;

function callMacro(run: Run, macro: Macro, args: readonly CompiledArgument[], body: Body | undefined): void {
  const outer = run.scope;
  const fixed = new Map<Variable, Value>();
  const lazy = new Map<Variable, LazyArgument>();
  for (const [index, parameter] of macro.parameters.entries()) {
    const argument = args[index]?.(run, outer);
    if (!argument) break;
    if ("fixed" in argument) fixed.set(parameter, argument.fixed);
    else lazy.set(parameter, argument);
  }
  if (body) {
    const inCaller: Execute = (state) => inScope(state, outer, body.execute);
    fixed.set(body.variable, createBlock(inCaller, maximumDepth, run));
  }
  run.depth += 1;
  try {
    inScope(run, createMacroScope(outer, fixed, lazy), macro.run);
  } catch (thrown) {
    if (thrown !== breakNearest) throw thrown;
  } finally {
    run.depth -= 1;
  }
}

/** Numbers and booleans are passed as they are; all else is looked up in the caller each time it is used. */
function compileArgument(node: Argument, compiler: Compiler): CompiledArgument {
  const evaluate = compiler.value(node);
  if (node.kind === "integer" || node.kind === "float" || node.kind === "boolean" || node.kind === "word") {
    return (run) => ({ fixed: evaluate(run) });
  }
  const literal = printExpression(node);
  let depth = 0;
  return (run, outer) => ({
    literal,
    value() {
      depth += 1;
      try {
        if (depth > maximumNesting) throw tooMuch("An argument of a macro refers to itself");
        return inScope(run, outer, evaluate);
      } finally {
        depth -= 1;
      }
    },
  });
}
