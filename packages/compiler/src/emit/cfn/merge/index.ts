import type { Report } from "../../../diagnostics/diagnostic.ts";
import type { Template } from "../template.ts";
import { mergeNoTemplate } from "./diagnostics.ts";
import { readExisting, withNamesOf, withoutNamesOf, type ExistingTemplate } from "./existing.ts";
import { mergeInto, type Merged } from "./merge.ts";

/** A template that ours is put into. */
export interface Merging {
  /** What `name` makes of our template when it sees the names of the other one. */
  named(ours: Template, name: (template: Template) => Template): Template;
  /** Undefined if something was reported that must be put right first. */
  print(ours: Template): Promise<Merged | undefined>;
}

/** Reads the template to merge into; reports what is none. */
export async function openExisting(existing: ExistingTemplate, report: Report): Promise<Merging | undefined> {
  const theirs = await readExisting(existing);
  if (theirs === undefined) {
    report(mergeNoTemplate, { file: existing.file, pointer: "" }, { why: "it has no Resources." });
    return undefined;
  }
  return {
    named: (ours, name) => withoutNamesOf(theirs, name(withNamesOf(theirs, ours)), ours),
    print: (ours) => mergeInto(existing, theirs, ours, report),
  };
}
