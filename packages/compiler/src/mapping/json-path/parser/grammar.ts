import type { Condition, JsonPath, PathStep } from "../ast.ts";
import type { PathText } from "./path-text.ts";

/** The parts of the parser that need each other. */
export interface PathGrammar {
  /** Reads a whole path; a text that does not begin with `$` or `@` is one below `$`. */
  path(text: string, shift: number): JsonPath;
  /** Reads one that has to begin with `$` or `@`. */
  rootedPath(text: string, shift: number): JsonPath;
  /** The step at the current offset, and those behind it. */
  steps(path: PathText, steps: PathStep[]): void;
  /** Reads `[?(…)]`. */
  filter(text: string, shift: number): Condition;
}
