import { distanceOf } from "./closest.ts";

/** Characters that a word must have for each letter that may be wrong. */
const charactersPerLetter = 3;
const maxLetters = 2;

/**
 * The one candidate that a word can only mean: the same but for case and separators, else the nearest if no other is as
 * near and hardly a letter is wrong. Undefined where a person has to say; {@link closest} still has a suggestion then.
 */
export function certainMatch(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...new Set(candidates)];
  const same = all.filter((candidate) => plain(candidate) === plain(word));
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  const allowed = Math.min(maxLetters, Math.floor(word.length / charactersPerLetter));
  const near = all
    .filter((candidate) => Math.abs(candidate.length - word.length) <= allowed)
    .map((candidate) => ({ candidate, distance: distanceOf(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const [first, second] = near;
  if (first === undefined || first.distance > allowed) return undefined;
  return second === undefined || second.distance > first.distance ? first.candidate : undefined;
}

/** The candidate that a word is but for case and separators: `when-no-match` is `WHEN_NO_MATCH`. */
export function sameButForm(word: string, candidates: Iterable<string>): string | undefined {
  const same = [...new Set(candidates)].filter((candidate) => plain(candidate) === plain(word));
  return same.length === 1 ? same[0] : undefined;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, "");
}
