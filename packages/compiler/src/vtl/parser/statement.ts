import type { Comment, SetDirective, Statement, Text } from "../ast.ts";
import type { Token, TokenKind } from "../lexer/token.ts";
import { readDirective } from "./directive.ts";
import { describe, type Cursor } from "./cursor.ts";
import { escapedDirective, escapesBefore } from "./escape.ts";
import type { Grammar } from "./grammar.ts";
import { readIf } from "./if.ts";
import { afterParentheses, recoverable } from "./recover.ts";
import { tailOf } from "./tail.ts";

/** Tokens that are text where no directive or reference has a use for them. */
const textual: ReadonlySet<TokenKind> = new Set<TokenKind>([
  "text",
  "dot",
  "paren-open",
  "paren-close",
  "integer",
  "float",
  "string",
  "escape",
  "reference-open",
  "reference-close",
  "empty-index",
]);

/** Reads statements up to an `#end`, `#else` or `#elseif`, or the end. */
export function readStatements(cursor: Cursor, grammar: Grammar): Statement[] {
  const body: Statement[] = [];
  for (;;) {
    const { kind, start } = cursor.peek();
    if (kind === "end" || kind === "else" || kind === "elseif" || kind === "end-of-file") return body;
    const statement = recoverable(
      cursor,
      () => grammar.statement(cursor) ?? unreadable(cursor),
      () => resumeAt(cursor, kind, start),
    );
    if (statement) body.push(statement);
  }
}

function resumeAt(cursor: Cursor, kind: TokenKind, start: number): number {
  const { text } = cursor.source;
  // It holds all that cannot be read; trying again inside it would find the same once more.
  if (kind === "lexical-error") return cursor.peek().end;
  if (kind === "set" || kind === "word" || kind === "bracketed-word") return afterParentheses(text, start);
  return Math.min(Math.max(cursor.peek().start, start + 1), text.length);
}

/** Reads a statement; undefined at what can begin none. */
export function readStatement(cursor: Cursor, grammar: Grammar): Statement | undefined {
  const { kind } = cursor.peek();
  switch (kind) {
    case "if":
      return readIf(cursor, grammar);
    case "identifier":
      return grammar.reference(cursor);
    case "reference-open":
      return cursor.peek(1).kind === "identifier" ? grammar.reference(cursor) : readText(cursor);
    case "line-comment":
    case "block-comment":
      return readComment(cursor);
    case "textblock":
      return readText(cursor, ({ image }) => image.slice(3, -3));
    case "set":
      return readSet(cursor, grammar);
    case "escape-directive":
      return readText(cursor, ({ image }) => escapedDirective(image));
    case "double-escape":
      return readEscapes(cursor);
    case "word":
    case "bracketed-word":
      return readDirective(cursor, grammar);
    default:
      return textual.has(kind) ? readText(cursor) : undefined;
  }
}

function readText(cursor: Cursor, print?: (token: Token) => string): Text {
  const from = cursor.end();
  const token = cursor.take();
  const source = cursor.source.text.slice(from, token.end);
  return { kind: "text", text: print?.(token) ?? token.stray + token.image, source, ...cursor.span(from) };
}

function readEscapes(cursor: Cursor): Text {
  const { start } = cursor.peek();
  let count = 0;
  while (cursor.skip("double-escape")) count += 1;
  const source = cursor.source.text.slice(start, cursor.end());
  return { kind: "text", text: escapesBefore(cursor.peek(), count), source, ...cursor.span(start) };
}

function readComment(cursor: Cursor): Comment {
  const from = cursor.end();
  const { kind, image } = cursor.take();
  if (kind === "line-comment") cursor.skip("line-comment-end");
  const opens = [image.indexOf("##"), image.indexOf("#*")].find((at) => at >= 0) ?? 0;
  const source = cursor.source.text.slice(from, cursor.end());
  return { kind: "comment", text: image.slice(0, opens), source, ...cursor.span(from) };
}

function readSet(cursor: Cursor, grammar: Grammar): SetDirective {
  const from = cursor.end();
  const { start, image } = cursor.take();
  cursor.skip("whitespace");
  if (!/^(?:identifier|reference-open)$/.test(cursor.peek().kind)) {
    cursor.fail(`${describe(cursor.peek())} where the reference to be set is expected`);
  }
  const target = grammar.reference(cursor);
  cursor.skip("whitespace");
  cursor.expect("equals", '"="');
  const value = grammar.expression(cursor);
  const close = cursor.expect("paren-close", '")"');
  cursor.lexer.endSet();
  const blanks = /^[ \t]*/.exec(image)?.[0] ?? "";
  const indent = cursor.source.text.slice(from, start) + blanks;
  return { kind: "set", target, value, indent, tail: tailOf(close), ...cursor.span(start) };
}

/** Reports what can stand nowhere. */
function unreadable(cursor: Cursor): never {
  const token = cursor.peek();
  if (token.kind !== "lexical-error") return cursor.fail(`${describe(token)} where text or a directive is expected`);
  if (token.image.startsWith("#[[")) return cursor.fail('"]]#" is missing, which closes "#[["');
  if (/^["']/.test(token.image)) return cursor.fail("The string is not closed");
  const opener = token.image.at(-1) === "#" ? "#" : "$";
  return cursor.fail(`A template cannot end in "${opener}"; put it into a variable, or a blank behind it`);
}
