import { buildJsonPositionTree } from "../../../source/json-position-tree.ts";
import type { JsonObject } from "../../../source/json.ts";
import type { PositionNode } from "../../../source/position-tree.ts";
import type { Refused } from "./insert.ts";

/**
 * The text of a JSON template with members added at the end of its sections, indented as it is; sections that are missing are put at
 * the end. What was there stays to the byte. undefined for a text that is not strict JSON.
 */
export function insertJsonMembers(
  text: string,
  added: readonly (readonly [section: string, members: JsonObject])[],
): string | Refused | undefined {
  const root = buildJsonPositionTree(text)?.documents[0];
  if (root === undefined) return undefined;
  const style = styleOf(text, root);
  const insertions: { readonly at: number; readonly text: string }[] = [];
  const missing: string[] = [];
  for (const [section, members] of added) {
    if (Object.keys(members).length === 0) continue;
    const [value, second] = root.children.filter((_, at) => at % 2 === 1 && root.children[at - 1]?.result === section);
    if (second !== undefined) return { section, why: "is there twice, so that one of them would be lost" };
    if (value === undefined) {
      missing.push(member(section, members, style.indent, style));
      continue;
    }
    if (value.kind !== "mapping") return { section, why: "is no object" };
    const indent = indentOf(text, value.children[0]) ?? (style.isOneLine ? "" : style.indent + style.unit);
    insertions.push(
      insertion(
        value,
        Object.entries(members).map(([name, each]) => member(name, each, indent, style)),
        style,
      ),
    );
  }
  if (missing.length > 0) insertions.push(insertion(root, missing, { ...style, indent: "" }));
  return insertions
    .sort((one, other) => other.at - one.at)
    .reduce((merged, { at, text: more }) => merged.slice(0, at) + more + merged.slice(at), text);
}

interface Style {
  readonly newline: string;
  /** What stands before a section's name, and what each level adds. */
  readonly indent: string;
  readonly unit: string;
  readonly isOneLine: boolean;
}

function styleOf(text: string, root: PositionNode): Style {
  const indent = indentOf(text, root.children[0]);
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const unit = indent === undefined || indent === "" ? "  " : indent;
  return { newline, indent: indent ?? "", unit, isOneLine: indent === undefined };
}

/** The blanks before what begins a line; undefined for what follows something. */
function indentOf(text: string, node: PositionNode | undefined): string | undefined {
  if (node === undefined) return undefined;
  const [, blanks] = /[\r\n]([ \t]*)$/.exec(text.slice(0, node.start)) ?? [];
  return blanks;
}

/** A member on a line of its own, or in the line that all stands in. */
function member(name: string, value: JsonObject[string], indent: string, { newline, unit, isOneLine }: Style): string {
  if (isOneLine) return `${JSON.stringify(name)}:${JSON.stringify(value)}`;
  const lines = JSON.stringify(value, null, unit).replaceAll("\n", newline + indent);
  return `${newline}${indent}${JSON.stringify(name)}: ${lines}`;
}

/** Members behind the last one of an object, or as its first; `style.indent` is that of its closing brace. */
function insertion(
  { children, end }: PositionNode,
  members: readonly string[],
  { newline, indent, isOneLine }: Style,
): { readonly at: number; readonly text: string } {
  const last = children.at(-1);
  if (last !== undefined) return { at: last.end, text: members.map((each) => `,${each}`).join("") };
  return { at: end - 1, text: `${members.join(",")}${isOneLine ? "" : newline + indent}` };
}
