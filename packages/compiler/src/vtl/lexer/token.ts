/** The tokens of Velocity 1.7's grammar that its parser tells apart. */
export type TokenKind =
  | "end-of-file"
  | "lexical-error"
  | "text"
  | "escape"
  | "double-escape"
  | "escape-directive"
  | "textblock"
  | "line-comment"
  | "line-comment-end"
  | "block-comment"
  | "set"
  | "if"
  | "elseif"
  | "else"
  | "end"
  | "word"
  | "bracketed-word"
  | "identifier"
  | "dot"
  | "empty-index"
  | "index-open"
  | "index-close"
  | "reference-open"
  | "reference-close"
  | "paren-open"
  | "paren-close"
  | "method-close"
  | "bracket-open"
  | "bracket-close"
  | "brace-open"
  | "brace-close"
  | "comma"
  | "colon"
  | "double-dot"
  | "whitespace"
  | "string"
  | "integer"
  | "float"
  | "true"
  | "false"
  | "equals"
  | "not"
  | "operator";

export interface Token {
  readonly kind: TokenKind;
  /** The text of the token, with the `$` or `#` that led into it. */
  readonly image: string;
  /** Offsets into the text the lexer reads. */
  readonly start: number;
  readonly end: number;
  /** A `$` or `#` before it that led nowhere: text, if the token is printed as text, and lost otherwise. */
  readonly stray: string;
}
