import type { Call, Template } from "../ast.ts";
import { maximumDepth, spend, tooMuch } from "../meter.ts";
import { javaException } from "../methods/method.ts";
import { parse } from "../parse.ts";
import { print } from "../values/print.ts";
import type { Compiler } from "./compiler.ts";
import type { Execute, Run } from "./run.ts";

/** `#evaluate(text)`: renders a text as a template, with the same variables. */
export function compileEvaluate(
  node: Call,
  compiler: Compiler,
  compileTemplate: (template: Template) => Execute,
): Execute {
  const [argument] = node.args ?? [];
  if (!argument) return () => fail("#evaluate takes one argument");
  const evaluate = compiler.value(argument);
  return (run) => {
    const value = evaluate(run);
    const text = value === null ? "" : (print(value, run.meter) ?? "");
    run.at = node;
    spend(run.meter, text.length);
    const { template, problems } = parse(text);
    const [problem] = problems.filter(({ severity }) => severity === "error");
    if (problem) fail(problem.message);
    nest(run, compileTemplate(template));
  };
}

function nest(run: Run, execute: Execute): void {
  run.depth += 1;
  try {
    if (run.depth > maximumDepth) throw tooMuch("#evaluate stands in too many others");
    execute(run);
  } finally {
    run.depth -= 1;
  }
}

function fail(message: string): never {
  throw javaException(`ParseErrorException: ${message}`);
}
