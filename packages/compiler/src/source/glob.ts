/** In what a pattern is held against: any text without a slash, such as the value of a path variable. */
export const anySegment = "\u0001";
/** In what a pattern is held against: any text, such as the value of a greedy variable. */
export const anyPath = "\u0002";

/** Whether the pattern, with `*` for any text and `?` for any character, takes every text that the target stands for. */
export function coversGlob(pattern: string, target: string): boolean {
  let [at, to, star, mark] = [0, 0, -1, 0];
  while (to < target.length) {
    const [one, two] = [pattern[at], target[to]];
    if (one === "*") [star, mark, at] = [at, to, at + 1];
    else if (one !== undefined && isTaken(one, two)) [at, to] = [at + 1, to + 1];
    else if (star >= 0) [at, mark, to] = [star + 1, mark + 1, mark + 1];
    else return false;
  }
  return pattern.slice(at).replaceAll("*", "") === "";
}

/** Whether the pattern takes a text that the target stands for. */
export function overlapsGlob(pattern: string, target: string): boolean {
  const seen = new Set<number>();
  const pending: (readonly [number, number])[] = [[0, 0]];
  for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
    const [at, to] = pair;
    const key = at * (target.length + 1) + to;
    if (seen.has(key)) continue;
    seen.add(key);
    if (at === pattern.length && to === target.length) return true;
    const [one, two] = [pattern[at], target[to]];
    const isOpen = two === anySegment || two === anyPath;
    if (one === "*") pending.push([at + 1, to]);
    if (one === "*" && two !== undefined) pending.push([at, to + 1]);
    if (isOpen) pending.push([at, to + 1]);
    if (isOpen && one !== undefined && (two === anyPath || one !== "/")) pending.push([at + 1, to]);
    if (one !== undefined && isTaken(one, two)) pending.push([at + 1, to + 1]);
  }
  return false;
}

/** Whether a character of a pattern takes one of a target for certain. */
function isTaken(one: string, two: string | undefined): boolean {
  return one === two || (one === "?" && two !== undefined && two !== anySegment && two !== anyPath);
}
