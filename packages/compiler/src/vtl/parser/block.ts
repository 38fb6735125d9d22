import type { Block, Span } from "../ast.ts";
import type { Token, TokenKind } from "../lexer/token.ts";
import type { Cursor } from "./cursor.ts";
import { nested, type Grammar } from "./grammar.ts";
import { counted, recoverable } from "./recover.ts";
import { tailOf } from "./tail.ts";

/** The statements after a directive's head, up to a token of one of the kinds, which is not taken. */
export function readBlock(cursor: Cursor, grammar: Grammar, headTail: string, closers: readonly TokenKind[]): Block {
  const start = cursor.end();
  const body = counted(cursor, () => nested(cursor, () => grammar.statements(cursor)));
  for (;;) {
    const { kind } = cursor.peek();
    if (kind === "end-of-file" || closers.includes(kind)) break;
    dropStray(cursor);
    body.push(...nested(cursor, () => grammar.statements(cursor)));
  }
  return { kind: "block", body, headTail, ...cursor.span(start) };
}

/** Takes the `#end` of a directive. Gives what it takes with it. */
export function readEnd(cursor: Cursor, name: string, head: Span): string {
  const end: Token | undefined = cursor.skip("end");
  if (end) return tailOf(end);
  cursor.problems.push({
    code: "syntax",
    severity: "error",
    message: `${name} has no #end`,
    ...head,
  });
  return "";
}

/** Reports an `#end`, `#else` or `#elseif` that belongs to nothing, and goes on behind it. */
export function dropStray(cursor: Cursor): void {
  const { kind, end } = cursor.peek();
  recoverable(
    cursor,
    () => cursor.fail(kind === "end" ? "This #end closes nothing" : `#${kind} belongs to no #if that is open here`),
    () => end,
  );
}
