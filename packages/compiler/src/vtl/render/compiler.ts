import type { Argument, Block, Expression, Reference, Statement, StringLiteral } from "../ast.ts";
import type { Dialect } from "../dialect.ts";
import type { Evaluate, Execute, Test } from "./run.ts";

/** A macro that the template defines. */
export interface Macro {
  readonly parameters: readonly string[];
  readonly run: Execute;
}

/** The parts of the compiler that need each other; each is in its own file, and compile.ts puts them together. */
export interface Compiler {
  readonly dialect: Dialect;
  /** Macros by name; the first definition of a name counts, wherever it stands. */
  readonly macros: Map<string, Macro>;
  /** Variables that are read anywhere; complete when all is compiled. */
  readonly names: Set<string>;
  statement(node: Statement): Execute;
  block(node: Pick<Block, "body">): Execute;
  /** Prints a reference. */
  printReference(node: Reference): Execute;
  /** The value of a reference. */
  reference(node: Reference): Evaluate;
  value(node: Argument): Evaluate;
  test(node: Expression): Test;
  string(node: StringLiteral): Evaluate;
}
