import type { Branch, Expression, IfDirective } from "../ast.ts";
import { readBlock, readEnd } from "./block.ts";
import type { Cursor } from "./cursor.ts";
import type { Grammar } from "./grammar.ts";
import { afterParentheses, counted, recoverable } from "./recover.ts";
import { tailOf } from "./tail.ts";

/** Reads `#if(…) … #elseif(…) … #else … #end`. */
export function readIf(cursor: Cursor, grammar: Grammar): IfDirective {
  const { start } = cursor.peek();
  const branches = [counted(cursor, () => readBranch(cursor, grammar))];
  const head = { start: cursor.source.at(start), end: branches[0]?.block.start ?? cursor.source.at(start) };
  while (cursor.peek().kind === "elseif") {
    branches.push(counted(cursor, () => readBranch(cursor, grammar)));
  }
  const otherwise = cursor.skip("else");
  const block = otherwise && readBlock(cursor, grammar, tailOf(otherwise), ["end"]);
  const endTail = readEnd(cursor, "#if", head);
  return { kind: "if", branches, otherwise: block, endTail, ...cursor.span(start) };
}

function readBranch(cursor: Cursor, grammar: Grammar): Branch {
  const { start, end } = cursor.take();
  const head = recoverable(
    cursor,
    () => readCondition(cursor, grammar),
    () => afterParentheses(cursor.source.text, start),
  );
  const condition = head?.condition ?? { kind: "boolean", value: false, ...cursor.span(start, end) };
  const block = readBlock(cursor, grammar, head?.tail ?? "", ["elseif", "else", "end"]);
  return { condition, block, ...cursor.span(start) };
}

function readCondition(cursor: Cursor, grammar: Grammar): { condition: Expression; tail: string } {
  cursor.skip("whitespace");
  cursor.expect("paren-open", '"("');
  const condition = grammar.expression(cursor);
  return { condition, tail: tailOf(cursor.expect("paren-close", '")"')) };
}
