/** What rendering may cost; deterministic, so that a template ends alike on every machine. */
export interface Budget {
  /** Steps: a statement, a reference, a method, an item, some characters. */
  readonly work: number;
  /** Characters printed or put together, over the whole run. */
  readonly characters: number;
}

/** About 50 ms, 100 where it is all of the slowest kind, and the 10 MB that the service takes for a body. */
export const usualBudget: Budget = { work: 1_000_000, characters: 10_485_760 };

/** What is left of a budget. */
export interface Meter {
  work: number;
  characters: number;
}

export function createMeter({ work, characters }: Budget): Meter {
  return { work, characters };
}

/** Counts steps; ends the run if they are too many. */
export function spend(meter: Meter, steps: number): void {
  meter.work -= steps;
  if (meter.work < 0) throw tooMuch("Rendering takes more steps than the engine allows");
}

/** Counts characters that come to be, and making them, which is work, too; ends the run if they are too many. */
export function produce(meter: Meter, characters: number): void {
  meter.characters -= characters;
  if (meter.characters < 0) throw tooMuch("Rendering makes more text than the engine allows");
  spend(meter, characters >> 5);
}

/** Puts texts together, which are counted before: many times the same text can be more than there is memory for. */
export function joinAll(texts: readonly string[], separator: string, meter: Meter): string {
  let length = separator.length * Math.max(0, texts.length - 1);
  spend(meter, texts.length >> 3);
  for (const text of texts) length += text.length;
  produce(meter, length);
  return texts.join(separator);
}

/** How deep values may be nested that are printed or compared, and constructs that are run in one another. */
export const maximumDepth = 200;

/** Ends a run that costs too much; `cause` says what. */
export function tooMuch(what: string): Error {
  return new Error(what, { cause: "too-much" });
}

/** Whether something thrown is from `tooMuch`. */
export function isTooMuch(error: unknown): error is Error {
  return error instanceof Error && error.cause === "too-much";
}
