import type { Span } from "./ast.ts";

/** Something wrong with a template, found by reading or by rendering it. */
export interface Problem extends Span {
  readonly code: ProblemCode;
  /** What is wrong, in a sentence without a full stop. */
  readonly message: string;
  /** `error`: Velocity refuses the template, or stops in the middle. `warning`: it goes on. */
  readonly severity: "error" | "warning";
}

export type ProblemCode =
  /** The template is not Velocity. */
  | "syntax"
  /** A directive or member that is there in Velocity, but not here. */
  | "refused"
  /** Arguments that Velocity takes without a word, and then does nothing with. */
  | "arguments"
  /** A method threw an exception, which ends the template. */
  | "exception"
  /** A limit of the service. */
  | "limit"
  /** A limit of this engine: work, memory or depth. */
  | "too-much";
