/** Whether a character, given by its code point, is one of a set. */
export type CharSet = (codePoint: number) => boolean;

/** A part of a regular expression. */
export type RegexNode =
  /** `text`: the one character that it has, if that is all. */
  | { readonly kind: "set"; readonly has: CharSet; readonly text?: string }
  | { readonly kind: "sequence"; readonly parts: readonly RegexNode[] }
  | { readonly kind: "choice"; readonly options: readonly RegexNode[] }
  | { readonly kind: "group"; readonly inner: RegexNode; readonly index: number }
  | {
      readonly kind: "repeat";
      readonly inner: RegexNode;
      readonly min: number;
      readonly max: number;
      readonly mode: RepeatMode;
    }
  | { readonly kind: "atomic"; readonly inner: RegexNode }
  | { readonly kind: "look"; readonly inner: RegexNode; readonly isBehind: boolean; readonly isNegative: boolean }
  | { readonly kind: "back"; readonly index: number; readonly ignoresCase: boolean }
  | { readonly kind: "place"; readonly place: Place };

export type RepeatMode = "greedy" | "lazy" | "possessive";

/** Where no character is taken. */
export type Place =
  | "input-start"
  | "input-end"
  /** The end, or before the line end that ends the input. */
  | "last-line-end"
  | "line-start"
  | "line-end"
  | "word-boundary"
  | "no-word-boundary";

/** Flags that can change in the middle of an expression. */
export interface Flags {
  readonly ignoresCase: boolean;
  readonly isMultiline: boolean;
  readonly dotTakesAll: boolean;
  readonly isUnicode: boolean;
  readonly hasComments: boolean;
}

/** A regular expression that Java refuses. */
export function badPattern(message: string): Error {
  return new Error(message, { cause: "bad-pattern" });
}

export function isBadPattern(error: unknown): error is Error {
  return error instanceof Error && error.cause === "bad-pattern";
}
