import { leads, rulesAt, type Lead, type Rule } from "./rules.ts";
import { createStateStack, type StateStack } from "./state.ts";
import { strayText } from "./stray.ts";
import type { Token, TokenKind } from "./token.ts";

/** Reads tokens one by one, since the parser has a say in what comes next. */
export interface Lexer {
  readonly text: string;
  next(): Token;
  /** The offset from which the next token is read. */
  offset(): number;
  /** Leaves the head of a directive that turned out to be a bare `#name`. */
  leaveDirective(): void;
  /** Goes on after the name of a directive. */
  enterDirective(): void;
  endSet(): void;
  /** After an error: reads on from an offset, as plain text. */
  resume(offset: number): void;
}

export function createLexer(text: string): Lexer {
  const states = createStateStack();
  let position = 0;

  function next(): Token {
    let start = position;
    let stray = "";
    for (;;) {
      const isFresh = start === position;
      if (position >= text.length) {
        return isFresh ? token("end-of-file", start, position, stray) : token("lexical-error", start, position, stray);
      }
      const { gives, length } = longest(rulesAt(states.current, text.charCodeAt(position)), text, position);
      if (gives === undefined) {
        position += 1;
        return token("lexical-error", start, position, stray);
      }
      if (gives === "terminator") {
        stray += strayText(text.slice(start, position + 1));
        start = position;
        states.pop();
        continue;
      }
      position += length;
      if (gives === "skip") start = position;
      else if (isLead(gives)) position -= lead(gives, states);
      else return act(gives, start, stray);
    }
  }

  function token(kind: TokenKind, start: number, end: number, stray: string): Token {
    return { kind, image: text.slice(start, end), start, end, stray };
  }

  /** Makes the token that ends at the current position, after what it does to the state. */
  function act(kind: TokenKind, start: number, stray: string): Token {
    let end = position;
    // What follows a dot, and the dots of a range, belong to the next token.
    if (kind === "dot") end = position -= 1;
    if (kind === "integer" && text.endsWith("..", position) && end - start > 2) end = position -= 2;
    change(kind, states);
    return token(kind, start, end, stray);
  }

  return {
    text,
    next,
    offset: () => position,
    leaveDirective: () => void states.pop(),
    enterDirective() {
      states.current = "directive";
    },
    endSet() {
      states.isInSet = false;
    },
    resume(offset) {
      position = offset;
      states.reset();
    },
  };
}

function longest(
  rules: readonly Rule[],
  text: string,
  at: number,
): { gives: Rule["gives"] | undefined; length: number } {
  let gives: Rule["gives"] | undefined;
  let length = 0;
  for (const rule of rules) {
    const matched = rule.match(text, at);
    if (matched > length) {
      length = matched;
      gives = rule.gives;
    }
  }
  return { gives, length };
}

const leadNames: ReadonlySet<string> = new Set(leads);

function isLead(gives: Exclude<Rule["gives"], "skip" | "terminator">): gives is Lead {
  return leadNames.has(gives);
}

/** Goes into the state that a `$` or `#` leads to. Gives how many characters are to be read again. */
function lead(gives: Lead, states: StateStack): number {
  if (states.isInComment) return 0;
  const enter = (state: StateStack["current"]): void => {
    states.push();
    states.current = state;
  };
  switch (gives) {
    case "dollar":
      if (states.current === "reference") states.pop();
      enter("reference");
      return 0;
    case "hash":
      if (states.current === "reference" || states.current === "modifier") states.pop();
      enter("pre-directive");
      return 0;
    case "textblock-open":
    case "formal-open":
    case "block-open":
      states.isInComment = true;
      enter(gives === "textblock-open" ? "textblock" : gives === "formal-open" ? "formal-comment" : "block-comment");
      return gives === "formal-open" ? 1 : 0;
    case "in-textblock":
      return 0;
  }
}

/** What a token does to the state of the lexer. */
function change(kind: TokenKind, states: StateStack): void {
  const isLoose = states.open === 0 && !states.isInSet;
  switch (kind) {
    case "index-open":
      states.push();
      states.current = "index";
      return;
    case "paren-open":
      states.open += 1;
      if (states.current === "modifier") states.current = "arguments";
      return;
    case "paren-close":
      return states.closeParenthesis();
    case "method-close":
      states.current = "reference";
      return;
    case "set":
      states.push();
      states.isInSet = true;
      states.current = "directive";
      states.open += 1;
      return;
    case "line-comment":
      if (states.current === "reference") states.pop();
      states.isInComment = true;
      states.push();
      states.current = "line-comment";
      return;
    case "line-comment-end":
    case "block-comment":
    case "textblock":
      states.isInComment = false;
      states.pop();
      return;
    case "string":
      if (states.current === "directive" && isLoose) states.pop();
      return;
    case "integer":
      if (isLoose && states.current !== "arguments" && states.current !== "index") states.pop();
      return;
    case "float":
      if (isLoose && states.current !== "arguments") states.pop();
      return;
    case "index-close":
    case "end":
    case "else":
    case "reference-close":
      states.pop();
      return;
    case "if":
    case "elseif":
      states.current = "directive";
      return;
    case "dot":
      states.current = "modifier";
      break;
    default:
  }
}
