import type { Origin } from "../source/origin.ts";
import { changeClasses, type Change, type ChangeClass } from "./change.ts";

/** The changes for people; `place` says where an origin is, as `file:line:column`. */
export function renderChanges(
  changes: readonly Change[],
  place: (origin: Origin, revision: "old" | "new") => string,
): string {
  const lines = changes.map((change) => {
    const places = [
      ...(change.old === undefined ? [] : [`  old ${place(change.old, "old")}\n`]),
      ...(change.new === undefined ? [] : [`  new ${place(change.new, "new")}\n`]),
    ];
    return `${change.class} ${change.message} ${change.code}\n${places.join("")}`;
  });
  return `${lines.join("\n")}${lines.length === 0 ? "" : "\n"}${summaryOf(changes)}\n`;
}

/** `2 breaking, 1 safe`; `No changes` when there are none. */
function summaryOf(changes: readonly Change[]): string {
  const counts = countsOf(changes);
  const parts = changeClasses.filter((each) => counts[each] > 0).map((each) => `${counts[each]} ${each}`);
  return parts.join(", ") || "No changes";
}

/** How many changes there are of each class. */
export function countsOf(changes: readonly Change[]): Readonly<Record<ChangeClass, number>> {
  const count = (of: ChangeClass): number => changes.filter((change) => change.class === of).length;
  return {
    breaking: count("breaking"),
    weakened: count("weakened"),
    replacement: count("replacement"),
    safe: count("safe"),
  };
}
