import { badPattern, type Flags } from "./node.ts";

/** A place in the pattern being parsed, and what has been seen of it. */
export interface Reader {
  readonly pattern: string;
  at: number;
  flags: Flags;
  /** Groups that capture, so far. */
  groups: number;
  readonly names: Map<string, number>;
  depth: number;
  /** What it takes to match what was read so far, roughly: a character is one. */
  size: number;
  peek(): string;
  /** Takes a character, a whole code point. */
  take(): string;
  /** Takes a character, whatever it is: behind a backslash white space counts. */
  takeRaw(): string;
  /** Takes a text if it stands here. */
  skip(text: string): boolean;
  /** Counts what was read; an expression that is too large is refused. */
  grow(size: number): void;
  /** Passes over white space and comments, where an expression may have some. */
  skipComments(): void;
  fail(message: string): never;
}

const noFlags: Flags = {
  ignoresCase: false,
  isMultiline: false,
  dotTakesAll: false,
  isUnicode: false,
  hasComments: false,
  isUnixLines: false,
  hasUnicodeClasses: false,
};

/** What all of an expression may come to. */
const maximumSize = 20_000;

const comments = /^(?:[ \t-\r]|#[^\n\r\u0085\u2028\u2029]*)*/;
const unixComments = /^(?:[ \t-\r]|#[^\n]*)*/;

export function createReader(pattern: string, flags: Partial<Flags>): Reader {
  const reader: Reader = {
    pattern,
    at: 0,
    flags: { ...noFlags, ...flags },
    groups: 0,
    names: new Map(),
    depth: 0,
    size: 0,
    skipComments() {
      if (!reader.flags.hasComments) return;
      const end = reader.flags.isUnixLines ? unixComments : comments;
      reader.at += end.exec(pattern.slice(reader.at))?.[0].length ?? 0;
    },
    peek: () => {
      reader.skipComments();
      const char = pattern.codePointAt(reader.at);
      return char === undefined ? "" : String.fromCodePoint(char);
    },
    take() {
      reader.skipComments();
      return reader.takeRaw();
    },
    takeRaw() {
      const char = pattern.codePointAt(reader.at);
      const text = char === undefined ? "" : String.fromCodePoint(char);
      reader.at += text.length;
      return text;
    },
    skip(text) {
      reader.skipComments();
      if (!pattern.startsWith(text, reader.at)) return false;
      reader.at += text.length;
      return true;
    },
    grow(size) {
      reader.size += size;
      if (reader.size > maximumSize) reader.fail("The regular expression is too large");
    },
    fail(message) {
      throw badPattern(`${message} near index ${reader.at} of the regular expression ${pattern.slice(0, 80)}`);
    },
  };
  return reader;
}
