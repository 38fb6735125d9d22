import type { Expression } from "../ast.ts";
import type { Cursor } from "./cursor.ts";
import { nested, type Grammar } from "./grammar.ts";

/** Reads `[a, b]` or `[from..to]`. */
export function readBracket(cursor: Cursor, grammar: Grammar): Expression {
  const { start } = cursor.take();
  if (cursor.skip("bracket-close")) return { kind: "list", items: [], ...cursor.span(start) };
  const items = [nested(cursor, () => grammar.parameter(cursor))];
  const [from] = items;
  if (from && (from.kind === "reference" || from.kind === "integer") && cursor.skip("double-dot")) {
    const to = nested(cursor, () => grammar.parameter(cursor));
    if (to.kind !== "reference" && to.kind !== "integer") {
      cursor.fail("A range ends in a reference or an integer", to);
    }
    cursor.expect("bracket-close", '"]"');
    return { kind: "range", from, to, ...cursor.span(start) };
  }
  while (cursor.skip("comma")) items.push(nested(cursor, () => grammar.parameter(cursor)));
  cursor.expect("bracket-close", '"," or "]"');
  return { kind: "list", items, ...cursor.span(start) };
}

/** Reads `{key: value, …}`. */
export function readMap(cursor: Cursor, grammar: Grammar): Expression {
  const { start } = cursor.take();
  const entries: { key: Expression; value: Expression }[] = [];
  const isClosed = (ahead: number): boolean => /^(?:brace|reference)-close$/.test(cursor.peek(ahead).kind);
  const isEmpty = isClosed(0) || (cursor.peek().kind === "whitespace" && isClosed(1));
  if (isEmpty) cursor.skip("whitespace");
  else {
    do {
      const key = nested(cursor, () => grammar.parameter(cursor));
      cursor.expect("colon", '":"');
      entries.push({ key, value: nested(cursor, () => grammar.parameter(cursor)) });
    } while (cursor.skip("comma"));
  }
  // After a reference the closing brace is read as the end of one.
  if (!cursor.skip("reference-close")) cursor.expect("brace-close", '"," or "}"');
  return { kind: "map", entries, ...cursor.span(start) };
}
