import type { Span } from "../ast.ts";
import { createLexer, type Lexer } from "../lexer/lexer.ts";
import type { Token, TokenKind } from "../lexer/token.ts";
import type { Problem } from "../problem.ts";

/** Text that is parsed: a whole template, or the inside of one of its strings. */
export interface Source {
  readonly text: string;
  /** The place in the whole template of an offset into `text`. */
  at(offset: number): number;
}

/** What all parts of the parser read from and report to. */
export interface Cursor {
  readonly source: Source;
  readonly lexer: Lexer;
  readonly problems: Problem[];
  /** How deep the construct being read stands in others; counted across nested strings. */
  readonly depth: { now: number };
  /** How many constructs have been read; counted across nested strings as well. */
  readonly constructs: { count: number };
  /** What stands before the own `$` of references, as offsets, in the order in which the references ended. */
  readonly prefixes: { readonly start: number; readonly end: number }[];
  peek(ahead?: number): Token;
  take(): Token;
  /** Takes a token of a kind, or reports what stands there instead and ends the construct. */
  expect(kind: TokenKind, what: string): Token;
  skip(kind: TokenKind): Token | undefined;
  /** Reports, and ends the construct. */
  fail(message: string, span?: Span): never;
  /** Forgets tokens read ahead and goes on from an offset, as text. */
  resume(offset: number): void;
  /** The end of the token taken last. */
  end(): number;
  span(start: number, end?: number): Span;
}

/** Ends a construct that is not well-formed; its problem is reported already. */
export const notWellFormed: Error = new Error("not well-formed");

export function createCursor(
  source: Source,
  { problems, depth, constructs }: Pick<Cursor, "problems" | "depth" | "constructs">,
): Cursor {
  const lexer = createLexer(source.text);
  const ahead: Token[] = [];
  let end = 0;

  const cursor: Cursor = {
    source,
    lexer,
    problems,
    depth,
    constructs,
    prefixes: [],
    peek(count = 0) {
      while (ahead.length <= count) ahead.push(lexer.next());
      return ahead[count] as Token;
    },
    take() {
      const token = ahead.shift() ?? lexer.next();
      end = token.end;
      return token;
    },
    expect(kind, what) {
      if (cursor.peek().kind === kind) return cursor.take();
      return cursor.fail(`${describe(cursor.peek())} where ${what} is expected`);
    },
    skip: (kind) => (cursor.peek().kind === kind ? cursor.take() : undefined),
    fail(message, span) {
      const token = cursor.peek();
      problems.push({
        code: "syntax",
        severity: "error",
        message,
        ...(span ?? cursor.span(token.start, Math.max(token.end, token.start + 1))),
      });
      throw notWellFormed;
    },
    resume(offset) {
      ahead.length = 0;
      end = offset;
      lexer.resume(offset);
    },
    end: () => end,
    span: (start, to = end) => ({ start: source.at(start), end: source.at(to) }),
  };
  return cursor;
}

/**
 * What Velocity prints where it prints a construct as written: without what stands before the `$` of references in it,
 * which it takes off their tokens.
 */
export function writtenFrom({ source: { text }, prefixes, end }: Cursor, start: number): string {
  if ((prefixes.at(-1)?.start ?? -1) < start) return text.slice(start, end());
  const first = prefixes.findLastIndex((prefix) => prefix.start < start) + 1;
  let written = "";
  let from = start;
  for (const prefix of prefixes.slice(first).sort((one, other) => one.start - other.start)) {
    written += text.slice(from, prefix.start);
    from = prefix.end;
  }
  return written + text.slice(from, end());
}

/** A token as a person would call it. */
export function describe({ kind, image }: Token): string {
  if (kind === "end-of-file") return "The template ends";
  const shown = image.trim() === "" ? "white space" : image.trim().slice(0, 40);
  return kind === "whitespace" ? "White space stands" : `${JSON.stringify(shown)} stands`;
}
