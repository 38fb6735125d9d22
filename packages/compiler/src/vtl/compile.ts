import type { Template } from "./ast.ts";
import type { Dialect } from "./dialect.ts";
import { createMeter, isTooMuch, usualBudget, type Budget } from "./meter.ts";
import { isJavaException } from "./methods/method.ts";
import type { Problem } from "./problem.ts";
import type { Compiler } from "./render/compiler.ts";
import { compileTest, compileValue } from "./render/expression.ts";
import { isInterrupt } from "./render/interrupt.ts";
import { asName } from "./render/name.ts";
import { compilePrint, compileReference } from "./render/reference.ts";
import type { Mark, Run, TraceEntry } from "./render/run.ts";
import { createScope, type Variable, type Variables } from "./render/scope.ts";
import { compileBlock, compileStatement } from "./render/statement.ts";
import { compileString } from "./render/string.ts";

/** A template made ready to be rendered any number of times. */
export interface Renderer {
  /** Renders with these variables, whose maps and lists the template may change. It never throws. */
  render(variables: Variables, options?: RenderOptions): Rendered;
}

export interface RenderOptions {
  readonly budget?: Budget;
  /** Whether to note what each reference was. */
  readonly traces?: boolean;
  /** Whether to note which stretch of the template printed what. */
  readonly marks?: boolean;
}

export interface Rendered {
  /** What was printed; up to the problem, if there is one of severity error. */
  readonly text: string;
  readonly problems: readonly Problem[];
  /** In the order in which references were looked at; empty if not asked for. */
  readonly trace: readonly TraceEntry[];
  /** In the order of the output; empty if not asked for. What a string or a block prints has the reference that prints it. */
  readonly marks: readonly Mark[];
}

/**
 * Compiles a parsed template to functions.
 *
 * One with problems of severity error is compiled as far as it was understood; Velocity would not render it at all.
 */
export function compile(template: Template, dialect: Dialect): Renderer {
  const compiler = createCompiler(dialect);
  const main = compiler.block(template);
  return {
    render(variables, { budget = usualBudget, traces = false, marks = false } = {}) {
      const run: Run = {
        scope: createScope(variables, compiler.variables.size),
        out: "",
        at: { start: template.start, end: template.end },
        depth: 0,
        meter: createMeter(budget),
        problems: [],
        trace: traces ? [] : undefined,
        marks: marks ? [] : undefined,
      };
      try {
        main(run);
      } catch (thrown) {
        if (!isInterrupt(thrown)) run.problems.push(problemOf(thrown, run));
      }
      return { text: run.out, problems: run.problems, trace: run.trace ?? none, marks: run.marks ?? none };
    },
  };
}

const none: readonly never[] = [];

function createCompiler(dialect: Dialect): Compiler {
  const compileTemplate = (template: Template): ReturnType<Compiler["block"]> => compiler.block(template);
  const variables = new Map<string, Variable>();
  const compiler: Compiler = {
    dialect,
    macros: new Map(),
    variables,
    variable(name) {
      const variable = variables.get(name) ?? { name: asName(name), place: variables.size };
      variables.set(name, variable);
      return variable;
    },
    statement: (node) => compileStatement(node, compiler, compileTemplate),
    block: ({ body }) => compileBlock(body, compiler),
    printReference: (node) => compilePrint(node, compiler),
    reference: (node) => compileReference(node, compiler),
    value: (node) => compileValue(node, compiler),
    test: (node) => compileTest(node, compiler),
    string: (node) => compileString(node, compiler),
  };
  return compiler;
}

/** What ended a run, as a problem; anything but the engine's own is a bug and goes on. */
function problemOf(thrown: unknown, { at: { start, end } }: Run): Problem {
  if (isJavaException(thrown)) return { code: "exception", severity: "error", message: thrown.message, start, end };
  if (isTooMuch(thrown)) return { code: "too-much", severity: "error", message: thrown.message, start, end };
  throw thrown;
}
