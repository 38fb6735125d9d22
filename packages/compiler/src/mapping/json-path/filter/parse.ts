import { filterOperators, type Condition, type FilterOperator, type Operand } from "../ast.ts";
import { isInvalidPath } from "../failure.ts";
import type { PathGrammar } from "../parser/grammar.ts";
import { charAt, createPathText, fail, isInside, skipBlanks, trim, type PathText } from "../parser/path-text.ts";
import { readLiteral } from "./literal.ts";
import { readFilterPath } from "./path.ts";

/** Parentheses and `!` that may stand in one another. */
const maximumDepth = 50;

interface Reader {
  readonly path: PathText;
  readonly grammar: PathGrammar;
  depth: number;
}

/** Reads a filter, `[?(…)]`, whole. */
export function readFilter(text: string, shift: number, grammar: PathGrammar): Condition {
  const path = createPathText(text, shift);
  trim(path);
  path.at += 1;
  path.last -= 1;
  trim(path);
  path.at += 1;
  trim(path);
  if (charAt(path) !== "(" || charAt(path, path.last) !== ")") fail(path, "A filter is [?(…)]");
  const reader: Reader = { path, grammar, depth: 0 };
  const condition = readOr(reader);
  skipBlanks(path);
  if (isInside(path, path.at)) fail(path, "The filter goes on after its condition");
  return condition;
}

function readOr(reader: Reader): Condition {
  const operands = [readAnd(reader)];
  while (skipText(reader.path, "||")) operands.push(readAnd(reader));
  return operands.length === 1 && operands[0] ? operands[0] : { kind: "or", operands };
}

function readAnd(reader: Reader): Condition {
  const operands = [readOperand(reader)];
  while (skipText(reader.path, "&&")) operands.push(readOperand(reader));
  return operands.length === 1 && operands[0] ? operands[0] : { kind: "and", operands };
}

function readOperand(reader: Reader): Condition {
  const { path } = reader;
  reader.depth += 1;
  if (reader.depth > maximumDepth) fail(path, "The filter is nested too deeply");
  skipBlanks(path);
  const start = path.at;
  try {
    if (charAt(path) === "!") {
      path.at += 1;
      skipBlanks(path);
      if (!/[$@]/.test(charAt(path))) return { kind: "not", operand: readOperand(reader) };
      path.at = start;
    }
    if (charAt(path) !== "(") return readComparison(reader);
    path.at += 1;
    const inner = readOr(reader);
    skipBlanks(path);
    if (charAt(path) !== ")") fail(path, ") is missing");
    path.at += 1;
    return inner;
  } finally {
    reader.depth -= 1;
  }
}

/** Reads `left operator right`; what has no operator asks whether a path is there. */
function readComparison(reader: Reader): Condition {
  const { path } = reader;
  const left = readSide(reader);
  const end = path.at;
  try {
    const operator = readOperator(path);
    const right = readSide(reader);
    return { kind: "compare", operator, left: left.operand, right: right.operand };
  } catch (thrown) {
    // A bare path: the text behind it is no operator, or leads to nothing that could stand on its right.
    if (!isInvalidPath(thrown) || left.operand.kind !== "path") throw thrown;
    path.at = end;
    return { kind: "exists", path: left.operand.path, isWanted: !left.isNegated };
  }
}

function readSide({ path, grammar }: Reader): { operand: Operand; isNegated: boolean } {
  skipBlanks(path);
  const isNegated = charAt(path) === "!";
  if (isNegated) {
    path.at += 1;
    skipBlanks(path);
    if (!/[$@]/.test(charAt(path))) fail(path, "! stands only before a path or a parenthesis");
  }
  const operand = /[$@]/.test(charAt(path)) ? readFilterPath(path, grammar) : readLiteral(path);
  return { operand, isNegated };
}

function readOperator(path: PathText): FilterOperator {
  skipBlanks(path);
  const start = path.at;
  const isSymbol = /[<>=~!]/.test(charAt(path));
  const goesOn = isSymbol ? /[<>=~!]/ : /[^ ]/;
  while (isInside(path, path.at) && goesOn.test(charAt(path))) path.at += 1;
  const written = path.text.slice(start, path.at);
  const operator = filterOperators.find((known) => known === written.toUpperCase());
  return operator ?? fail(path, `${JSON.stringify(written)} is no operator`, start);
}

function skipText(path: PathText, text: string): boolean {
  const start = path.at;
  skipBlanks(path);
  if (isInside(path, path.at + text.length - 1) && path.text.startsWith(text, path.at)) {
    path.at += text.length;
    return true;
  }
  path.at = start;
  return false;
}
