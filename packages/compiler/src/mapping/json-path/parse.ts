import type { Span } from "../../vtl/ast.ts";
import type { JsonPath, PathStep } from "./ast.ts";
import { areDefinite } from "./definite.ts";
import { exceptionOf, type PathException } from "./failure.ts";
import { readFilter } from "./filter/parse.ts";
import { readBracket } from "./parser/bracket.ts";
import { readArguments } from "./parser/function.ts";
import type { PathGrammar } from "./parser/grammar.ts";
import { charAt, createPathText, fail, isInside, isTail, spanFrom, trim, type PathText } from "./parser/path-text.ts";

/** A path, or why Jayway refuses it. */
export type ParsedPath =
  | { readonly path: JsonPath; readonly problem?: undefined }
  | { readonly path?: undefined; readonly problem: PathProblem };

export interface PathProblem extends Span {
  readonly exception: PathException;
  readonly message: string;
}

/** Characters a path may have; what is longer is refused, since a filter is read more than once. */
const maximumLength = 10_000;

/** Paths in filters of paths that may stand in one another. */
const maximumDepth = 20;

/**
 * Parses a JSONPath as Jayway's json-path 2.9 does, oddities included: a text without `$` is a path below `$`, and one
 * character behind a bracket goes unseen. It never throws; spans are offsets into `text`.
 */
export function parseJsonPath(text: string): ParsedPath {
  const whole = { start: 0, end: text.length };
  if (text === "") {
    return { problem: { exception: "IllegalArgumentException", message: "The path is empty", ...whole } };
  }
  if (text.length > maximumLength) {
    return { problem: { exception: "InvalidPathException", message: "The path is too long", ...whole } };
  }
  try {
    return { path: createGrammar(0).path(text, 0) };
  } catch (thrown) {
    if (exceptionOf(thrown) === undefined || !(thrown instanceof Error)) throw thrown;
    const offset = "offset" in thrown ? Math.min(Number(thrown.offset), text.length) : 0;
    const end = Math.min(Math.max(offset + 1, 1), text.length);
    return {
      problem: { exception: "InvalidPathException", message: thrown.message, start: Math.min(offset, end), end },
    };
  }
}

function createGrammar(depth: number): PathGrammar {
  const grammar: PathGrammar = {
    path(text, shift) {
      const path = createPathText(text, shift);
      trim(path);
      if (depth > maximumDepth) fail(path, "Filters stand in one another too deeply");
      const isRooted = /^[$@]/.test(text);
      const read = isRooted ? path : createPathText(`$.${text}`, shift - 2);
      if (!isRooted) trim(read);
      if (charAt(read, read.last) === ".") fail(read, "A path cannot end in a dot", read.last);
      return readRoot(read, grammar);
    },
    rootedPath: (text, shift) => readRoot(createPathText(text, shift), grammar),
    steps: (path, steps) => readSteps(path, steps, grammar),
    filter: (text, shift) => readFilter(text, shift, createGrammar(depth + 1)),
  };
  return grammar;
}

function readRoot(path: PathText, grammar: PathGrammar): JsonPath {
  while (/[ \t\r\n]/.test(charAt(path))) path.at += 1;
  const start = path.at;
  const root = charAt(path);
  if (root !== "$" && root !== "@") return fail(path, "A path begins with $ or @");
  const steps: PathStep[] = [];
  if (!isTail(path)) {
    path.at += 1;
    if (!/[.[]/.test(charAt(path))) fail(path, `. or [ has to follow ${root}`);
    grammar.steps(path, steps);
  }
  return { root, steps, isDefinite: areDefinite(steps), ...spanFrom(path, start, path.last + 1) };
}

function readSteps(path: PathText, steps: PathStep[], grammar: PathGrammar): void {
  for (let isFirst = true; isFirst || !isTail(path); isFirst = false) {
    const start = path.at;
    let char = charAt(path);
    if (char === ".") {
      readDots(path, steps);
      char = charAt(path);
    }
    if (char === "[") steps.push(readBracket(path, grammar));
    else if (char === "*") {
      path.at += 1;
      steps.push({ kind: "wildcard", ...spanFrom(path, start) });
    } else readName(path, steps, grammar, start);
  }
}

/** Takes one dot, or two, which are a step of their own. */
function readDots(path: PathText, steps: PathStep[]): void {
  const start = path.at;
  if (!isInside(path, start + 1)) fail(path, "A path cannot end in a dot");
  const isScan = charAt(path, start + 1) === ".";
  path.at += isScan ? 2 : 1;
  if (isScan) steps.push({ kind: "scan", ...spanFrom(path, start) });
  if (charAt(path) === ".") fail(path, "Three dots lead nowhere");
}

/** Reads a name up to the next dot, bracket or parenthesis; the last makes it a function. */
function readName(path: PathText, steps: PathStep[], grammar: PathGrammar, from: number): void {
  const start = path.at;
  const first = charAt(path);
  if (first === "" || first === " " || first === ".") fail(path, `A name is expected at offset ${start}`);
  let end = start;
  while (isInside(path, end) && !/[.[( ]/.test(charAt(path, end))) end += 1;
  if (isInside(path, end) && charAt(path, end) === " ") {
    fail(path, "A name with blanks has to stand in brackets and quotes: ['my name']", end);
  }
  const isFunction = isInside(path, end) && charAt(path, end) === "(";
  // A parenthesis at offset 0 of the text cannot be; a name that is empty before one is a function without a name.
  const name = path.text.slice(start, isInside(path, end) ? end : path.last + 1);
  path.at = isInside(path, end) ? end : path.last + 1;
  if (!isFunction) {
    steps.push({ kind: "property", names: [name], ...spanFrom(path, from) });
    return;
  }
  if (!isBalanced(path, end)) fail(path, `The arguments of ${name} are not closed`);
  const isBare = charAt(path, end + 1) === ")";
  // Without arguments the parenthesis itself is read again: nothing can follow but what is a name then.
  path.at = end + 1;
  const args = isBare ? [] : readArguments(path, grammar, name);
  steps.push({ kind: "function", name, args, ...spanFrom(path, from, isBare ? end + 2 : path.at) });
}

function isBalanced(path: PathText, open: number): boolean {
  let depth = 1;
  for (let at = open + 1; isInside(path, at) && depth > 0; at += 1) {
    if (charAt(path, at) === "(") depth += 1;
    if (charAt(path, at) === ")") depth -= 1;
  }
  return depth === 0;
}
