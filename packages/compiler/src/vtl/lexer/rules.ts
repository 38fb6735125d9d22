import type { LexicalState } from "./state.ts";
import type { TokenKind } from "./token.ts";

/** Characters that a token begins with, of the text from `at` on: how many; 0 if it is no such token. */
export type Matcher = (text: string, at: number) => number;

/** What becomes of a match that is no token: it leads into one, is left out, or is given back to the next state. */
export type Lead = (typeof leads)[number];

export const leads = ["dollar", "hash", "textblock-open", "formal-open", "block-open", "in-textblock"] as const;

export interface Rule {
  /** `skip`: left out. `terminator`: ends a state and is read again. */
  readonly gives: TokenKind | Lead | "skip" | "terminator";
  readonly match: Matcher;
}

const inReference: readonly LexicalState[] = ["reference", "modifier"];
const inValues: readonly LexicalState[] = ["directive", "arguments", "index"];
const comments: readonly LexicalState[] = ["line-comment", "formal-comment", "block-comment"];
const everywhere: readonly LexicalState[] = [
  "default",
  "pre-directive",
  "textblock",
  ...inReference,
  ...inValues,
  ...comments,
];

/** The end of a directive that takes the rest of its line with it. */
const lineRest = String.raw`(?:[ \t]*(?:\r\n|\n|\r))?`;
const exponent = String.raw`[eE][+-]?\d+`;
const word = "[A-Za-z_@][A-Za-z0-9_@]*";

/**
 * All rules with the states they hold in, and the class of characters that they can begin with; of several that match, the
 * longest wins, and of those the first.
 */
const table: readonly (readonly [readonly LexicalState[], Rule["gives"], first: string, Matcher])[] = [
  [inReference, "index-open", String.raw`\[`, pattern(String.raw`\[`)],
  [["index"], "index-close", String.raw`\]`, pattern(String.raw`\]`)],
  [["directive", "arguments"], "bracket-open", String.raw`\[`, pattern(String.raw`\[`)],
  [["directive", "arguments"], "bracket-close", String.raw`\]`, pattern(String.raw`\]`)],
  [["directive", "arguments"], "comma", ",", pattern(",")],
  [["directive", "arguments"], "double-dot", ".", pattern(String.raw`\.\.`)],
  [["directive", "arguments"], "colon", ":", pattern(":")],
  [["directive", "arguments"], "brace-open", "{", pattern(String.raw`\{`)],
  [["directive", "arguments"], "brace-close", "}", pattern(String.raw`\}`)],
  [["directive", "modifier"], "paren-open", "(", pattern(String.raw`\(`)],
  [["directive"], "paren-close", ")", pattern(String.raw`\)${lineRest}`)],
  [["arguments"], "method-close", ")", pattern(String.raw`\)`)],
  [
    ["default"],
    "escape-directive",
    String.raw`\\`,
    afterSlashes(pattern(String.raw`\\#(?:${word}|\{[A-Za-z_][A-Za-z0-9_@]*\})`), 1),
  ],
  [["default", ...inReference, "arguments"], "set", String.raw` \t#`, pattern(String.raw`[ \t]*#(?:set|\{set\}) *\(`)],
  [everywhere, "dollar", String.raw`\\$`, afterSlashes(pattern(String.raw`\$`), 0)],
  [everywhere, "dollar", String.raw`\\$`, afterSlashes(pattern(String.raw`\$\\*!`), 0)],
  [everywhere, "textblock-open", "#", pattern(String.raw`#\[\[`)],
  [everywhere, "formal-open", "#", pattern(String.raw`#\*\*[^#]`)],
  [everywhere, "block-open", "#", pattern(String.raw`#\*`)],
  [everywhere, "hash", "#", pattern("#")],
  [["default", "pre-directive", "directive", "reference"], "line-comment", "#", pattern("##")],
  [["default"], "double-escape", String.raw`\\`, pattern(String.raw`\\\\`)],
  [["default"], "escape", String.raw`\\`, pattern(String.raw`\\`)],
  [["default"], "text", String.raw`^$#\\`, pattern(String.raw`[^$#\\]+`)],
  [["line-comment"], "line-comment-end", String.raw`\r\n`, pattern(String.raw`\r\n|\n|\r`)],
  [["formal-comment", "block-comment"], "block-comment", "*", pattern(String.raw`\*#`)],
  [["textblock"], "textblock", String.raw`\]`, pattern(String.raw`\]\]#`)],
  [["line-comment"], "skip", "^", pattern(String.raw`[^\\$#\r\n]+|[^]`)],
  [["formal-comment", "block-comment"], "skip", "^", pattern(String.raw`[^\\$#*]+|[^]`)],
  [["textblock"], "in-textblock", "^", pattern(String.raw`[^\\$#\]]+|[^]`)],
  [inValues, "whitespace", String.raw` \t\n\r`, pattern(String.raw`[ \t\n\r]+`)],
  [inValues, "string", `"'`, quoted],
  [[...inReference, ...inValues], "true", "t", pattern("true")],
  [[...inReference, ...inValues], "false", "f", pattern("false")],
  [
    ["directive"],
    "operator",
    "-+*/%&|<>=!aolgen",
    pattern(String.raw`[-+*/%]|&&|\|\||<=?|>=?|==|!=|and|or|lt|le|gt|ge|eq|ne`),
  ],
  [["directive"], "not", "!n", pattern("!|not")],
  [["directive"], "equals", "=", pattern("=")],
  [["pre-directive"], "end", "e{", pattern(String.raw`(?:end|\{end\})${lineRest}`)],
  [["pre-directive"], "if", "i{", pattern(String.raw`if|\{if\}`)],
  [["pre-directive"], "elseif", "e{", pattern(String.raw`elseif|\{elseif\}`)],
  [["pre-directive"], "else", "e{", pattern(String.raw`(?:else|\{else\})${lineRest}`)],
  [["pre-directive", ...inValues], "integer", String.raw`-\d`, pattern(String.raw`-?\d+(?:\.\.)?`)],
  [
    ["pre-directive", ...inValues],
    "float",
    String.raw`-.\d`,
    pattern(String.raw`-?\d+\.\d*(?:${exponent})?|-?\.\d+(?:${exponent})?|-?\d+${exponent}`),
  ],
  [["pre-directive", "directive"], "word", "A-Za-z_@", pattern(word)],
  [["pre-directive", "directive"], "bracketed-word", "{", pattern(String.raw`\{[A-Za-z_][A-Za-z0-9_@]*\}`)],
  [[...inReference, "arguments"], "identifier", "A-Za-z_", pattern("[A-Za-z_][A-Za-z0-9_-]*")],
  [[...inReference, "arguments"], "dot", ".", pattern(String.raw`\.[A-Za-z]`)],
  [inReference, "reference-open", "{", pattern(String.raw`\{`)],
  [inReference, "reference-close", "}", pattern(String.raw`\}`)],
  [[...inReference, "pre-directive"], "terminator", "^", pattern("[^]")],
  [["default", "reference"], "empty-index", "$", pattern(String.raw`\$(?:\\?!)?\[|\$\.`)],
];

const known = new Map<LexicalState, (readonly Rule[] | undefined)[]>();

/** The rules of a state that can match where a character is, in order. Found out once for each state and character. */
export function rulesAt(state: LexicalState, code: number): readonly Rule[] {
  // Beyond ASCII there is only what is text, or nothing.
  const place = Math.min(code, 0x80);
  const rules = known.get(state) ?? [];
  known.set(state, rules);
  return (rules[place] ??= table
    .filter(([states, , first]) => states.includes(state) && new RegExp(`[${first}]`).test(String.fromCharCode(place)))
    .map(([, gives, , match]) => ({ gives, match })));
}

function pattern(source: string): Matcher {
  const sticky = new RegExp(source, "y");
  return (text, at) => {
    sticky.lastIndex = at;
    return sticky.test(text) ? sticky.lastIndex - at : 0;
  };
}

/**
 * A matcher behind a run of backslashes, of which it needs `last` for itself and only pairs before that.
 *
 * A run is measured once, not again for each backslash in it.
 */
function afterSlashes(match: Matcher, last: 0 | 1): Matcher {
  let known = { text: "", from: 0, to: 0 };
  return (text, at) => {
    if (text !== known.text || at < known.from || at > known.to) {
      let to = at;
      while (text.charCodeAt(to) === 0x5c) to += 1;
      known = { text, from: at, to };
    }
    const from = known.to - last;
    if (from < at || (last === 1 && (from - at) % 2 !== 0)) return 0;
    const length = match(text, from);
    return length === 0 ? 0 : from - at + length;
  };
}

/** A string in quotes; the quote itself is written twice in it. */
function quoted(text: string, at: number): number {
  const quote = text[at];
  if (quote !== '"' && quote !== "'") return 0;
  let end = text.indexOf(quote, at + 1);
  if (end < 0) return 0;
  while (text[end + 1] === quote) {
    const next = text.indexOf(quote, end + 2);
    if (next < 0) break;
    end = next;
  }
  return end + 1 - at;
}
