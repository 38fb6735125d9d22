import { spend, type Meter } from "./meter.ts";

/** Finds a text in others. */
export interface Search {
  /** The first place from an offset on; -1 if there is none. */
  first(text: string, from: number, meter: Meter): number;
  /** The last place that is not behind an offset. */
  last(text: string, from: number, meter: Meter): number;
}

/**
 * A search for a text, which is counted.
 *
 * JavaScript's own is fast where little of what is sought is found. A stranger's texts can be alike nearly everywhere, and it then takes
 * as long as both lengths multiplied; a long text is therefore sought in the steps of Knuth, Morris and Pratt.
 */
export function createSearch(part: string): Search {
  let tables: { readonly forward: Int32Array; readonly backward: Int32Array } | undefined;
  const prepared = (meter: Meter): NonNullable<typeof tables> => {
    spend(meter, part.length >> 1);
    return (tables ??= { forward: tableOf(part, false), backward: tableOf(part, true) });
  };
  const isPlain = part.length <= longestPlain;
  /** Counts the characters that were passed over. */
  const passed = (count: number, meter: Meter): void => spend(meter, (count * Math.max(4, part.length)) >> 8);
  return {
    first(text, from, meter) {
      const start = Math.max(0, from);
      if (isPlain) {
        const at = text.indexOf(part, start);
        passed((at < 0 ? text.length : at) - start, meter);
        return at;
      }
      return seek(text, part, prepared(meter).forward, start, false, meter);
    },
    last(text, from, meter) {
      const end = Math.min(text.length, Math.max(0, from) + part.length);
      if (isPlain) {
        const at = text.lastIndexOf(part, from);
        passed(end - Math.max(0, at), meter);
        return at;
      }
      return seek(text, part, prepared(meter).backward, text.length - end, true, meter);
    },
  };
}

const longestPlain = 16;

/** How far a text matches itself before each of its characters, read in one direction. */
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
