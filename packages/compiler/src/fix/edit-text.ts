import { isDeepStrictEqual } from "node:util";
import type { Edit } from "../source/edit.ts";
import type { Json } from "../source/json.ts";
import { parseText } from "../source/parse.ts";
import { applyEdits } from "./apply-edits.ts";
import { changesOf } from "./text/changes.ts";
import { withChanges, type TextTree } from "./text/text-tree.ts";

/** A text with edits made, or why they cannot be. */
export type EditedText = { readonly text: string } | { readonly problem: string };

/** Makes edits in one text; what is read once serves many attempts. */
export interface TextEditor {
  edit(edits: readonly Edit[]): Promise<EditedText>;
}

/**
 * An editor of a text in YAML or JSON that leaves comments, quotes and everything else as they are.
 *
 * What it makes always parses to exactly the value that the edits ask for; otherwise nothing is made. So an edit in what
 * YAML's aliases share is refused, unless it is wanted in all the places.
 */
export async function createTextEditor(text: string, isSwagger2: boolean): Promise<TextEditor> {
  const { value: before, problems } = await parseText(text);
  const tree = before === undefined ? undefined : await treeOf(text);

  async function edit(edits: readonly Edit[]): Promise<EditedText> {
    if (before === undefined || tree === undefined) return { problem: "the text cannot be read" };
    const after = applyEdits(before, edits, isSwagger2);
    if ("problem" in after) return after;
    const changes = changesOf(tree, before, after);
    const changed = changes && withChanges(text, changes);
    if (changed === undefined) return { problem: "there is no place of its own in the text for it" };
    const read = await parseText(changed);
    const isAsWanted = read.problems.length <= problems.length && isSame(read.value, after.value);
    return isAsWanted ? { text: changed } : { problem: "something else would change with it" };
  }

  return { edit };
}

async function treeOf(text: string): Promise<TextTree | undefined> {
  if (/^\s*[{[]/.test(text) && isJson(text)) return (await import("./text/json-tree.ts")).jsonTree(text);
  return (await import("./text/yaml-tree.ts")).yamlTree(text);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Equal in members, values and types; the order of members is not looked at, since texts and edits may put them apart. */
function isSame(left: Json | undefined, right: Json): boolean {
  return isDeepStrictEqual(left, right);
}
