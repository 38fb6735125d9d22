import { own, type Json } from "./json.ts";
import type { PositionNode, PositionTree } from "./position-tree.ts";

/**
 * The positions of a text that is strict JSON; undefined for any other. A collection is read when somebody asks for what
 * is in it: a few findings in a document of megabytes cost one pass over the text, and no tree of it.
 */
export function buildJsonPositionTree(text: string): PositionTree | undefined {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
  const start = skipBlanks(text, 0);
  return { documents: [nodeAt(text, start, endOfValue(text, start), value)], definitions: new Map() };
}

function nodeAt(text: string, start: number, end: number, value: Json | undefined): PositionNode {
  const first = text.charCodeAt(start);
  const kind = first === braceOpen ? "mapping" : first === bracketOpen ? "sequence" : "scalar";
  let children: PositionNode[] | undefined;
  return {
    start,
    end,
    kind,
    tag: null,
    result: value,
    get children() {
      children ??= kind === "scalar" ? [] : childrenOf(text, start, value);
      return children;
    },
  };
}

/** Keys and values in turn, or items. */
function childrenOf(text: string, start: number, collection: Json | undefined): PositionNode[] {
  const isMapping = text.charCodeAt(start) === braceOpen;
  const children: PositionNode[] = [];
  let at = skipSeparators(text, start + 1);
  while (!isClosing(text.charCodeAt(at))) {
    const end = endOfValue(text, at);
    if (isMapping) {
      const key = JSON.parse(text.slice(at, end)) as string;
      children.push(nodeAt(text, at, end, key));
      const valueStart = skipSeparators(text, end);
      const valueEnd = endOfValue(text, valueStart);
      children.push(nodeAt(text, valueStart, valueEnd, own(collection, key)));
      at = skipSeparators(text, valueEnd);
    } else {
      children.push(nodeAt(text, at, end, (collection as readonly Json[])[children.length]));
      at = skipSeparators(text, end);
    }
  }
  return children;
}

const quote = 34;
const comma = 44;
const colon = 58;
const backslash = 92;
const bracketOpen = 91;
const bracketClose = 93;
const braceOpen = 123;
const braceClose = 125;

function isClosing(code: number): boolean {
  return code === braceClose || code === bracketClose;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

function skipBlanks(text: string, start: number): number {
  let at = start;
  while (isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

function skipSeparators(text: string, start: number): number {
  let at = start;
  for (let code = text.charCodeAt(at); isBlank(code) || code === comma || code === colon;) {
    at += 1;
    code = text.charCodeAt(at);
  }
  return at;
}

/** Behind the value that begins at `start`. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at);
    else if (code === braceOpen || code === bracketOpen) {
      depth += 1;
      at += 1;
    } else if (isClosing(code)) {
      depth -= 1;
      at += 1;
    } else if (depth === 0) return endOfWord(text, at);
    else at += 1;
    if (depth === 0) return at;
  }
}

function endOfString(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (isEscaped(text, at)) at = text.indexOf('"', at + 1);
  return at + 1;
}

function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) === backslash) before -= 1;
  return (at - before) % 2 === 0;
}

/** Behind a number, or true, false, null. */
function endOfWord(text: string, start: number): number {
  let at = start;
  while (
    at < text.length &&
    !isBlank(text.charCodeAt(at)) &&
    text.charCodeAt(at) !== comma &&
    !isClosing(text.charCodeAt(at))
  )
    at += 1;
  return at;
}
