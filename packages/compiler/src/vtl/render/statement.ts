import type { IfDirective, SetDirective, Statement, Template } from "../ast.ts";
import type { Compiler } from "./compiler.ts";
import { compileDefine } from "./define.ts";
import { compileDirective } from "./directive.ts";
import { compileEvaluate } from "./evaluate.ts";
import { compileForeach } from "./foreach.ts";
import { compileMacro } from "./macro.ts";
import type { Execute, Mark, Run } from "./run.ts";
import { getVariable, setVariable } from "./scope.ts";
import { compileAssign, compileSteps } from "./steps.ts";
import { produce, spend } from "../meter.ts";

/** What a statement prints: the text itself, if that is known. */
export function compileStatement(
  node: Statement,
  compiler: Compiler,
  compileTemplate: (template: Template) => Execute,
): Execute | string {
  switch (node.kind) {
    case "text":
    case "comment":
    case "literal":
      return node.text;
    case "reference":
      return compiler.printReference(node);
    case "set":
      return compileSet(node, compiler);
    case "if":
      return compileIf(node, compiler);
    case "foreach":
      return compileForeach(node, compiler);
    case "define":
      return compileDefine(node, compiler);
    case "macro":
      return compileMacro(node, compiler);
    case "call":
      return compileDirective(node, compiler, (call) => compileEvaluate(call, compiler, compileTemplate));
  }
}

/** Runs statements one after the other. */
export function compileBlock(body: readonly Statement[], compiler: Compiler): Execute {
  const statements = body.map((node) => compiler.statement(node));
  const characters = statements.reduce((sum, each) => sum + (typeof each === "string" ? each.length : 0), 0);
  const markAll = (run: Run, marks: Mark[]): void => {
    for (const [index, { kind, start, end }] of body.entries()) {
      marks.push({ at: run.out.length, kind, start, end });
      execute(run, statements[index] ?? "");
    }
  };
  return (run) => {
    spend(run.meter, statements.length);
    // Half of the statements are texts; they are counted all at once.
    produce(run.meter, characters);
    if (run.marks) markAll(run, run.marks);
    else for (const statement of statements) execute(run, statement);
  };
}

function execute(run: Run, statement: Execute | string): void {
  if (typeof statement === "string") run.out += statement;
  else statement(run);
}

function compileIf({ branches, otherwise }: IfDirective, compiler: Compiler): Execute {
  const tests = branches.map(({ condition, block }) => ({
    holds: compiler.test(condition),
    block: compiler.block(block),
  }));
  const last = otherwise && compiler.block(otherwise);
  return (run) => {
    for (const { holds, block } of tests) if (holds(run)) return block(run);
    last?.(run);
  };
}

/** Sets a variable or a member of one. Null sets nothing: the old value stays. */
function compileSet({ target, value }: SetDirective, compiler: Compiler): Execute {
  const evaluate = compiler.value(value);
  const last = target.steps.at(-1);
  if (!last) {
    // With braces or an exclamation mark Velocity sets a variable that no reference reads.
    const variable = compiler.variable(target.head.slice(1));
    return (run) => {
      const result = evaluate(run);
      if (result !== null) setVariable(run.scope, variable, result);
    };
  }
  const variable = compiler.variable(target.name);
  const follow = compileSteps(target.steps.slice(0, -1), compiler);
  const assign = compileAssign(last, compiler);
  return (run) => {
    const result = evaluate(run);
    if (result === null) return;
    const start = getVariable(run.scope, variable);
    const receiver = start === null ? null : follow(run, start);
    if (receiver !== null) assign(run, receiver, result);
  };
}
