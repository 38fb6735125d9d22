import { createRegex } from "../../../vtl/regex/regex.ts";
import { isBadPattern } from "../../../vtl/regex/node.ts";
import type { Operand } from "../ast.ts";
import {
  charAt,
  closingBracket,
  closingQuote,
  fail,
  isInside,
  skipBlanks,
  type PathText,
} from "../parser/path-text.ts";
import { unescape } from "../parser/unescape.ts";
import { parseDecimal } from "./decimal.ts";

/** Reads a literal in a filter: a string, number, boolean, null, list, object or `/pattern/`. */
export function readLiteral(path: PathText): Operand {
  skipBlanks(path);
  switch (charAt(path)) {
    case "'":
    case '"':
      return { kind: "string", value: readString(path) };
    case "t":
    case "f":
    case "n":
      return readWord(path);
    case "{":
      return readJson(path, "{}");
    case "[":
      return readJson(path, "[]");
    case "/":
      return readPattern(path);
    default:
      return readNumber(path);
  }
}

function readString(path: PathText): string {
  const start = path.at;
  const close = closingQuote(path, start, charAt(path));
  if (close < 0) return fail(path, "A string in a filter is not closed");
  path.at = close + 1;
  return unescape(path.text.slice(start + 1, close));
}

function readWord(path: PathText): Operand {
  const word = ["true", "false", "null"].find(
    (known) => path.text.startsWith(known, path.at) && isInside(path, path.at + known.length - 1),
  );
  if (word === undefined) return fail(path, "true, false or null is expected");
  path.at += word.length;
  return word === "null" ? { kind: "null" } : { kind: "boolean", value: word === "true" };
}

function readJson(path: PathText, pair: "{}" | "[]"): Operand {
  const start = path.at;
  const close = closingBracket(path, start, pair, false);
  if (close < 0) return fail(path, "A list or object in a filter is not closed");
  path.at = close + 1;
  return { kind: "json", text: path.text.slice(start, path.at) };
}

function readPattern(path: PathText): Operand {
  const start = path.at;
  const close = closingQuote(path, start, "/");
  if (close < 0) return fail(path, "A pattern in a filter is not closed: / is missing");
  path.at = close + 1;
  while (isInside(path, path.at) && /[dixmsuU]/.test(charAt(path))) path.at += 1;
  const operand = {
    kind: "pattern",
    pattern: path.text.slice(start + 1, close),
    flags: path.text.slice(close + 1, path.at),
  } as const;
  try {
    createRegex(operand.pattern);
  } catch (error) {
    if (!isBadPattern(error)) throw error;
    return fail(path, error.message, start);
  }
  return operand;
}

function readNumber(path: PathText): Operand {
  const start = path.at;
  while (isInside(path, path.at) && /[\d.eE-]/.test(charAt(path))) path.at += 1;
  const value = parseDecimal(path.text.slice(start, path.at));
  // Unlike what is no operator, this ends the whole path.
  if (!value) return fatal(path, start);
  return { kind: "number", value };
}

function fatal(path: PathText, start: number): never {
  try {
    return fail(path, "A literal is expected: a number, or a string in quotes", start);
  } catch (thrown) {
    if (thrown instanceof Error) thrown.cause = { exception: "IllegalArgumentException" };
    throw thrown;
  }
}
