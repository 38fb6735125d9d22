import { endOfLine, lineEndOf, type TextMap, type TextNode, type TextTree } from "./text-tree.ts";

/** How a text is written, so that what is added looks like it. */
export interface Style {
  readonly lineEnd: string;
  /** One step of indentation: blanks or a tab. */
  readonly indent: string;
  /** YAML: whether `- ` of a list stands further right than its key. */
  readonly indentsLists: boolean;
  /** YAML: the quote that is there more often. */
  readonly quote: "single" | "double";
}

/** Reads a text's style off the text. */
export function styleOf({ text, root, syntax }: TextTree): Style {
  const quote = count(text, /'/g) > count(text, /"/g) ? "single" : "double";
  const lineEnd = lineEndOf(text);
  if (syntax === "json") {
    const indent = /[\r\n]([ \t]+)["[{]/.exec(text)?.[1] ?? "  ";
    return { lineEnd, indent, indentsLists: true, quote };
  }
  const { indent = 2, indentsLists = true } = blockStyle(text, root);
  return { lineEnd, indent: " ".repeat(indent), indentsLists, quote };
}

interface BlockStyle {
  readonly indent: number | undefined;
  readonly indentsLists: boolean | undefined;
}

/** The first map in a map, and the first list in one, decide. */
function blockStyle(text: string, root: TextNode): BlockStyle {
  let indent: number | undefined;
  let indentsLists: boolean | undefined;
  const open: TextNode[] = [root];
  for (let node = open.pop(); node && (indent === undefined || indentsLists === undefined); node = open.pop()) {
    if (node.kind === "list") open.push(...node.items.toReversed());
    if (node.kind !== "map" || node.isFlow) continue;
    for (const { key, value, isMerged } of node.members.toReversed()) {
      if (isMerged) continue;
      open.push(value);
      if (value.kind === "scalar" || value.isFlow || value.start < key.end || value.start <= endOfLine(text, key.end))
        continue;
      const step = columnIn(text, value.start) - columnIn(text, key.start);
      if (value.kind === "map" && step > 0) indent ??= step;
      if (value.kind === "list") indentsLists ??= step > 0;
    }
  }
  return { indent, indentsLists };
}

function columnIn(text: string, offset: number): number {
  return offset - text.lastIndexOf("\n", offset - 1) - 1;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** The members that stand in the map itself. */
export function ownMembers({ members }: TextMap): TextMap["members"] {
  return members.filter(({ isMerged }) => !isMerged);
}
