/** One sort of evidence the compiler is held against: a module in kinds/, listed in kinds/index.ts. */
export interface Kind {
  /** As in `--only`, and the first column of known.tsv. */
  readonly name: string;
  /**
   * Runs its cases; none if what it reads is not there, which it says through `notice`.
   *
   * A case is the smallest thing that can be right or wrong by itself. Its name is stable and has no tab in it.
   */
  run(settings: Settings): AsyncIterable<Outcome>;
}

export interface Settings {
  /** Absolute folder of recorded answers. */
  readonly cases: string;
  /** Absolute folder of real documents. */
  readonly corpus: string;
  /** All cases, and figures; otherwise a fixed sample of two or three minutes. */
  readonly full: boolean;
  /** Prints a line for people: progress, figures, why something was left out. */
  notice(line: string): void;
}

export type Outcome =
  | { readonly case: string; readonly result: "passed" }
  | { readonly case: string; readonly result: "failed" | "skipped"; readonly reason: string };

/** The outcome of a case that fails by what is wrong with it. */
export function outcome(name: string, problem: string | undefined): Outcome {
  return problem === undefined ? { case: name, result: "passed" } : { case: name, result: "failed", reason: problem };
}
