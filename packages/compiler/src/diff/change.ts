import type { Origin } from "../source/origin.ts";

/**
 * What a change means, gravest first.
 *
 * `breaking`: a client that worked may not work any more, or no longer compiles against the SDK; `weakened`: somebody may get
 * in, or do more, who could not before; `replacement`: a resource is made anew, with another id or URL; `safe`: none of these.
 */
export type ChangeClass = "breaking" | "weakened" | "replacement" | "safe";

/** All classes, gravest first. */
export const changeClasses: readonly ChangeClass[] = ["breaking", "weakened", "replacement", "safe"];

/** One difference between two revisions of an API. */
export interface Change {
  /** `<thing>/<what happened>`, such as `parameter/required`. */
  readonly code: string;
  readonly class: ChangeClass;
  /** One sentence. */
  readonly message: string;
  /** Where it stands in the old revision, and in the new one; undefined where it is not there. */
  readonly old: Origin | undefined;
  readonly new: Origin | undefined;
}

/** Where a change stands: in one revision, or in both. */
export interface Places {
  readonly old?: Origin | undefined;
  readonly new?: Origin | undefined;
}

/** Takes a change. */
export type Note = (code: string, of: ChangeClass, message: string, places: Places) => void;

/** An empty list of changes, and the function that fills it; what is noted twice is one change. */
export function createNote(): { readonly note: Note; readonly changes: readonly Change[] } {
  const changes: Change[] = [];
  const known = new Set<string>();
  const note: Note = (code, of, message, places) => {
    const change: Change = { code, class: of, message, old: places.old, new: places.new };
    const key = JSON.stringify(change);
    if (known.has(key)) return;
    known.add(key);
    changes.push(change);
  };
  return { note, changes };
}
