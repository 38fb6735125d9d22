import type { Json } from "../../source/json.ts";
import { predecessorOf } from "./placement.ts";
import { printBlock, printFlow, printJson } from "./print.ts";
import { ownMembers, type Style } from "./style.ts";
import {
  columnOf,
  endOfLine,
  type TextChange,
  type TextList,
  type TextMap,
  type TextNode,
  type TextTree,
} from "./text-tree.ts";

type Member = readonly [key: string, value: Json];

/** Adds members to a map: each after the ones it is usually written after, in the shape of the map's other members. */
export function insertMembers(map: TextMap, members: readonly Member[], tree: TextTree, style: Style): TextChange[] {
  const own = ownMembers(map);
  if (own.length === 0) return [fill(map, tree, style, members)];
  return members.map(([key, value]) => {
    const sibling = predecessorOf(key, own) ?? own.at(-1);
    if (sibling === undefined) return fill(map, tree, style, [[key, value]]);
    const quoted = keyLike(key, sibling.key.quote);
    const isFlowLike = sibling.value.kind !== "scalar" && sibling.value.isFlow;
    if (map.isFlow) return afterInFlow(map, sibling.key.start, endOf(sibling), tree, style, [key, value]);
    const column = columnOf(tree.text, map.start);
    const text = isFlowLike
      ? `${keyText(key, quoted, style)}: ${printFlow(value, style)}`
      : withKey(printBlock({ [key]: value }, column, style), key, quoted);
    return onNextLine(endOf(sibling), column, text, tree, style);
  });
}

/** Adds an item to the end of a list. */
export function appendItems(list: TextList, items: readonly Json[], tree: TextTree, style: Style): TextChange[] {
  const last = list.items.at(-1);
  if (last === undefined) return [fill(list, tree, style, items)];
  return items.map((item) => {
    if (list.isFlow) return afterInFlow(list, last.start, last.end, tree, style, item);
    const column = columnOf(tree.text, list.start);
    const isFlowLike = last.kind !== "scalar" && last.isFlow;
    // The item's own lines stand under its first character, not under the dash.
    const text = isFlowLike
      ? `- ${printFlow(item, style)}`
      : printBlock([item], column, { ...style, indentsLists: false });
    return onNextLine(last.end, column, text, tree, style);
  });
}

function endOf({ key, value }: { readonly key: TextNode; readonly value: TextNode }): number {
  return Math.max(key.end, value.end);
}

/** A line of its own after the line of `offset`, comments on that line left there. */
function onNextLine(offset: number, column: number, text: string, tree: TextTree, { lineEnd }: Style): TextChange {
  // A block scalar that keeps its line ends ends where the next line begins.
  const isLineStart = offset > 0 && tree.text[offset - 1] === "\n";
  const at = isLineStart ? offset : endOfLine(tree.text, offset);
  const line = " ".repeat(column) + text;
  return { start: at, end: at, text: isLineStart ? line + lineEnd : lineEnd + line };
}

/** After a member or item in brackets: on a line of its own if that one has one, else after a comma and a blank. */
function afterInFlow(
  owner: TextMap | TextList,
  start: number,
  end: number,
  { text, syntax }: TextTree,
  style: Style,
  added: Member | Json,
): TextChange {
  const before = /[\s]*$/.exec(text.slice(owner.start, start))?.[0] ?? "";
  const isApart = /[\r\n]/.test(before);
  const indentation = isApart ? before.slice(before.search(/[^\r\n]*$/)) : undefined;
  const isMap = owner.kind === "map";
  const print = (value: Json): string =>
    syntax === "json" ? printJson(value, indentation, style) : printFlow(value, style);
  const colon = isMap ? colonOf(owner, text) : "";
  const inside = isMap ? memberText(added as Member, colon, syntax, print, style) : print(added);
  const between = isApart ? style.lineEnd + (indentation ?? "") : syntax === "json" ? compactBlank(owner, text) : " ";
  return { start: end, end, text: `,${between}${inside}` };
}

/** Members or items of what has none yet: of `{}`, `[]`, or of nothing after a colon. */
function fill(
  owner: TextMap | TextList,
  tree: TextTree,
  style: Style,
  added: readonly Member[] | readonly Json[],
): TextChange {
  const value: Json = owner.kind === "map" ? Object.fromEntries(added as readonly Member[]) : added;
  const isEmpty = /^[{[]\s*[}\]]$/.test(tree.text.slice(owner.start, owner.end));
  const printed =
    tree.syntax === "json" ? printJson(value, indentationAt(tree.text, owner.start), style) : printFlow(value, style);
  if (isEmpty) return { start: owner.start, end: owner.end, text: printed };
  // A comment is all there is in the brackets: it stays.
  return { start: owner.start + 1, end: owner.start + 1, text: `${printed.slice(1, -1).trimEnd()} ` };
}

function memberText(
  [key, value]: Member,
  colon: string,
  syntax: TextTree["syntax"],
  print: (value: Json) => string,
  style: Style,
): string {
  return syntax === "json"
    ? `${JSON.stringify(key)}${colon}${print(value)}`
    : `${printFlow(key, style)}: ${print(value)}`;
}

/** What stands between keys and values of a JSON object: `: `, or `:` alone. */
function colonOf({ members }: TextMap, text: string): string {
  const [first] = members;
  const between = first && text.slice(first.key.end, first.value.start);
  return between !== undefined && /^\s*:[ \t]*$/.test(between) ? between : ": ";
}

/** JSON on one line: a blank after commas if there is one after the first. */
function compactBlank(owner: TextMap | TextList, text: string): string {
  return /^[^,]*,\s/.test(text.slice(owner.start, owner.end)) ? " " : "";
}

/** The indentation of the line that `offset` is in; undefined if the text has one line only. */
function indentationAt(text: string, offset: number): string | undefined {
  if (!/[\r\n]/.test(text.trim())) return undefined;
  const lineStart = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(lineStart, offset))?.[0] ?? "";
}

/** How a numeric key such as a status is written beside others: as they are. */
function keyLike(key: string, quote: "double" | "single" | "block" | "none"): string | undefined {
  if (!/^\d+$/.test(key)) return undefined;
  if (quote === "none") return key;
  return quote === "single" ? `'${key}'` : `"${key}"`;
}

function keyText(key: string, quoted: string | undefined, style: Style): string {
  return quoted ?? printFlow(key, style);
}

function withKey(text: string, key: string, quoted: string | undefined): string {
  return quoted === undefined ? text : text.replace(new RegExp(`^["']?${key}["']?`), quoted);
}
