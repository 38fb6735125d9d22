import type { Operand } from "../ast.ts";
import type { PathGrammar } from "../parser/grammar.ts";
import { charAt, closingBracket, fail, isInside, type PathText } from "../parser/path-text.ts";

/** Reads a path in a filter: up to a blank, an operator, or the parenthesis that ends the condition. */
export function readFilterPath(path: PathText, grammar: PathGrammar): Operand {
  const start = path.at;
  path.at += 1;
  while (isInside(path, path.at)) {
    if (charAt(path) === "[") {
      const close = closingBracket(path, path.at, "[]", false);
      if (close < 0) fail(path, "] is missing in a filter");
      path.at = close + 1;
    }
    const isClosing = charAt(path) === ")" && !closesFunction(path, start);
    if (!isInside(path, path.at) || isClosing || /[<>=~! ]/.test(charAt(path))) break;
    path.at += 1;
  }
  return { kind: "path", path: grammar.path(path.text.slice(start, path.at), path.shift + start) };
}

/** Whether the parenthesis at hand belongs to a function without arguments, such as `@.length()`. */
function closesFunction(path: PathText, start: number): boolean {
  let at = path.at - 1;
  while (isInside(path, at) && charAt(path, at) === " ") at -= 1;
  return charAt(path, at) === "(" && path.text.lastIndexOf(".", at - 1) > start;
}
