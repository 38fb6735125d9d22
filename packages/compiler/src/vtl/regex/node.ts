import type { Reach } from "./look-behind.ts";

/** Whether a character, given by its code point, is one of a set. */
export type CharSet = (codePoint: number) => boolean;

/** A part of a regular expression. */
export type RegexNode =
  /** `text`: the one character that it has, if that is all. `cost`: steps that it takes besides the usual one. */
  | { readonly kind: "set"; readonly has: CharSet; readonly text?: string; readonly cost?: number }
  | { readonly kind: "sequence"; readonly parts: readonly RegexNode[] }
  | { readonly kind: "choice"; readonly options: readonly RegexNode[] }
  | { readonly kind: "group"; readonly inner: RegexNode; readonly index: number }
  | {
      readonly kind: "repeat";
      readonly inner: RegexNode;
      readonly min: number;
      readonly max: number;
      readonly mode: RepeatMode;
      /** Whether it was asked for by `*`, `+` or `?`, not by numbers in braces. */
      readonly isSign: boolean;
    }
  | { readonly kind: "atomic"; readonly inner: RegexNode }
  | {
      readonly kind: "look";
      readonly inner: RegexNode;
      readonly reach: Reach | undefined;
      readonly isNegative: boolean;
    }
  | { readonly kind: "back"; readonly index: number; readonly cased: Cased }
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
  /** Where the match before this one ended. */
  | "last-match"
  | "unix-last-line-end"
  | "unix-line-start"
  | "unix-line-end"
  | "word-boundary"
  | "no-word-boundary"
  | "unicode-word-boundary"
  | "no-unicode-word-boundary";

/** Flags that can change in the middle of an expression. */
export interface Flags {
  readonly ignoresCase: boolean;
  readonly isMultiline: boolean;
  readonly dotTakesAll: boolean;
  readonly isUnicode: boolean;
  readonly hasComments: boolean;
  /** A line ends in a line feed only. */
  readonly isUnixLines: boolean;
  /** `\\d`, `\\w`, `\\s`, `\\b` and POSIX's classes hold all scripts. */
  readonly hasUnicodeClasses: boolean;
}

/** How a back reference compares characters. */
export type Cased = "exact" | "ascii" | "unicode";

/** A regular expression that Java refuses. */
export function badPattern(message: string): Error {
  return new Error(message, { cause: "bad-pattern" });
}

export function isBadPattern(error: unknown): error is Error {
  return error instanceof Error && error.cause === "bad-pattern";
}
