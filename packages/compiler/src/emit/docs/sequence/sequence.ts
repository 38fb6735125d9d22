/** What goes from whom to whom, in order. */
export interface Sequence {
  readonly title: string;
  /** From left to right. */
  readonly parties: readonly string[];
  readonly steps: readonly SequenceStep[];
}

export interface SequenceStep {
  /** Index of a party. */
  readonly from: number;
  /** The same as `from`: a party does something by itself. */
  readonly to: number;
  /** A word or two, over the arrow; cut where it is too long for it. */
  readonly label: string;
  /** A sentence that says all, for those who read. */
  readonly words: string;
  /** It answers a step before. */
  readonly isAnswer: boolean;
}
