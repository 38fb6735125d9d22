import type { Argument, Expression, Reference, Statement, StringLiteral } from "../ast.ts";
import type { Cursor } from "./cursor.ts";

/** The parts of the parser that need each other; each is in its own file, and parse.ts puts them together. */
export interface Grammar {
  /** A statement; undefined at what can begin none, such as `#end`. */
  statement(cursor: Cursor): Statement | undefined;
  /** Statements up to what can begin none. */
  statements(cursor: Cursor): Statement[];
  reference(cursor: Cursor): Reference;
  /** What stands in a condition or on the right of `#set`. */
  expression(cursor: Cursor): Expression;
  /** What stands in the parentheses of a method, in a list or in a map, with the white space around it. */
  parameter(cursor: Cursor): Expression;
  /** What stands in the head of a directive, or undefined. */
  argument(cursor: Cursor): Argument | undefined;
  string(cursor: Cursor): StringLiteral;
}

/** Constructs that may stand in one another before the template is refused. Velocity itself ends in a stack overflow. */
const maximumDepth = 100;

/** Reads something that can hold something of its own kind. */
export function nested<T>(cursor: Cursor, read: () => T): T {
  cursor.depth.now += 1;
  try {
    if (cursor.depth.now > maximumDepth) cursor.fail(`More than ${maximumDepth} constructs stand in one another`);
    return read();
  } finally {
    cursor.depth.now -= 1;
  }
}
