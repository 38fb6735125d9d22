/** A suggestion differs from the word in at most this share of its characters, and this number of them. */
const maxDistanceShare = 0.4;
const maxDistance = 3;

/** What a word costs that only goes on after the candidate, or breaks off: `timeoutInMilliseconds`. */
const prefixDistance = 2;
const minPrefixLength = 5;

/** Words longer than this are not compared: nobody misspells them by a letter or two, and comparing takes their square. */
const maxLength = 100;

/**
 * The candidate that a misspelt word most likely means; undefined if none is near.
 *
 * Case counts for little, since it is the commonest mistake. Of equally near ones the first wins.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > maxLength) return undefined;
  let best: string | undefined;
  let bestDistance = Math.min(maxDistance, Math.max(1, Math.floor(word.length * maxDistanceShare))) + 1;
  const plain = word.toLowerCase();
  for (const candidate of candidates) {
    const distance = nearness(plain, candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

function nearness(word: string, candidate: string, limit: number): number {
  const [short, long] = word.length < candidate.length ? [word, candidate] : [candidate, word];
  const isPrefix = short.length >= minPrefixLength && long.startsWith(short);
  if (long.length - short.length >= limit) return isPrefix ? prefixDistance : limit;
  return Math.min(distanceOf(word, candidate), isPrefix ? prefixDistance : limit);
}

/** Number of characters to insert, delete, replace or swap with their neighbour (optimal string alignment). */
export function distanceOf(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      const isSwap = row > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    [beforeLast, last] = [last, current];
  }
  return last[right.length] ?? 0;
}
