/** What rendering may cost; deterministic, so that a template ends alike on every machine. */
export interface Budget {
  /** Steps: a statement, a reference, a method, an item, some characters. */
  readonly work: number;
  /** Characters printed or put together, over the whole run. */
  readonly characters: number;
}

/** About 50 ms, and the 10 MB that the service takes for a body. */
export const usualBudget: Budget = { work: 2_000_000, characters: 10_485_760 };

/** Counts what a run costs and ends it when that is too much. */
export interface Meter {
  /** Counts steps. */
  spend(steps: number): void;
  /** Counts characters that come to be; making them is work, too. */
  produce(characters: number): void;
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

export function createMeter(budget: Budget): Meter {
  let work = budget.work;
  let characters = budget.characters;
  const meter: Meter = {
    spend(steps) {
      work -= steps;
      if (work < 0) throw tooMuch("Rendering takes more steps than the engine allows");
    },
    produce(count) {
      characters -= count;
      if (characters < 0) throw tooMuch("Rendering makes more text than the engine allows");
      meter.spend(count >> 5);
    },
  };
  return meter;
}
