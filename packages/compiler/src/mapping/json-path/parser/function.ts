import type { FunctionArgument } from "../ast.ts";
import type { PathGrammar } from "./grammar.ts";
import { charAt, fail, isInside, type PathText } from "./path-text.ts";

/**
 * Reads the arguments of a function, from behind its parenthesis to behind the one that closes it.
 *
 * An argument is a path, or JSON that begins with a brace, a digit, a minus sign or a double quote; whatever begins with
 * something else is passed over.
 */
export function readArguments(path: PathText, grammar: PathGrammar, name: string): FunctionArgument[] {
  const args: FunctionArgument[] = [];
  const open = { paren: 1, bracket: 0, brace: 0, quote: 0 };
  let kind: FunctionArgument["kind"] | undefined;
  let text = "";
  let begin = path.at;
  let before = "";
  let isClosed = false;
  while (isInside(path, path.at) && !isClosed) {
    const char = charAt(path);
    path.at += 1;
    if (kind === undefined) {
      if (/[ \t\r\n]/.test(char)) continue;
      begin = path.at - 1;
      kind = /[{\d"-]/.test(char) ? "json" : /[$@]/.test(char) ? "path" : undefined;
    }
    if (char === '"') open.quote += before !== "\\" && open.quote > 0 ? -1 : 1;
    count(path, char, open);
    if (char === ")" && (open.paren < 0 || before === "(")) text += char;
    const isOutside = open.quote === 0 && open.brace === 0 && open.bracket === 0;
    if (
      isOutside &&
      ((char === ")" && open.paren === 0) || (char === "," && open.paren === 1) || (char === ")" && open.paren === 1))
    ) {
      isClosed = open.paren === 0;
      if (kind !== undefined) {
        const shift = path.shift + begin;
        args.push(kind === "json" ? { kind, text } : { kind, path: grammar.rootedPath(text, shift) });
        text = "";
        kind = undefined;
      }
    }
    const isSeparator = char === "," && open.brace === 0 && open.bracket === 0 && open.paren === 1;
    if (kind !== undefined && !isSeparator) text += char;
    before = char;
  }
  if (open.brace !== 0 || open.paren !== 0 || open.bracket !== 0) fail(path, `The arguments of ${name} are not closed`);
  return args;
}

function count(path: PathText, char: string, open: { paren: number; bracket: number; brace: number }): void {
  if (char === "(") open.paren += 1;
  else if (char === "{") open.brace += 1;
  else if (char === "[") open.bracket += 1;
  else if (char === ")") open.paren -= 1;
  else if (char === "}" && --open.brace < 0) fail(path, "} closes nothing", path.at - 1);
  else if (char === "]" && --open.bracket < 0) fail(path, "] closes nothing", path.at - 1);
}
