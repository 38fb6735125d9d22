import type { Document, Node, YAMLMap } from "yaml";
import type { JsonObject } from "../../../source/json.ts";

/** A section that cannot be added to without changing what is there. */
export interface Refused {
  readonly section: string;
  /** In words, after the section's name. */
  readonly why: string;
}

/** Makes YAML of one section, with its name on the first line and two spaces before its members. */
type Print = (section: JsonObject) => string;

/**
 * The text of a YAML template with members added at the end of its sections. What was there stays to the byte, comments and all;
 * sections that are missing are put at the end.
 */
export async function insertMembers(
  text: string,
  added: readonly (readonly [section: string, members: JsonObject])[],
  print: Print,
): Promise<string | Refused> {
  const { parseDocument, isMap } = await import("yaml");
  if (/\r(?!\n)/.test(text)) return { section: "This template", why: "has lines that end in CR alone" };
  const document: Document = parseDocument(text, { logLevel: "error", customTags: [], keepSourceTokens: false });
  const root = document.contents;
  if (document.errors.some(({ code }) => code === "MULTIPLE_DOCS"))
    return {
      section: "The template",
      why: "is one of several documents in this file, of which CloudFormation takes one",
    };
  const margin = columnOfFirst(root, text, isMap);
  if (!isMap(root) || margin === undefined) return { section: "This template", why: isNoBlock };
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const insertions: Insertion[] = [];
  let end = "";
  for (const [section, members] of added) {
    if (Object.keys(members).length === 0) continue;
    const lines = print({ [section]: members })
      .trimEnd()
      .split("\n");
    const [pair, second] = pairsOf(root, section);
    if (second !== undefined) return { section, why: "is there twice, so that one of them would be lost" };
    if (pair === undefined) {
      end += ["", ...lines.map((line) => indented(line, margin)), ""].join(newline);
      continue;
    }
    const value = pair.value as Node | null;
    const isEmpty = value === null || (value as { readonly value?: unknown }).value === null;
    const column = isEmpty ? margin + 2 : columnOfFirst(value, text, isMap);
    if (column === undefined) return { section, why: isNoBlock };
    const behind = isEmpty ? endOfLine(text, pair.key.range?.[1] ?? 0) : endOfBlock(text, value.range?.[1] ?? 0);
    const at = beforeComments(text, behind, column);
    insertions.push({ at, lines: lines.slice(1).map((line) => indented(line.slice(2), column)) });
  }
  const stop = endOfDocument(text, root);
  const merged = insertions
    .sort((one, other) => other.at - one.at)
    .reduce((so, { at, lines }) => withLines(so, at, `${lines.join(newline)}${newline}`, newline), text);
  if (end === "") return merged;
  return withLines(merged, stop + merged.length - text.length, end, newline);
}

/** Lines that are added, and where the line starts that will follow them. */
interface Insertion {
  readonly at: number;
  readonly lines: readonly string[];
}

const isNoBlock = "is written in braces or as an alias, so that nothing can be added without changing it";

function indented(line: string, column: number): string {
  return line === "" ? "" : " ".repeat(column) + line;
}

/** The text with whole lines put in; what comes before them ends its line. */
function withLines(text: string, at: number, lines: string, newline: string): string {
  const before = text.slice(0, at);
  return before + (before === "" || before.endsWith("\n") ? "" : newline) + lines + text.slice(at);
}

function pairsOf(root: YAMLMap, name: string): { readonly key: Node; readonly value: unknown }[] {
  const pairs = root.items.filter(({ key }) => (key as { readonly value?: unknown } | null)?.value === name);
  return pairs.map(({ key, value }) => ({ key: key as Node, value }));
}

/** Where the members of a block start in their lines; undefined for what is no block, or has `?` before its names. */
function columnOfFirst(
  value: Node | null,
  text: string,
  isMap: (node: unknown) => node is YAMLMap,
): number | undefined {
  if (!isMap(value) || value.flow === true || value.items.length === 0) return undefined;
  const start = (value.items[0]?.key as Node | null)?.range?.[0];
  if (start === undefined) return undefined;
  const blanks = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  return blanks.trim() === "" ? blanks.length : undefined;
}

/** Where the line starts that follows a block, whose end may lie in the blanks of that line. */
function endOfBlock(text: string, end: number): number {
  const start = text.lastIndexOf("\n", end - 1) + 1;
  return text.slice(start, end).trim() === "" ? start : endOfLine(text, end - 1);
}

/** Where the line after the character starts; the end of the text if that was the last. */
function endOfLine(text: string, at: number): number {
  const newline = text.indexOf("\n", Math.max(at, 0));
  return newline < 0 ? text.length : newline + 1;
}

/** Comments that stand less deep than a section's members belong to what follows it, with the blank lines among them. */
function beforeComments(text: string, at: number, column: number): number {
  let start = at;
  for (let end = at; end > 0;) {
    const line = text.slice(text.lastIndexOf("\n", end - 2) + 1, end);
    const isComment = line.trimStart().startsWith("#");
    if (line.trim() !== "" && !(isComment && line.indexOf("#") < column)) break;
    end -= line.length;
    if (isComment) start = end;
  }
  return start;
}

/** The end of the text, or of the document where `...` ends it. */
function endOfDocument(text: string, root: YAMLMap): number {
  const from = root.range?.[1] ?? 0;
  const mark = /^\.\.\.(?=\s|$)/m.exec(text.slice(from));
  return mark === null ? text.length : from + mark.index;
}
