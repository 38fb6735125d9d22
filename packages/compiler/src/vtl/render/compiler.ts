import type { Argument, Block, Expression, Reference, Statement, StringLiteral } from "../ast.ts";
import type { Dialect } from "../dialect.ts";
import type { Evaluate, Execute, Test } from "./run.ts";
import type { Variable } from "./scope.ts";

/** A macro that the template defines. */
export interface Macro {
  readonly parameters: readonly Variable[];
  readonly run: Execute;
}

/** The parts of the compiler that need each other; each is in its own file, and compile.ts puts them together. */
export interface Compiler {
  readonly dialect: Dialect;
  /** Macros by name; the first definition of a name counts, wherever it stands. */
  readonly macros: Map<string, Macro>;
  /** Variables that the template names, by their names; complete when all is compiled, but for what `#evaluate` renders. */
  readonly variables: ReadonlyMap<string, Variable>;
  /** The variable of a name. */
  variable(name: string): Variable;
  /** Runs a statement; of a text that is printed as it is, that. */
  statement(node: Statement): Execute | string;
  block(node: Pick<Block, "body">): Execute;
  /** Prints a reference. */
  printReference(node: Reference): Execute;
  /** The value of a reference. */
  reference(node: Reference): Evaluate;
  value(node: Argument): Evaluate;
  test(node: Expression): Test;
  string(node: StringLiteral): Evaluate;
}
