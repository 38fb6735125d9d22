import type { Call } from "../ast.ts";
import { javaException } from "../methods/method.ts";
import type { Compiler } from "./compiler.ts";
import { breakNearest, breakOut, stopAll } from "./interrupt.ts";
import { isLoop } from "./loop.ts";
import { compileCall } from "./macro.ts";
import type { Execute } from "./run.ts";

/** `#stop`, `#break`, what reads further templates, and calls of macros. */
export function compileDirective(node: Call, compiler: Compiler, evaluate: (node: Call) => Execute): Execute {
  switch (node.name) {
    case "stop":
      return () => {
        throw stopAll;
      };
    case "break":
      return compileBreak(node, compiler);
    case "evaluate":
      return compiler.dialect.evaluates ? evaluate(node) : compileCall(node, compiler);
    case "parse":
    case "include":
      return compiler.dialect.evaluates ? () => fail(node) : compileCall(node, compiler);
    default:
      return compileCall(node, compiler);
  }
}

function fail({ name }: Call): never {
  throw javaException(`ResourceNotFoundException: #${name} finds no other template`);
}

function compileBreak({ args, ...span }: Call, compiler: Compiler): Execute {
  const [target] = args ?? [];
  if (!target) {
    return () => {
      throw breakNearest;
    };
  }
  const evaluate = compiler.value(target);
  return (run) => {
    const owner = evaluate(run);
    run.at = span;
    if (!isLoop(owner)) throw javaException("VelocityException: what #break is given is no loop");
    throw breakOut(owner);
  };
}
