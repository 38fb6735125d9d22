/** Choices that are the same on every run. */
export interface Random {
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  /** One of the items. */
  pick<T>(items: readonly [T, ...T[]] | readonly T[]): T;
}

/** Mulberry32: 32 bits of state, good enough to choose by, and the same everywhere. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const below = (end: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  };
  return {
    below,
    pick: (items) => {
      const item = items[below(items.length)];
      if (items.length === 0) throw new Error("nothing to choose from");
      return item as (typeof items)[number];
    },
  };
}
