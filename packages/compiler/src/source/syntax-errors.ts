import type { ParseError, ParseOptions } from "jsonc-parser";
import { createLineIndex } from "./line-index.ts";
import type { ParseProblem, Position } from "./parsed.ts";

/** A broken file can be read past its first mistake only by guessing, so the list is kept short. */
const maxErrors = 20;

/**
 * What is wrong with a text that could not be read, one problem a line, in order; `first` is always among them.
 *
 * Only for such texts: the two parsers that go on after a mistake are slower, or see mistakes where there are none.
 */
export async function syntaxErrors(text: string, first: readonly ParseProblem[]): Promise<readonly ParseProblem[]> {
  const isJson = /^\s*[{[]/.test(text);
  const further = await orNoneIfTooDeep(() => (isJson ? jsonErrors(text) : yamlErrors(text)));
  // js-yaml decides that a text is wrong; the others say it in better words, where they see the same line. At the end of
  // a text js-yaml only notices what began further up.
  const isBetter = further.length > 0 && (isJson || isAtEnd(text, first));
  const all = isBetter ? further : [...further.filter(isOnLineOf(first)), ...first, ...further];
  const lines = new Set<number>();
  const kept: ParseProblem[] = [];
  for (const problem of all) {
    const line = problem.position?.line ?? 0;
    if (lines.has(line) || kept.length === maxErrors) continue;
    lines.add(line);
    kept.push(problem);
  }
  return kept.sort((a, b) => (a.position?.line ?? 0) - (b.position?.line ?? 0));
}

function isOnLineOf([first]: readonly ParseProblem[]): (problem: ParseProblem) => boolean {
  return ({ position }) => position !== undefined && position.line === first?.position?.line;
}

function isAtEnd(text: string, [first]: readonly ParseProblem[]): boolean {
  const { line: lastLine } = createLineIndex(text)(text.trimEnd().length);
  return (first?.position?.line ?? 0) > lastLine;
}

/** Both parsers recurse; a text nested a hundred thousand deep ends them, and then the first problem has to do. */
async function orNoneIfTooDeep<P>(list: () => Promise<P[]>): Promise<P[]> {
  try {
    return await list();
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

async function yamlErrors(text: string): Promise<ParseProblem[]> {
  const { parseDocument, LineCounter } = await import("yaml");
  const lineCounter = new LineCounter();
  const { errors } = parseDocument(text, { lineCounter, logLevel: "silent", uniqueKeys: false, prettyErrors: false });
  return errors.map(({ message, pos }) => {
    const { line, col } = lineCounter.linePos(pos[0]);
    return { kind: "syntax", message: message.replace(/\.$/, ""), position: { line, column: col } };
  });
}

async function jsonErrors(text: string): Promise<ParseProblem[]> {
  return problemsOf(text, { disallowComments: false, allowTrailingComma: true });
}

/** What keeps a text from being strict JSON, first; undefined if nothing does, or if it is nested too deeply. */
export async function firstJsonError(text: string): Promise<{ message: string; position: Position } | undefined> {
  const strict = { disallowComments: true, allowTrailingComma: false };
  const [first] = await orNoneIfTooDeep(() => problemsOf(text, strict));
  return first;
}

async function problemsOf(
  text: string,
  options: ParseOptions,
): Promise<{ kind: "syntax"; message: string; position: Position }[]> {
  const { parse, printParseErrorCode } = await import("jsonc-parser");
  const errors: ParseError[] = [];
  parse(text, errors, options);
  const position = createLineIndex(text);
  return errors.map(({ error, offset }) => ({
    kind: "syntax",
    message: words(printParseErrorCode(error)),
    position: position(offset),
  }));
}

/** `CommaExpected` as "comma expected". */
function words(code: string): string {
  return code.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}
