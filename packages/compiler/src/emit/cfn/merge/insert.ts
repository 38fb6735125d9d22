import type { Document, Node, YAMLMap } from "yaml";
import type { JsonObject } from "../../../source/json.ts";

/** A section that cannot be added to without changing what is there. */
export interface Refused {
  readonly section: string;
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
  const document: Document = parseDocument(text, { logLevel: "silent", customTags: [], keepSourceTokens: false });
  const root = document.contents;
  if (!isMap(root)) return { section: "The template" };
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const insertions: { readonly at: number; readonly lines: readonly string[] }[] = [];
  let end = "";
  for (const [section, members] of added) {
    if (Object.keys(members).length === 0) continue;
    const lines = print({ [section]: members })
      .trimEnd()
      .split("\n");
    const pair = pairOf(root, section);
    if (pair === undefined) {
      end += ["", ...lines, ""].join(newline);
      continue;
    }
    const value = pair.value as Node | null;
    const isEmpty = value === null || (value as { readonly value?: unknown }).value === null;
    const column = isEmpty ? 2 : columnOfFirst(value, text, isMap);
    if (column === undefined) return { section };
    const place = isEmpty ? endOfLine(text, pair.key.range?.[1] ?? 0) : endOfLine(text, (value.range?.[1] ?? 0) - 1);
    insertions.push({
      at: place,
      lines: lines.slice(1).map((line) => (line === "" ? "" : " ".repeat(column) + line.slice(2))),
    });
  }
  let merged = text;
  for (const { at, lines } of insertions.sort((one, other) => other.at - one.at)) {
    const before = merged.slice(0, at);
    const gap = before === "" || before.endsWith("\n") ? "" : newline;
    merged = `${before}${gap}${lines.join(newline)}${newline}${merged.slice(at)}`;
  }
  return end === "" || merged.endsWith("\n") ? merged + end : merged + newline + end;
}

function pairOf(root: YAMLMap, name: string): { readonly key: Node; readonly value: unknown } | undefined {
  const pair = root.items.find(({ key }) => (key as { readonly value?: unknown } | null)?.value === name);
  return pair && { key: pair.key as Node, value: pair.value };
}

/** Where the members of a block start in their lines; undefined for what is no block. */
function columnOfFirst(
  value: Node | null,
  text: string,
  isMap: (node: unknown) => node is YAMLMap,
): number | undefined {
  if (!isMap(value) || value.flow === true || value.items.length === 0) return undefined;
  const start = (value.items[0]?.key as Node | null)?.range?.[0];
  if (start === undefined) return undefined;
  return start - (text.lastIndexOf("\n", start - 1) + 1);
}

/** Where the line after the character starts; the end of the text if that was the last. */
function endOfLine(text: string, at: number): number {
  const newline = text.indexOf("\n", Math.max(at, 0));
  return newline < 0 ? text.length : newline + 1;
}
