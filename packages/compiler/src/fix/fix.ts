import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import type { Edit } from "../source/edit.ts";
import { fixRefused } from "./diagnostics.ts";
import { createTextEditor, type TextEditor } from "./edit-text.ts";

/** What fixing has made of the texts. */
export interface Fixed {
  /** Changed texts only, by file. */
  readonly texts: ReadonlyMap<string, string>;
  /** How many findings have been fixed. */
  readonly count: number;
}

/** A finding, and its edits of one file. */
interface Wish {
  readonly finding: Diagnostic;
  readonly edits: readonly Edit[];
}

/**
 * Makes the fixes that findings carry, in the texts of their files.
 *
 * Those of one file are made together where that is possible; of those that cannot be made, each is reported.
 */
export async function fixTexts(
  findings: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  isSwagger2: boolean,
  report: Report,
): Promise<Fixed> {
  const texts = new Map<string, string>();
  let count = 0;
  for (const [file, wishes] of byFile(findings)) {
    const text = sources.get(file);
    if (text === undefined || isRemote(file)) {
      for (const wish of wishes) refuse(wish, "the file is not on this machine", report);
      continue;
    }
    const editor = await createTextEditor(text, isSwagger2);
    const made = await makeAll(wishes, editor, report);
    if (made === undefined || made.text === text) continue;
    texts.set(file, made.text);
    count += made.count;
  }
  return { texts, count };
}

function byFile(findings: readonly Diagnostic[]): Map<string, Wish[]> {
  const files = new Map<string, Wish[]>();
  for (const finding of findings) {
    const edits = finding.fix ?? [];
    for (const file of new Set(edits.map(({ at }) => at.file))) {
      const wishes = files.get(file) ?? [];
      wishes.push({ finding, edits: edits.filter(({ at }) => at.file === file) });
      files.set(file, wishes);
    }
  }
  return files;
}

interface Made {
  readonly text: string;
  readonly count: number;
}

/** As many wishes as can be made at once: all, or what remains when a half that is in the way is halved again. */
async function makeAll(wishes: readonly Wish[], editor: TextEditor, report: Report): Promise<Made | undefined> {
  let made: Made | undefined;
  const kept: Wish[] = [];

  const attempt = async (more: readonly Wish[]): Promise<string | undefined> => {
    const result = await editor.edit(distinctEdits([...kept, ...more]));
    if ("problem" in result) return result.problem;
    kept.push(...more);
    made = { text: result.text, count: kept.length };
    return undefined;
  };

  const add = async (more: readonly Wish[]): Promise<void> => {
    const problem = await attempt(more);
    const [only] = more;
    if (problem === undefined || only === undefined) return;
    if (more.length === 1) {
      refuse(only, problem, report);
      return;
    }
    const half = Math.ceil(more.length / 2);
    await add(more.slice(0, half));
    await add(more.slice(half));
  };

  // What aliases share can only be fixed in all its places at once.
  if ((await attempt(wishes)) === undefined) return made;
  for (const group of alike(wishes)) await add(group);
  return made;
}

/** Wishes for the same edits in different places. */
function alike(wishes: readonly Wish[]): Iterable<readonly Wish[]> {
  const groups = new Map<string, Wish[]>();
  for (const wish of wishes) {
    const key = wish.finding.code + JSON.stringify(wish.edits.map(withoutPlace));
    const group = groups.get(key);
    if (group) group.push(wish);
    else groups.set(key, [wish]);
  }
  return groups.values();
}

function withoutPlace(edit: Edit): object {
  const { at: _at, ...rest } = edit;
  return rest;
}

function distinctEdits(wishes: readonly Wish[]): readonly Edit[] {
  const edits = wishes.flatMap(({ edits: each }) => each);
  return [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()];
}

function refuse({ finding }: Wish, problem: string, report: Report): void {
  report(fixRefused, finding.origin, { code: finding.code, problem });
}

function isRemote(file: string): boolean {
  return /^https?:/i.test(file);
}
