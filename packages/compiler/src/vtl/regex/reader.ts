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
  peek(): string;
  /** Takes a character, a whole code point. */
  take(): string;
  /** Takes a text if it stands here. */
  skip(text: string): boolean;
  fail(message: string): never;
}

const noFlags: Flags = {
  ignoresCase: false,
  isMultiline: false,
  dotTakesAll: false,
  isUnicode: false,
  hasComments: false,
};

export function createReader(pattern: string, flags: Partial<Flags>): Reader {
  const reader: Reader = {
    pattern,
    at: 0,
    flags: { ...noFlags, ...flags },
    groups: 0,
    names: new Map(),
    depth: 0,
    peek: () => {
      const char = pattern.codePointAt(reader.at);
      return char === undefined ? "" : String.fromCodePoint(char);
    },
    take() {
      const char = reader.peek();
      reader.at += char.length;
      return char;
    },
    skip(text) {
      if (!pattern.startsWith(text, reader.at)) return false;
      reader.at += text.length;
      return true;
    },
    fail(message) {
      throw badPattern(`${message} near index ${reader.at} of the regular expression ${pattern.slice(0, 80)}`);
    },
  };
  return reader;
}
