import { isObject, type Json, type JsonObject } from "../../source/json.ts";
import { appendItems, insertMembers } from "./insert.ts";
import { printBlock, printFlow, printJson, printLiteralLike, printScalarLike } from "./print.ts";
import { ownMembers, styleOf, type Style } from "./style.ts";
import {
  columnOf,
  type TextChange,
  type TextMember,
  type TextNode,
  type TextScalar,
  type TextTree,
} from "./text-tree.ts";

/**
 * The changes that make a text of `before` one of `after`, and leave every other character as it is.
 *
 * Values are walked in step with their places; what both share by identity is equal. Undefined where a value has no place
 * of its own in the text.
 */
export function changesOf(
  tree: TextTree,
  before: Json,
  { value: after, renamed }: Changed,
): readonly TextChange[] | undefined {
  const style = styleOf(tree);
  const changes: TextChange[] = [];
  const isPossible = compare(tree.root, before, after, undefined);
  return isPossible ? distinct(changes) : undefined;

  function compare(node: TextNode, from: Json, to: Json, key: TextNode | undefined): boolean {
    if (from === to) return true;
    if (isObject(from) && isObject(to)) return compareObjects(node, from, to);
    if (Array.isArray(from) && Array.isArray(to) && to.length >= from.length) {
      return compareLists(node, from as readonly Json[], to as readonly Json[]);
    }
    changes.push(replacement(node, to, key, tree, style));
    return true;
  }

  function compareObjects(node: TextNode, from: JsonObject, to: JsonObject): boolean {
    const [only = ""] = Object.keys(from);
    const isTag = /^(?:Fn::|Ref$|Condition$)/.test(only) && (node.kind !== "map" || memberOf(node, only) === undefined);
    // `!If [ … ]` has no text for the key that it is in the value.
    if (isTag) return Object.hasOwn(to, only) && compare(node, from[only] ?? null, to[only] ?? null, undefined);
    if (node.kind !== "map") return false;
    const removed = Object.keys(from).filter((key) => !Object.hasOwn(to, key));
    const added = Object.keys(to).filter((key) => !Object.hasOwn(from, key));
    for (const old of removed) {
      const member = memberOf(node, old);
      const name = renamed.get(to)?.get(old);
      if (member === undefined || name === undefined) return false;
      added.splice(added.indexOf(name), 1);
      changes.push({ start: member.key.start, end: member.key.end, text: keyText(name, member, tree, style) });
      if (!compare(member.value, from[old] ?? null, to[name] ?? null, member.key)) return false;
    }
    for (const key of Object.keys(from)) {
      const [old, now] = [from[key], to[key]];
      if (!Object.hasOwn(to, key) || old === now || old === undefined || now === undefined) continue;
      const member = memberOf(node, key);
      if (member === undefined || !compare(member.value, old, now, member.key)) return false;
    }
    const members = added.map((key): [string, Json] => [key, to[key] ?? null]);
    if (members.length > 0) changes.push(...insertMembers(node, members, tree, style));
    return true;
  }

  function compareLists(node: TextNode, from: readonly Json[], to: readonly Json[]): boolean {
    if (node.kind !== "list") return false;
    for (const [index, old] of from.entries()) {
      const item = node.items[index];
      if (item === undefined || !compare(item, old, to[index] ?? null, undefined)) return false;
    }
    const items = to.slice(from.length);
    if (items.length > 0) changes.push(...appendItems(node, items, tree, style));
    return true;
  }
}

/** What a value has become, and which keys of its objects are new names for old ones. */
interface Changed {
  readonly value: Json;
  readonly renamed: Pick<ReadonlyMap<object, ReadonlyMap<string, string>>, "get">;
}

/** Of duplicates the last counts, and an own member before one that a merge brings. */
function memberOf(node: TextNode, name: string): TextMember | undefined {
  if (node.kind !== "map") return undefined;
  return ownMembers(node).findLast((each) => each.name === name) ?? node.members.findLast((each) => each.name === name);
}

function keyText(name: string, { key }: TextMember, { syntax }: TextTree, style: Style): string {
  return syntax === "json" ? JSON.stringify(name) : printScalarLike(name, key, style);
}

/** Another value in the place of one. */
function replacement(node: TextNode, to: Json, key: TextNode | undefined, tree: TextTree, style: Style): TextChange {
  const { text, syntax } = tree;
  const { start, end } = node;
  if (syntax === "json") return { start, end, text: printJson(to, undefined, style) };
  const isNothing = start === end;
  if (isNothing && key !== undefined && typeof to === "object" && to !== null && Object.keys(to).length > 0) {
    // Nothing stands after the colon: what comes there goes into lines below.
    const column = columnOf(text, key.start) + (Array.isArray(to) && !style.indentsLists ? 0 : style.indent.length);
    return { start, end, text: style.lineEnd + " ".repeat(column) + printBlock(to, column, style) };
  }
  const printed = node.kind === "scalar" ? printScalar(to, node, text.slice(start, end), style) : printFlow(to, style);
  const isTight = isNothing && /\S/.test(text[start - 1] ?? " ");
  const isBeforeComment = isNothing && text[end] === "#";
  return { start, end, text: `${isTight ? " " : ""}${printed}${isBeforeComment ? " " : ""}` };
}

function printScalar(to: Json, node: TextScalar, written: string, style: Style): string {
  if (typeof to !== "string" || node.quote !== "block") return printScalarLike(to, node, style);
  // In quotes a text of lines needs no indentation to be right.
  return printLiteralLike(to, written, style) ?? JSON.stringify(to);
}

/** What several aliases share is found once for each. */
function distinct(changes: readonly TextChange[]): readonly TextChange[] {
  const byPlace = new Map(changes.map((change) => [JSON.stringify(change), change]));
  return [...byPlace.values()];
}
