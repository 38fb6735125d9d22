import type { BinaryOperator, Expression } from "../ast.ts";
import { writtenFrom, type Cursor } from "./cursor.ts";
import { nested, type Grammar } from "./grammar.ts";
import { readBracket, readMap } from "./collection.ts";

const words: Readonly<Record<string, BinaryOperator>> = {
  and: "&&",
  or: "||",
  lt: "<",
  le: "<=",
  gt: ">",
  ge: ">=",
  eq: "==",
  ne: "!=",
};

/** How tightly operators bind, loosest first. */
const levels: readonly (readonly BinaryOperator[])[] = [
  ["||"],
  ["&&"],
  ["==", "!="],
  ["<", ">", "<=", ">="],
  ["+", "-"],
  ["*", "/", "%"],
];

/** Operators of one level in a row; each is a step deeper into what is made of them. */
const maximumOperators = 200;

/** Reads what stands in a condition or on the right of `#set`. */
export function readExpression(cursor: Cursor, grammar: Grammar): Expression {
  return nested(cursor, () => readBinary(cursor, grammar, 0));
}

function readBinary(cursor: Cursor, grammar: Grammar, level: number): Expression {
  const operators = levels[level];
  if (!operators) return readUnary(cursor, grammar);
  let left = readBinary(cursor, grammar, level + 1);
  for (let count = 1; ; count += 1) {
    const operator = peekOperator(cursor);
    if (operator === undefined || !operators.includes(operator)) return left;
    if (count > maximumOperators) cursor.fail(`More than ${maximumOperators} values stand in one calculation`);
    const { end } = cursor.take();
    const right = readBinary(cursor, grammar, level + 1);
    const written = writtenFrom(cursor, end);
    left = { kind: "binary", operator, left, right, written, start: left.start, end: right.end };
  }
}

function peekOperator(cursor: Cursor): BinaryOperator | undefined {
  const { kind, image } = cursor.peek();
  if (kind !== "operator") return undefined;
  return Object.hasOwn(words, image) ? words[image] : (image as BinaryOperator);
}

function readUnary(cursor: Cursor, grammar: Grammar): Expression {
  cursor.skip("whitespace");
  const not = cursor.skip("not");
  if (!not) return readPrimary(cursor, grammar);
  const operand = nested(cursor, () => readUnary(cursor, grammar));
  return { kind: "not", operand, start: cursor.source.at(not.start), end: operand.end };
}

function readPrimary(cursor: Cursor, grammar: Grammar): Expression {
  cursor.skip("whitespace");
  const value = cursor.peek().kind === "paren-open" ? readGroup(cursor, grammar) : readValue(cursor, grammar);
  if (!value) return cursor.fail(unexpected(cursor));
  cursor.skip("whitespace");
  return value;
}

function readGroup(cursor: Cursor, grammar: Grammar): Expression {
  const { start, end } = cursor.take();
  const inner = readExpression(cursor, grammar);
  const written = writtenFrom(cursor, end);
  cursor.expect("paren-close", '")"');
  return { kind: "group", inner, written, ...cursor.span(start, start + 1), end: cursor.source.at(cursor.end()) };
}

/** Reads what stands in the parentheses of a method, in a list or in a map, with the white space around it. */
export function readParameter(cursor: Cursor, grammar: Grammar): Expression {
  cursor.skip("whitespace");
  const value = readValue(cursor, grammar);
  if (!value) return cursor.fail(unexpected(cursor));
  cursor.skip("whitespace");
  return value;
}

/** Reads a value, if one stands there. */
export function readValue(cursor: Cursor, grammar: Grammar): Expression | undefined {
  const { kind, image, start } = cursor.peek();
  switch (kind) {
    case "string":
      return grammar.string(cursor);
    case "integer":
    case "float":
      // Velocity takes a `#` before it for a part of the number, which Java then cannot read.
      if (image.includes("#")) cursor.fail(`${JSON.stringify(image)} is no number`);
      cursor.take();
      return { kind, source: image, ...cursor.span(start) };
    case "true":
    case "false":
      cursor.take();
      return { kind: "boolean", value: kind === "true", ...cursor.span(start) };
    case "identifier":
    case "reference-open":
      return grammar.reference(cursor);
    case "bracket-open":
      return readBracket(cursor, grammar);
    case "brace-open":
      return readMap(cursor, grammar);
    default:
      return undefined;
  }
}

/** Why no value stands where one has to; the usual reasons have their own words. */
function unexpected(cursor: Cursor): string {
  const { kind, image } = cursor.peek();
  if (kind === "word" && image === "null") {
    return "Velocity has no null; a name that is never set, such as $null, stands for it";
  }
  if (kind === "operator" && image === "-") return "A minus sign stands only before a number, or between two values";
  if (kind === "lexical-error" && /^["']/.test(image)) return "The string is not closed";
  if (kind === "paren-open") return "Parentheses stand only around a condition or a calculation";
  const shown = kind === "end-of-file" ? "the template ends" : `${JSON.stringify(image.slice(0, 40))} stands`;
  return `A value is expected where ${shown}`;
}
