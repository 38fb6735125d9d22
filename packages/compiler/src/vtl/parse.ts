import type { Argument, Template } from "./ast.ts";
import { dropStray } from "./parser/block.ts";
import { createCursor, notWellFormed, type Cursor, type Source } from "./parser/cursor.ts";
import { readExpression, readParameter, readValue } from "./parser/expression.ts";
import type { Grammar } from "./parser/grammar.ts";
import { counted, givenUp } from "./parser/recover.ts";
import { readReference } from "./parser/reference.ts";
import { readStatement, readStatements } from "./parser/statement.ts";
import { readString } from "./parser/string-literal.ts";
import type { Problem } from "./problem.ts";

/** A template, and what is wrong with it. With a problem of severity error Velocity refuses it. */
export interface ParsedTemplate {
  readonly template: Template;
  readonly problems: readonly Problem[];
}

/**
 * Parses a template as Apache Velocity 1.7 does. It never throws, and finds several problems in one run.
 *
 * Spans are offsets into `text`, inside strings and references as well.
 */
export function parse(text: string): ParsedTemplate {
  const problems: Problem[] = [];
  const template = parseSource(
    { text, at: (offset) => offset },
    { problems, depth: { now: 0 }, constructs: { count: 0 } },
  );
  return { template, problems: problems.toSorted((one, other) => one.start - other.start) };
}

function parseSource(source: Source, outer: Parameters<typeof createCursor>[1]): Template {
  const cursor = createCursor(source, outer);
  const template = { kind: "template", start: source.at(0), end: source.at(source.text.length) } as const;
  const body: Template["body"][number][] = [];
  try {
    for (;;) {
      body.push(...grammar.statements(cursor));
      if (cursor.peek().kind === "end-of-file") break;
      dropStray(cursor);
    }
  } catch (error) {
    if (error !== givenUp || outer.depth.now > 0) throw error;
  }
  return { ...template, body };
}

const grammar: Grammar = {
  statement: (cursor) => counted(cursor, () => readStatement(cursor, grammar)),
  statements: (cursor) => readStatements(cursor, grammar),
  reference: (cursor) => counted(cursor, () => readReference(cursor, grammar)),
  expression: (cursor) => counted(cursor, () => readExpression(cursor, grammar)),
  parameter: (cursor) => counted(cursor, () => readParameter(cursor, grammar)),
  argument: (cursor) => counted(cursor, () => readArgument(cursor)),
  string: (cursor) => readString(cursor, parseInside),
};

function readArgument(cursor: Cursor): Argument | undefined {
  const { kind, image, start } = cursor.peek();
  if (kind !== "word") return readValue(cursor, grammar);
  cursor.take();
  return { kind: "word", text: image, ...cursor.span(start) };
}

/** Parses a string's inside. Its problems are the template's; the string itself is then left as it is. */
function parseInside(source: Source, outer: Cursor): Template | undefined {
  outer.depth.now += 1;
  try {
    return parseSource(source, outer);
  } catch (error) {
    if (error === notWellFormed) return undefined;
    throw error;
  } finally {
    outer.depth.now -= 1;
  }
}
