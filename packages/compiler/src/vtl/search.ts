import { produce, spend, type Meter } from "./meter.ts";

/**
 * A text that is sought in others, which is counted.
 *
 * JavaScript's own search is fast where little of what is sought is found. A stranger's texts can be alike nearly everywhere, and it then
 * takes as long as both lengths multiplied; a long text is therefore sought in the steps of Knuth, Morris and Pratt.
 */
export interface Search {
  readonly part: string;
  /** How far the text matches itself before each of its characters, read forward and backward; made when it is needed. */
  tables: { readonly forward: Int32Array; readonly backward: Int32Array } | undefined;
}

export function createSearch(part: string): Search {
  return { part, tables: undefined };
}

/** The first place in a text from an offset on; -1 if there is none. */
export function firstIn(text: string, search: Search, from: number, meter: Meter): number {
  const { part } = search;
  if (part.length > longestPlain)
    return seek(text, part, prepared(search, meter).forward, Math.max(0, from), false, meter);
  const at = text.indexOf(part, from);
  countPassed((at < 0 ? text.length : at) - Math.max(0, from), part, meter);
  return at;
}

/** The last place in a text that is not behind an offset; -1 if there is none. */
export function lastIn(text: string, search: Search, from: number, meter: Meter): number {
  const { part } = search;
  const end = Math.min(text.length, Math.max(0, from) + part.length);
  if (part.length > longestPlain)
    return seek(text, part, prepared(search, meter).backward, text.length - end, true, meter);
  const at = text.lastIndexOf(part, from);
  countPassed(end - Math.max(0, at), part, meter);
  return at;
}

/** Puts another text in the place of the one that is sought, or of all of them; `first` is where it stands first. */
export function replaceFound(
  text: string,
  search: Search,
  first: number,
  other: string,
  isAll: boolean,
  meter: Meter,
): string {
  let result = "";
  let copied = 0;
  for (let at = first; at >= 0; at = isAll ? firstIn(text, search, copied, meter) : -1) {
    spend(meter, 2);
    produce(meter, at - copied + other.length);
    result += text.slice(copied, at) + other;
    copied = at + search.part.length;
  }
  produce(meter, text.length - copied);
  return result + text.slice(copied);
}

function countPassed(characters: number, part: string, meter: Meter): void {
  spend(meter, (characters * Math.max(4, part.length)) >> 8);
}

function prepared(search: Search, meter: Meter): NonNullable<Search["tables"]> {
  const { part } = search;
  spend(meter, part.length >> 1);
  return (search.tables ??= { forward: tableOf(part, false), backward: tableOf(part, true) });
}

const longestPlain = 16;

/** How far a text matches itself, read in one direction. */
function tableOf(part: string, isBackward: boolean): Int32Array {
  const table = new Int32Array(part.length);
  for (let at = 1, length = 0; at < part.length; at += 1) {
    while (length > 0 && unit(part, at, isBackward) !== unit(part, length, isBackward)) length = table[length - 1] ?? 0;
    if (unit(part, at, isBackward) === unit(part, length, isBackward)) length += 1;
    table[at] = length;
  }
  return table;
}

function seek(text: string, part: string, table: Int32Array, from: number, isBackward: boolean, meter: Meter): number {
  let length = 0;
  for (let at = from; at < text.length; at += 1) {
    if ((at & 0xff) === 0) spend(meter, 64);
    const char = unit(text, at, isBackward);
    while (length > 0 && char !== unit(part, length, isBackward)) length = table[length - 1] ?? 0;
    if (char === unit(part, length, isBackward)) length += 1;
    if (length === part.length) return isBackward ? text.length - at - 1 : at - length + 1;
  }
  return -1;
}

function unit(text: string, at: number, isBackward: boolean): number {
  return text.charCodeAt(isBackward ? text.length - 1 - at : at);
}
