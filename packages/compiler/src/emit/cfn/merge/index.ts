import type { Report } from "../../../diagnostics/diagnostic.ts";
import type { Api } from "../../../ir/api.ts";
import { originOfName } from "../../../ir/origin-of-name.ts";
import { below, type Origin } from "../../../source/origin.ts";
import type { Template } from "../template.ts";
import { mergeCondition, mergeNoTemplate } from "./diagnostics.ts";
import { readExisting, withNamesOf, withoutNamesOf, type ExistingTemplate } from "./existing.ts";
import { guard } from "./guard.ts";
import { mergeInto, type Merged } from "./merge.ts";

/** A template that ours is put into. */
export interface Merging {
  /**
   * What `name` makes of our template when it sees the names of the other one, under the conditions of what it refers to there; what
   * those do not cover is reported to `say`.
   */
  named(ours: Template, name: (template: Template) => Template, say: Report): Template;
  /** Undefined if something was reported that must be put right first. */
  print(ours: Template): Promise<Merged | undefined>;
}

/** Reads the template to merge an API into; reports what is none. */
export async function openExisting(existing: ExistingTemplate, api: Api, report: Report): Promise<Merging | undefined> {
  const { theirs, problems } = await readExisting(existing);
  const malformed = problems.find(({ kind }) => kind === "syntax");
  if (theirs === undefined || malformed?.kind === "syntax") {
    const why = malformed?.kind === "syntax" ? `it is not well-formed (${malformed.message}).` : "it has no Resources.";
    report(mergeNoTemplate, { file: existing.file, pointer: "" }, { why }, malformed?.position);
    return undefined;
  }
  return {
    named(ours, name, say) {
      const named = withoutNamesOf(theirs, name(withNamesOf(theirs, ours)), ours);
      const { template, unguarded } = guard(named, theirs);
      for (const use of unguarded) say(mergeCondition, originOfName(api, use.name) ?? at(existing, use.name), use);
      return template;
    },
    print: (ours) => mergeInto(existing, theirs, ours, report),
  };
}

function at({ file }: ExistingTemplate, resource: string): Origin {
  return below({ file, pointer: "" }, "Resources", resource);
}
