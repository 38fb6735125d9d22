import { compareText } from "./json-map.ts";

/** The value as JSON with the keys of every object sorted: equal texts for equal values, in whatever order they were written. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member !== "object" || member === null || Array.isArray(member)
      ? member
      : Object.fromEntries(Object.entries(member).sort(([one], [other]) => compareText(one, other))),
  );
}
