import type { IndexStep, PathStep, SliceStep } from "../ast.ts";
import { unescape } from "./unescape.ts";
import type { PathGrammar } from "./grammar.ts";
import {
  charAt,
  closingBracket,
  fail,
  isInside,
  nextSignificant,
  significantChar,
  spanFrom,
  type PathText,
} from "./path-text.ts";

/** Reads `[…]`: names, indexes, a slice, `*` or a filter. Leaves the offset behind it. */
export function readBracket(path: PathText, grammar: PathGrammar): PathStep {
  const first = significantChar(path);
  if (first === "'" || first === '"') return readNames(path, first);
  const array = /[\d:-]/.test(first) ? readArray(path) : undefined;
  if (array) return array;
  if (first === "*") return readWildcard(path);
  const filter = first === "?" ? readFilter(path, grammar) : undefined;
  return filter ?? fail(path, `A name in quotes, an index, *, or a filter has to follow [ at offset ${path.at}`);
}

function readNames(path: PathText, quote: string): PathStep {
  const start = path.at;
  const names: string[] = [];
  let opened = -1;
  let end = 0;
  let isAfterComma = false;
  for (let at = start + 1; isInside(path, at); at += 1) {
    const char = charAt(path, at);
    if (char === "\\") at += 1;
    else if (char === "]" && opened < 0) {
      if (isAfterComma) fail(path, "A name is missing after the comma", at);
      break;
    } else if (char === quote && opened >= 0) {
      if (!/[\],]/.test(significantChar(path, at))) fail(path, "A comma or ] has to follow a name", at);
      end = at;
      names.push(unescape(path.text.slice(opened, at)));
      opened = -1;
    } else if (char === quote) {
      opened = at + 1;
      isAfterComma = false;
    } else if (char === "," && opened < 0) {
      if (isAfterComma) fail(path, "A name is missing between commas", at);
      isAfterComma = true;
    }
  }
  if (opened >= 0) fail(path, `A name is not closed: ${quote} is missing`, opened);
  const close = nextSignificant(path, end);
  if (charAt(path, close) !== "]") fail(path, "] is missing", close);
  path.at = close + 1;
  return { kind: "property", names, ...spanFrom(path, start) };
}

/** Reads indexes or a slice; undefined if something else stands in the brackets. */
function readArray(path: PathText): IndexStep | SliceStep | undefined {
  const start = path.at;
  const close = path.text.indexOf("]", start + 1);
  if (close < 0 || close > path.last) return undefined;
  const expression = path.text.slice(start + 1, close).trim();
  if (!/^[\d,: -]*$/.test(expression)) return undefined;
  const made = expression.includes(":") ? readSlice(path, expression) : readIndexes(path, expression);
  path.at = close + 1;
  return { ...made, ...spanFrom(path, start) };
}

function readIndexes(path: PathText, expression: string): Pick<IndexStep, "kind" | "indexes"> {
  return { kind: "index", indexes: expression.split(/ *, */).map((token) => readInteger(path, token)) };
}

function readSlice(path: PathText, expression: string): Pick<SliceStep, "kind" | "from" | "to"> {
  if (/[ ,]/.test(expression)) fail(path, "A slice is [from:to]");
  const [from, to] = expression.split(":").map((token) => (token === "" ? undefined : readInteger(path, token)));
  if (from === undefined && to === undefined) fail(path, "A slice needs one end at least");
  return { kind: "slice", from, to };
}

function readInteger(path: PathText, token: string): number {
  const value = /^-?\d+$/.test(token) ? Number(token) : Number.NaN;
  if (!(value >= -(2 ** 31) && value < 2 ** 31)) return fail(path, `${JSON.stringify(token)} is no index`);
  return value;
}

function readWildcard(path: PathText): PathStep {
  const start = path.at;
  const close = nextSignificant(path, nextSignificant(path));
  if (charAt(path, close) !== "]" || !isInside(path, close)) fail(path, "] has to follow [*", close);
  path.at = close + 1;
  return { kind: "wildcard", ...spanFrom(path, start) };
}

function readFilter(path: PathText, grammar: PathGrammar): PathStep | undefined {
  const start = path.at;
  const question = nextSignificant(path);
  const open = nextSignificant(path, question);
  if (charAt(path, open) !== "(") return fail(path, "A filter is [?(…)]", open);
  const close = closingBracket(path, open, "()", true);
  if (close < 0) return fail(path, "The filter is not closed: ) is missing", open);
  const end = nextSignificant(path, close);
  if (charAt(path, end) !== "]" || !isInside(path, end)) return fail(path, "] has to follow the filter", end);
  const condition = grammar.filter(path.text.slice(start, end + 1), path.shift + start);
  path.at = end + 1;
  return { kind: "filter", condition, ...spanFrom(path, start) };
}
